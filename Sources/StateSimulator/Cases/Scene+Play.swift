import PostgresClient

/// From a kind of request to its rows.
extension Scene {
  mutating func play(_ kind: RequestCase, request: Int) {
    guard let user = chooseDistricts() else { return playOrdinaryLife() }
    found.statePerson = Int64(number)
    kind.identity(&self)
    file.index.append(IndexRow(statePersonID: Int64(number), identity: index))
    kind.career(&self)
    let person = requestingPerson ?? self.person(in: requesting, as: claimed)
    let enrollment = enroll(person, in: years.current, service, from: start, to: nil)
    submit(request, by: user, person: file.districtPersons[person], enrollment: enrollment)
    intend(kind, request: request)
  }

  /// - Returns: who submits; nil where no district has anybody who may.
  private mutating func chooseDistricts() -> UserRow? {
    var user: UserRow?
    for _ in 0..<20 where user == nil {
      requesting = world.geography.district(&draw)
      user = submitter(of: requesting)
    }
    if user == nil, let first = world.geography.districts.first(where: { submitter(of: $0) != nil }) {
      requesting = first
      user = submitter(of: first)
    }
    former = elsewhere(than: [requesting])
    third = elsewhere(than: [requesting, former])
    return user
  }

  private func submitter(of district: District) -> UserRow? {
    let school = district.school(grade: grade, lot: lot)
    return world.staff.entitled(school: world.geography.schools[school])
  }

  private mutating func submit(_ request: Int, by user: UserRow, person: DistrictPersonRow, enrollment: Int64) {
    guard let row = file.enrollments.last else { return }
    file.request = RequestRow(
      transferID: Int64(request + 1), guid: draw.guid(), date: submitted(request), district: requesting, user: user,
      comments: comments(), personID: person.personID, identity: person.identity, grade: row.writtenGrade, start: start,
      service: service, enrollment: enrollment, calendar: row.calendar)
  }

  /// During the office hours of the day before, in the order of the transfers: from 14:00 to 22:00 UTC.
  private func submitted(_ request: Int) -> Int64 {
    let day = Int64(world.options.asOf.days) - 1
    let hours = 8 * 3_600_000_000 / Int64(world.options.requests) * Int64(request)
    return (day * 24 + 14) * 3_600_000_000 + hours
  }

  private mutating func comments() -> String? {
    switch draw.below(100) {
    case ..<60: nil
    case ..<97:
      draw.pick(["Started this week.", "Please include the immunizations.", "Parents ask for a quick answer; gracias."])
    default: "Please <expedite> & call; \"thanks\" ]]> \u{1}\u{8}"
    }
  }

  private mutating func intend(_ kind: RequestCase, request: Int) {
    var intent = Intent(
      transferID: Int64(request + 1), requestCase: kind.name, outcome: kind.outcome, findings: found)
    if case .waiting = kind.outcome, let person = found.person {
      intent.formerDistrict = file.districtPersons[person].district
      intent.formerPerson = file.districtPersons[person].personID
      decideAnswer(&intent)
    }
    file.intent = intent
  }

  private func decideAnswer(_ intent: inout Intent) {
    var draw = Draw(seed: world.options.seed, .answer, student)
    guard let enrollment = file.enrollments.first(where: { $0.id == intent.findings.enrollment }) else { return }
    let school = world.geography.schools[world.geography.school(of: enrollment.calendar, years: years)]
    guard let user = world.staff.entitled(school: school) else {
      intent.answer = Intent.Answer.none
      return
    }
    intent.answeringUser = user.id
    let rates = world.options.rates
    let mark = draw.fraction()
    let rejected = rates.rejected
    let ignored = rejected + rates.ignored
    let changed = ignored + rates.changedBeforeRelease
    switch mark {
    case ..<rejected: intent.answer = .reject
    case ..<ignored: intent.answer = .ignore
    case ..<changed:
      intent.answer = .releaseChanged
      intent.changedLastName = world.identities.otherLastName(than: claimed.name.last, &draw)
    case ..<(changed + rates.unanswered):
      intent.answer = found.open.isEmpty || draw.chance(0.3) ? Intent.Answer.none : .endEnrollments
      if intent.answer == Intent.Answer.none { intent.answeringUser = nil }
    default: intent.answer = .release
    }
  }
}
