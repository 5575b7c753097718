import PostgresClient

extension Scene {
  /// The districts' source records of the student: the enrollment history of each of them, and of the one that would release
  /// everything else as well.
  mutating func makeRecords() {
    switch world.options.records {
    case .none: return
    case .requested where file.request == nil: return
    case .requested, .all: break
    }
    var draw = Draw(seed: world.options.seed, .records, student)
    if draw.chance(world.options.rates.withoutRecords) { return }
    let isHostile = draw.chance(world.options.rates.hostileText)
    guard let holder = found.person ?? lastPerson else { return }

    for place in file.districtPersons.indices where isOwn(place) {
      let person = file.districtPersons[place]
      let district = world.geography.districts[Int(person.district) - 1]
      var records = StudentRecords(district: person.district, personID: person.personID)
      records.associations = associations(place)
      if place == holder {
        addEarlierYears(to: &records, district)
        Transcript(world: world, district: district, grade: grade, lot: lot).write(into: &records, &draw)
        records.health = Immunizations.health(of: person.identity, grade: grade, asOf: world.options.asOf, &draw)
        let pupil = Pupil(world: world, district: district, identity: person.identity, grade: grade, lot: lot)
        var rows = SourceRows(district: person.district, personID: person.personID, isHostile: isHostile)
        RecordMakers.write(pupil, student: student, into: &rows)
        file.sourceRows.append(rows)
      }
      if isHostile { HostileText.spoil(&records) }
      file.records.append(records)
    }
  }

  /// The student's own, and not the sibling's or stranger's.
  private func isOwn(_ place: Int) -> Bool {
    file.districtPersons[place].personID / 8 == Int64(number)
  }

  /// The student's latest former district, else the only one.
  private var lastPerson: Int? {
    let own = file.districtPersons.indices.filter(isOwn)
    return own.last { file.districtPersons[$0].personID != file.request?.personID } ?? own.last
  }

  private func associations(_ place: Int) -> [StudentRecords.Association] {
    file.enrollments.filter { $0.person == place }.map { enrollment in
      let school = world.geography.schools[world.geography.school(of: enrollment.calendar, years: years)]
      return StudentRecords.Association(
        school: school, year: (Int(enrollment.calendar) - 1) % years.count, entry: enrollment.start,
        grade: enrollment.grade, entryType: "Transfer from a public school in a different local education agency",
        service: enrollment.service, exit: enrollment.end, exitType: enrollment.exitType)
    }
  }

  /// The district has known the student for longer than the state keeps enrollments: since kindergarten.
  private func addEarlierYears(to records: inout StudentRecords, _ district: District) {
    guard records.associations.contains(where: { $0.year == 0 }), grade(in: 0) > 0 else { return }
    let earlier = (years.current - grade..<0).map { year in
      StudentRecords.Association(
        school: world.geography.schools[district.school(grade: grade(in: year), lot: lot)], year: year,
        entry: years.firstDay(year, of: district), grade: grade(in: year),
        entryType: "Original entry into a United States school", service: .primary,
        exit: years.lastDay(year, of: district), exitType: "End of school year")
    }
    records.associations = earlier + records.associations
  }
}

extension EnrollmentRow {
  /// What the district calls the end; nil while not ended.
  var exitType: String? {
    guard let end else { return nil }
    if end <= start { return "No show" }
    return end.month == 6 ? "End of school year" : "Transferred to another district in the state"
  }
}
