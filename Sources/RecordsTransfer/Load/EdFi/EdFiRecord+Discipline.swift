import PostgresClient

extension EdFiRecord {
  /// DisciplineIncident: rows are made of it for each student who is associated with it.
  func stageIncident() throws(PostgresError) {
    guard try hasDays("IncidentDate") else { return }
    guard let day = element.day("IncidentDate") else { return try refuse("IncidentDate", "is empty") }
    try object(
      "DisciplineIncident", [element.key("SchoolReference", "SchoolId"), element.text("IncidentIdentifier")],
      [
        "IncidentDate": .text(day), "IncidentTime": .text(element.time("IncidentTime")),
        "IncidentLocation": .text(element.code("IncidentLocation")),
        "IncidentDescription": .text(element.text("IncidentDescription")),
        "ReportedToLawEnforcement": .text(element.text("ReportedToLawEnforcement")),
        "Behavior": .texts(element.codes("Behavior")), "Weapon": .texts(element.codes("Weapon")),
      ])
  }

  /// A student's part in an incident: what they did (one record for each behavior since version 4, one with all before), or that
  /// they saw or suffered it.
  func stageIncidentAssociation() throws(PostgresError) {
    let incident = element.child("DisciplineIncidentReference")
    let key = [incident?.find("SchoolId"), incident?.find("IncidentIdentifier")]
    let behaviors = element.codes("Behavior")
    let isOffense = element.name == "StudentDisciplineIncidentBehaviorAssociation"
    let codes =
      element.codes("DisciplineIncidentParticipationCode") + element.codes("StudentParticipationCode")
    try object(
      element.name, [student] + key + (isOffense ? [behaviors.first] : []),
      [
        "StudentUniqueId": .text(student), "SchoolId": .text(key[0]), "IncidentIdentifier": .text(key[1]),
        "incident": .text(Self.id(key)), "Behavior": .texts(behaviors), "Weapon": .texts(element.codes("Weapon")),
        "DisciplineIncidentParticipationCode": .text(codes.first),
      ])
    // Whether there is such a student is looked at, whether the incident is known or not. The rest of the row is its key.
    try waits("DisciplineIncident", ["incident_identifier": key[1], "school_number": key[0], "incident": Self.id(key)])
  }

  func stageDisciplineAction() throws(PostgresError) {
    let incidents = element.children.filter { $0.name.hasSuffix("Reference") }.compactMap {
      $0.find("IncidentIdentifier")
    }
    var seen: Set<String> = []
    // Of a version 3 action all students have the same.
    let students = element.all("StudentReference").compactMap { $0.find("StudentUniqueId") }
    for student in students.isEmpty ? [self.student] : students.map(Optional.some) {
      try reader.row(
        "discipline_action", self, student,
        [
          "discipline_action_identifier": element.text("DisciplineActionIdentifier"),
          "discipline": element.list("Discipline"), "discipline_date": element.day("DisciplineDate"),
          "discipline_action_length": element.number("DisciplineActionLength"),
          "actual_discipline_action_length": element.number("ActualDisciplineActionLength"),
          "discipline_action_length_difference_reason": element.code("DisciplineActionLengthDifferenceReason"),
          "received_education_services_during_expulsion": element.text("ReceivedEducationServicesDuringExpulsion"),
          "incident_identifier": FeedList.literal(incidents.filter { seen.insert($0).inserted }),
        ])
      seen = []
    }
  }
}
