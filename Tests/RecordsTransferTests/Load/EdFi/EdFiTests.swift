import PostgresClient
import RecordsTransfer
import Testing

@Suite("Loading interchanges of Ed-Fi")
struct EdFiTests {
  /// A row of a table, as `a|b|c`.
  private static func row(_ session: PostgresSession, _ columns: String, _ table: String) throws -> [String] {
    try session.column("SELECT concat_ws('|', \(columns)) FROM \(table) ORDER BY 1")
  }

  @Test("every record of every interchange is used, not used for a reason, or refused")
  func everything() async throws {
    try await MadeFeed.withState { session in
      let report = try EdFiFixture(EdFiFixture.everything).load(session)
      #expect(report.messages == [])
      #expect(report.outcome == .loaded)
      let counted = report.kinds.allSatisfy { $0.read == $0.used + $0.unusedCount && $0.used >= 0 }
      #expect(counted)
      let unused = report.kinds.filter { $0.unusedCount > 0 }.map(\.kind).sorted()
      #expect(
        unused == [
          "BellSchedule", "Intervention", "Person", "SomethingNew", "StudentCTEProgramAssociation",
          "StudentInterventionAssociation", "StudentProgramAssociation",
        ])
      let empty = report.tables.filter { $0.name.hasPrefix("records.") && $0.added == 0 }.map(\.name).sorted()
      #expect(
        empty == [
          "records.report_card_grade_point_average", "records.student_assessment_performance_level",
          "records.student_health_additional_immunization_date", "records.student_objective_assessment_score_result",
          "records.student_other_name",
        ])
    }
  }

  @Test("loading the same again changes nothing")
  func twice() async throws {
    try await MadeFeed.withState { session in
      let files = try EdFiFixture(EdFiFixture.everything)
      try files.load(session)
      let before = try EdFiFixture.contents(session)
      let again = try files.load(session)
      #expect(again.outcome == .loaded)
      let changed = again.tables.filter { $0.added + $0.changed + $0.removed > 0 }.map(\.name)
      #expect(changed == [])
      let after = try EdFiFixture.contents(session)
      #expect(after == before)
    }
  }

  @Test("records say what the documents say, with what they refer to")
  func rows() async throws {
    try await MadeFeed.withState { session in
      try EdFiFixture(EdFiFixture.everything).load(session)
      let expected: [(columns: String, table: String, rows: [String])] = [
        ("source_id, state_id, student_number, gender", "state.district_person", ["s1|s1|4711|F", "s2|s2"]),
        ("user_name, name", "state.user_account", ["ida|Ida Teach"]),
        (
          "source_id, grade, service_type, start_date", "state.enrollment",
          ["100001|2025-08-20|Ninth grade|P|2025-08-20"]
        ),
        (
          "first_name, sex, hispanic_latino_ethnicity, races", "records.student",
          ["Ana|Female|t|{White,Asian}", "Bo|{}"]
        ),
        ("first_name, relation, lives_with", "records.student_contact_association", ["Eva|Mother|t"]),
        (
          "indicator_group, indicator_name, indicator", "records.student_indicator",
          ["At Risk|Yes", "Cohort Year|Ninth grade|2025-2026"]
        ),
        (
          "school_name, school_year, entry_grade_level", "records.student_school_association",
          ["North High|2025-2026|Ninth grade"]
        ),
        (
          "course_code, course_title, term, teacher_name", "records.student_section_association",
          ["ALG-1|Algebra I|Fall Semester|Ida Teach"]
        ),
        (
          "class_period_name, start_time, end_time", "records.student_section_association_class_period",
          ["Period 1|08:00:00|08:50:00"]
        ),
        (
          "course_title, earned_credits, academic_subject, school_name", "records.course_transcript",
          ["Algebra I|1.0|Mathematics|North High"]
        ),
        (
          "grading_period_name, course_title, teacher, letter_grade_earned, numeric_grade_earned",
          "records.report_card_grade", ["Six Weeks 1|Algebra I|Ida Teach|B+|88"]
        ),
        ("grading_period_name, begin_date, number_of_days_absent", "records.report_card", ["Six Weeks 1|2025-08-20|2"]),
        (
          "term, event_date, class_period_name, arrival_time", "records.student_attendance_event",
          ["Fall Semester|2025-09-02|08:20:00", "Fall Semester|2025-09-03|Period 1"]
        ),
        (
          "assessment_title, academic_subject, administration_date", "records.student_assessment",
          ["Reading|Reading|2025-10-01"]
        ),
        ("objective_title", "records.student_objective_assessment", ["Vocabulary"]),
        (
          "behavior, discipline_incident_participation_code, school_name", "records.discipline_incident",
          ["{Fighting}|Perpetrator|North High", "{Fighting}|Witness|North High"]
        ),
        ("discipline, incident_identifier", "records.discipline_action", ["{Detention}|{7}"]),
        (
          "immunization_type, immunization_date", "records.student_health_required_immunization_date",
          ["MMR|2013-03-01", "MMR|2017-03-01"]
        ),
        ("service, provider", "records.student_special_education_program_association_service", ["Speech|Ida Teach"]),
        (
          "limited_english_proficiency, home_language, program_entry_date",
          "records.student_language_instruction_program_association", ["Limited|spa|2025-08-25"]
        ),
        (
          "school_food_service_program_services", "records.student_school_food_service_program_association",
          ["{\"Free Lunch\"}"]
        ),
      ]
      for (columns, table, rows) in expected {
        let found = try Self.row(session, columns, table)
        #expect(found == rows, "\(table)")
      }
    }
  }

  @Test("a state ID can come from an identification code")
  func stateID() async throws {
    try await MadeFeed.withState { session in
      try EdFiFixture(EdFiFixture.everything).load(session, EdFiOptions(stateID: .identificationCode("State")))
      let ids = try Self.row(session, "source_id, state_id", "state.district_person")
      #expect(ids == ["s1|WA-77", "s2"])
    }
  }

  @Test(
    "documents of version 3.3 are read: parents, incidents with all behaviors, flat events",
    arguments: ["http://ed-fi.org/3.3.0-b", "http://ed-fi.org/0330", "http://ed-fi.org/4.0.0"])
  func version3(_ namespace: String) async throws {
    try await MadeFeed.withState { session in
      let files = try EdFiFixture(EdFiFixture.base)
      try files.load(session)
      try files.write(
        "Student",
        """
        <Student id="S9"><StudentUniqueId>s9</StudentUniqueId><Name><FirstName>Kai</FirstName><LastSurname>Older</LastSurname></Name><BirthData><BirthDate>2010-01-02</BirthDate></BirthData></Student>
        <Parent id="P1"><ParentUniqueId>p1</ParentUniqueId><Name><FirstName>Pia</FirstName><LastSurname>Older</LastSurname></Name></Parent>
        <StudentParentAssociation><StudentReference ref="S9"/><ParentReference ref="P1"/><Relation><CodeValue>Father</CodeValue></Relation></StudentParentAssociation>
        <DisciplineIncident><IncidentIdentifier>3</IncidentIdentifier><IncidentDate>2025-09-09</IncidentDate>\(EdFiFixture.at("100001"))</DisciplineIncident>
        <StudentDisciplineIncidentAssociation>\(EdFiFixture.of("s9"))<DisciplineIncidentReference><DisciplineIncidentIdentity><IncidentIdentifier>3</IncidentIdentifier>\(EdFiFixture.at("100001"))</DisciplineIncidentIdentity></DisciplineIncidentReference>
          \(EdFiFixture.code("StudentParticipationCode", "Perpetrator"))<Behavior>\(EdFiFixture.code("Behavior", "Bullying"))</Behavior><Behavior>\(EdFiFixture.code("Behavior", "Theft"))</Behavior></StudentDisciplineIncidentAssociation>
        <StudentSchoolAttendanceEvent><EventDate>2025-09-02</EventDate>\(EdFiFixture.code("AttendanceEventCategory", "Tardy"))\(EdFiFixture.of("s9"))\(EdFiFixture.at("100001"))\(EdFiFixture.session("100001"))</StudentSchoolAttendanceEvent>
        """, namespace: namespace)
      let report = try files.load(session)
      #expect(report.messages == [])
      #expect(try Self.row(session, "first_name, relation", "records.student_contact_association") == ["Pia|Father"])
      #expect(
        try Self.row(session, "behavior, discipline_incident_participation_code", "records.discipline_incident") == [
          "{Bullying,Theft}|Perpetrator"
        ])
      #expect(
        try Self.row(session, "event_date, attendance_event_category", "records.student_attendance_event") == [
          "2025-09-02|Tardy"
        ])
    }
  }
}
