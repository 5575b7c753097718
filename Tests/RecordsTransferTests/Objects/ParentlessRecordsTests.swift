import Testing

@testable import RecordsTransfer

@Suite("Records whose parent is not on file")
struct ParentlessRecordsTests {
  @Test("a contact is sent, with the court's restriction, without the student's own census row")
  func contacts() async throws {
    let xml = try await xml(
      .censusXML,
      """
      INSERT INTO records.student_contact_association (
        district_id, person_id, contact_unique_id, first_name, last_surname, relation, contact_restrictions)
      VALUES (2, 101, 'c1', 'Ana', 'Ruiz', 'Mother', 'No contact, by court order');
      INSERT INTO records.contact_telephone VALUES (2, 101, 'c1', '555-0100', 'Home');
      """)
    #expect(xml?.contains("<ContactRestrictions>No contact, by court order</ContactRestrictions>") == true)
    #expect(xml?.contains("<TelephoneNumber>555-0100</TelephoneNumber>") == true)
  }

  @Test("a dose is sent without the vaccine's row, and a vaccine without the student's health row")
  func immunizations() async throws {
    let xml = try await xml(
      .healthImmunizationXML,
      """
      INSERT INTO records.student_health_required_immunization_date VALUES
        (2, 101, 'MMR', '2014-05-01', '03', 2, 'State registry');
      INSERT INTO records.student_health_required_immunization VALUES (2, 101, 'DTaP', 'Allergy', '2020-01-01');
      INSERT INTO records.student_health_additional_immunization_date VALUES (2, 101, 'Flu', '2015-09-13', NULL, 1, NULL);
      INSERT INTO records.student_health_additional_immunization VALUES (2, 101, 'Cholera');
      """)
    #expect(
      xml == """
        <StudentHealth>
        <RequiredImmunization><ImmunizationType>DTaP</ImmunizationType><MedicalExemption>Allergy</MedicalExemption>\
        <MedicalExemptionDate>2020-01-01</MedicalExemptionDate></RequiredImmunization>
        <RequiredImmunization><ImmunizationType>MMR</ImmunizationType>
        <Dose><ImmunizationDate>2014-05-01</ImmunizationDate><CVXCode>03</CVXCode><DoseNumber>2</DoseNumber>\
        <Source>State registry</Source></Dose></RequiredImmunization>
        <AdditionalImmunization><ImmunizationName>Cholera</ImmunizationName></AdditionalImmunization>
        <AdditionalImmunization><ImmunizationName>Flu</ImmunizationName>
        <Dose><ImmunizationDate>2015-09-13</ImmunizationDate><DoseNumber>1</DoseNumber></Dose></AdditionalImmunization>\
        </StudentHealth>
        """)
  }

  @Test("a health row is sent without any vaccine")
  func healthAlone() async throws {
    let xml = try await xml(
      .healthImmunizationXML, "INSERT INTO records.student_health VALUES (2, 101, '2023-01-15', 'Religious', NULL)")
    #expect(xml?.contains("<AsOfDate>2023-01-15</AsOfDate>") == true)
  }

  @Test("scores, levels and parts are sent without the row of their assessment, and a score without that of its part")
  func assessments() async throws {
    let xml = try await xml(
      .assessmentXML,
      """
      INSERT INTO records.student_assessment_score_result VALUES (2, 101, 'ELA', '1', 'Scale score', '2534', 'Integer');
      INSERT INTO records.student_assessment_performance_level VALUES (2, 101, 'MAT', '2', 'Met', NULL, NULL);
      INSERT INTO records.student_objective_assessment VALUES (2, 101, 'SCI', '3', 'LS', 'Life sciences');
      INSERT INTO records.student_objective_assessment_score_result VALUES
        (2, 101, 'SCI', '3', 'PS', 'Raw score', '9', 'Integer'), (2, 101, 'SOC', '4', 'US', 'Raw score', '7', 'Integer');
      """)
    #expect(
      xml == """
        <StudentAssessment><AssessmentIdentifier>ELA</AssessmentIdentifier>\
        <StudentAssessmentIdentifier>1</StudentAssessmentIdentifier>
        <ScoreResult><AssessmentReportingMethod>Scale score</AssessmentReportingMethod><Result>2534</Result>\
        <ResultDatatypeType>Integer</ResultDatatypeType></ScoreResult></StudentAssessment>
        <StudentAssessment><AssessmentIdentifier>MAT</AssessmentIdentifier>\
        <StudentAssessmentIdentifier>2</StudentAssessmentIdentifier>
        <PerformanceLevel><PerformanceLevel>Met</PerformanceLevel></PerformanceLevel></StudentAssessment>
        <StudentAssessment><AssessmentIdentifier>SCI</AssessmentIdentifier>\
        <StudentAssessmentIdentifier>3</StudentAssessmentIdentifier>
        <StudentObjectiveAssessment><IdentificationCode>LS</IdentificationCode>\
        <ObjectiveTitle>Life sciences</ObjectiveTitle></StudentObjectiveAssessment>
        <StudentObjectiveAssessment><IdentificationCode>PS</IdentificationCode>
        <ScoreResult><AssessmentReportingMethod>Raw score</AssessmentReportingMethod><Result>9</Result>\
        <ResultDatatypeType>Integer</ResultDatatypeType></ScoreResult></StudentObjectiveAssessment></StudentAssessment>
        <StudentAssessment><AssessmentIdentifier>SOC</AssessmentIdentifier>\
        <StudentAssessmentIdentifier>4</StudentAssessmentIdentifier>
        <StudentObjectiveAssessment><IdentificationCode>US</IdentificationCode>
        <ScoreResult><AssessmentReportingMethod>Raw score</AssessmentReportingMethod><Result>7</Result>\
        <ResultDatatypeType>Integer</ResultDatatypeType></ScoreResult></StudentObjectiveAssessment></StudentAssessment>
        """)
  }

  @Test("an action is sent, and told in the document, where none of its incidents is on file")
  func actions() async throws {
    let columns = try await ReleasedColumns.of(
      """
      INSERT INTO records.discipline_action (
        district_id, person_id, discipline_action_identifier, discipline, discipline_date, incident_identifier)
      VALUES (2, 101, '18', '{Detention,Restitution}', '2022-10-19', '{55,56}')
      """)
    #expect(
      columns[.behaviorXML].map(Self.records) == """
        <StudentDiscipline>
        <DisciplineAction><DisciplineActionIdentifier>18</DisciplineActionIdentifier><Discipline>Detention</Discipline>\
        <Discipline>Restitution</Discipline><DisciplineDate>2022-10-19</DisciplineDate>\
        <IncidentIdentifier>55</IncidentIdentifier><IncidentIdentifier>56</IncidentIdentifier></DisciplineAction>\
        </StudentDiscipline>
        """)
    #expect(columns[.behaviorFOP]?.contains("55 (not on file), 56 (not on file)") == true)
  }

  private func xml(_ column: PayloadColumn, _ sql: String) async throws -> String? {
    try await ReleasedColumns.of(sql)[column].map(Self.records)
  }

  /// The records without root and package.
  private static func records(_ xml: String) -> String {
    let start = xml.firstRange(of: "</Package>\n")?.upperBound ?? xml.startIndex
    let end = xml.lastIndex(of: "\n") ?? xml.endIndex
    return String(xml[start..<end])
  }
}
