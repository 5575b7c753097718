/// The behavior records as people read them: incidents, latest first, each with what was done about it; then all actions.
enum BehaviorDocument {
  static func write(_ records: RecordList<StudentDiscipline>, to fo: inout FOWriter) {
    for record in records {
      let incidents = record.list(.incidents, DisciplineIncident.self)
      let actions = record.list(.actions, DisciplineAction.self)
      let days = days(incidents)
      if !incidents.isEmpty {
        fo.heading(2, incidents.count == 1 ? "1 incident" : "\(incidents.count) incidents")
        let answers = answers(actions, to: days)
        fo.table(incidentColumns) { fo in
          for incident in incidents { write(incident, answers, to: &fo) }
        }
      }
      if !actions.isEmpty {
        fo.heading(2, actions.count == 1 ? "1 disciplinary action" : "\(actions.count) disciplinary actions")
        write(actions, days, to: &fo)
      }
    }
  }

  /// By the incident's identifier; several days where schools have numbered theirs alike.
  private static func days(_ incidents: RecordList<DisciplineIncident>) -> [String: [String]] {
    incidents.reduce(into: [:]) { days, incident in
      if let identifier = incident.string(.incidentIdentifier) {
        days[identifier, default: []].append(incident.day(.incidentDate) ?? "")
      }
    }
  }

  /// By the incident's identifier: `In School Suspension, 10/19/2022`. Only where that is one incident: nobody is to read of an
  /// action below another incident.
  private static func answers(
    _ actions: RecordList<DisciplineAction>, to days: [String: [String]]
  ) -> [String: [String]] {
    actions.reduce(into: [:]) { answers, action in
      let answer =
        [action.strings(.discipline).joined(separator: ", "), action.day(.disciplineDate)]
        .compactMap(\.self).joined(separator: ", ")
      for incident in action.strings(.incidentIdentifier) where days[incident]?.count == 1 {
        answers[incident, default: []].append(answer)
      }
    }
  }

  private static let incidentColumns = [
    FOWriter.Column("Date", width: 11), FOWriter.Column("Behavior", width: 27), FOWriter.Column("Location", width: 25),
    FOWriter.Column("Student's part", width: 13), FOWriter.Column("Police", width: 12),
    FOWriter.Column("Number", width: 12),
  ]

  private static func write(
    _ incident: Record<DisciplineIncident>, _ answers: [String: [String]], to fo: inout FOWriter
  ) {
    let weapons = incident.strings(.weapon)
    let school = [incident.string(.schoolName), incident.string(.schoolNumber).map { "(\($0))" }]
    let description = incident.string(.incidentDescription)
    let answer = incident.string(.incidentIdentifier).flatMap { answers[$0] }?.joined(separator: "; ")
    fo.row(isContinued: description != nil || answer != nil) { fo in
      fo.cell(incident.day(.incidentDate), note: incident.string(.incidentTime).map { String($0.prefix(5)) })
      fo.cell(
        incident.strings(.behavior).joined(separator: ", "),
        note: weapons.isEmpty ? nil : "Weapons: " + weapons.joined(separator: ", "))
      fo.cell(incident[.incidentLocation], note: school.compactMap(\.self).joined(separator: " "))
      fo.cell(incident[.disciplineIncidentParticipationCode])
      fo.cell(law(incident))
      fo.cell(incident[.incidentIdentifier])
    }
    fo.textRow(description, label: "What happened", isContinued: answer != nil)
    fo.textRow(answer, label: "What was done")
  }

  private static func law(_ incident: Record<DisciplineIncident>) -> String? {
    incident[.reportedToLawEnforcement].map { _ in
      incident.flag(.reportedToLawEnforcement) ? "Reported" : "Not reported"
    }
  }

  private static func write(
    _ actions: RecordList<DisciplineAction>, _ days: [String: [String]], to fo: inout FOWriter
  ) {
    fo.table(actionColumns) { fo in
      for action in actions {
        fo.row { fo in
          fo.cell(action.day(.disciplineDate))
          fo.cell(action.strings(.discipline).joined(separator: ", "), note: notes(action))
          fo.cell(length(action), note: action.string(.disciplineActionLengthDifferenceReason))
          fo.cell(action.day(.disciplinaryActionStartDate))
          fo.cell(action.day(.disciplinaryActionEndDate))
          fo.cell(
            action.strings(.incidentIdentifier)
              .map { "\($0) (\(days[$0]?.joined(separator: " or ") ?? "not on file"))" }.joined(separator: ", "))
          fo.cell(action[.disciplineActionIdentifier])
        }
      }
    }
  }

  private static let actionColumns = [
    FOWriter.Column("Decided", width: 11), FOWriter.Column("Action", width: 27), FOWriter.Column("Length", width: 15),
    FOWriter.Column("From", width: 11), FOWriter.Column("To", width: 11), FOWriter.Column("Incidents", width: 15),
    FOWriter.Column("Number", width: 10),
  ]

  /// `3 days`, or `3 days, 2.5 served` where it came out otherwise.
  private static func length(_ action: Record<DisciplineAction>) -> String? {
    let decided = action.string(.disciplineActionLength).map(number)
    let served = action.string(.actualDisciplineActionLength).map(number)
    let days = decided.map { $0 == "1" ? "1 day" : "\($0) days" }
    return decided == served
      ? days : [days, served.map { "\($0) served" }].compactMap(\.self).joined(separator: ", ")
  }

  /// `3` for `3.0`.
  private static func number(_ text: String) -> String { text.hasSuffix(".0") ? String(text.dropLast(2)) : text }

  private static func notes(_ action: Record<DisciplineAction>) -> String {
    [
      action[.relatedToDisabilityManifestation].map { _ in
        action.flag(.relatedToDisabilityManifestation)
          ? "Manifestation of the student's disability" : "No manifestation of a disability"
      },
      action[.receivedEducationServicesDuringExpulsion].map { _ in
        action.flag(.receivedEducationServicesDuringExpulsion)
          ? "Received education services" : "Received no education services"
      },
    ].compactMap(\.self).joined(separator: " · ")
  }
}
