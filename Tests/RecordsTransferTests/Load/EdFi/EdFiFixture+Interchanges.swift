extension EdFiFixture {
  /// One small document of each interchange, of version 5; what is not used is among it.
  static let everything: [String: String] = base.merging([
    "StudentEducationOrganization": """
    <StudentEducationOrganizationAssociation>\(of("s1"))\(organization("100"))\(code("Sex", "Female"))
      <HispanicLatinoEthnicity>true</HispanicLatinoEthnicity>\(code("Race", "White"))\(code("Race", "Asian"))
      <Language>\(code("Language", "spa"))\(code("LanguageUse", "Home language"))</Language>
      \(code("LimitedEnglishProficiency", "Limited"))
      <Address><StreetNumberName>1 Elm</StreetNumberName><City>Olympia</City>\(code("StateAbbreviation", "WA"))<PostalCode>98501</PostalCode>\(code("AddressType", "Home"))</Address>
      <Telephone><TelephoneNumber>555-0101</TelephoneNumber>\(code("TelephoneNumberType", "Mobile"))</Telephone>
      <ElectronicMail><ElectronicMailAddress>ana@example.org</ElectronicMailAddress></ElectronicMail>
      <StudentCharacteristic>\(code("StudentCharacteristic", "Immigrant"))<Period><BeginDate>2024-01-01</BeginDate></Period></StudentCharacteristic>
      <StudentIndicator><IndicatorName>At Risk</IndicatorName><Indicator>Yes</Indicator></StudentIndicator>
      <CohortYear><SchoolYear>2025-2026</SchoolYear>\(code("CohortYearType", "Ninth grade"))</CohortYear>
      <StudentIdentificationCode><IdentificationCode>WA-77</IdentificationCode>\(code("StudentIdentificationSystem", "State"))</StudentIdentificationCode>
      <StudentIdentificationCode><IdentificationCode>4711</IdentificationCode>\(code("StudentIdentificationSystem", "District"))</StudentIdentificationCode>
    </StudentEducationOrganizationAssociation>
    """,
    "Contact": """
    <StudentContactAssociation>\(of("s1"))<ContactReference ref="C1"/>\(code("Relation", "Mother"))<LivesWith>true</LivesWith></StudentContactAssociation>
    <Contact id="C1"><ContactUniqueId>c1</ContactUniqueId><Name><FirstName>Eva</FirstName><LastSurname>Nuñez</LastSurname></Name>
      <Address><StreetNumberName>1 Elm</StreetNumberName><City>Olympia</City>\(code("StateAbbreviation", "WA"))<PostalCode>98501</PostalCode>\(code("AddressType", "Home"))</Address>
      <Telephone><TelephoneNumber>555-0199</TelephoneNumber>\(code("TelephoneNumberType", "Home"))<OrderOfPriority>1</OrderOfPriority></Telephone>
      <ElectronicMail><ElectronicMailAddress>eva@example.org</ElectronicMailAddress>\(code("ElectronicMailType", "Work"))</ElectronicMail>
    </Contact>
    <Person><PersonId>p1</PersonId>\(code("SourceSystem", "District"))</Person>
    """,
    "MasterSchedule": """
    <Course id="ALG"><CourseCode>ALG-1</CourseCode><CourseTitle>Algebra I</CourseTitle>\(code("AcademicSubject", "Mathematics"))<EducationOrganizationReference ref="LEAX"/></Course>
    <LocalEducationAgency id="LEAX"><NameOfInstitution>North Unified</NameOfInstitution><LocalEducationAgencyId>100</LocalEducationAgencyId></LocalEducationAgency>
    <CourseOffering><LocalCourseCode>ALG1</LocalCourseCode><CourseReference ref="ALG"/>\(session("100001"))\(at("100001"))</CourseOffering>
    <ClassPeriod id="P1">\(at("100001"))<ClassPeriodName>Period 1</ClassPeriodName><MeetingTime><StartTime>08:00:00</StartTime><EndTime>08:50:00</EndTime></MeetingTime></ClassPeriod>
    <Section><SectionIdentifier>A-1</SectionIdentifier><CourseOfferingReference><CourseOfferingIdentity><LocalCourseCode>ALG1</LocalCourseCode>\(session("100001"))</CourseOfferingIdentity></CourseOfferingReference>
      <ClassPeriodReference ref="P1"/></Section>
    <BellSchedule>\(at("100001"))<BellScheduleName>Normal</BellScheduleName></BellSchedule>
    """,
    "StaffAssociation": """
    <Staff><StaffUniqueId>t1</StaffUniqueId><Name><FirstName>Ida</FirstName><LastSurname>Teach</LastSurname></Name><LoginId>ida</LoginId></Staff>
    <StaffSectionAssociation><StaffReference><StaffIdentity><StaffUniqueId>t1</StaffUniqueId></StaffIdentity></StaffReference>\(section("100001"))\(code("ClassroomPosition", "Teacher of Record"))</StaffSectionAssociation>
    """,
    "StudentSection": """
    <StudentSectionAssociation>\(of("s1"))\(section("100001"))<BeginDate>2025-08-20</BeginDate><HomeroomIndicator>false</HomeroomIndicator></StudentSectionAssociation>
    """,
    "StudentTranscript": """
    <StudentAcademicRecord>\(of("s1"))\(organization("100001"))<SchoolYear>2025-2026</SchoolYear>\(code("Term", "Fall Semester"))
      <CumulativeEarnedCredits><Credits>3.5</Credits></CumulativeEarnedCredits>
      <GradePointAverage>\(code("GradePointAverageType", "Weighted"))<IsCumulative>true</IsCumulative><GradePointAverageValue>3.75</GradePointAverageValue></GradePointAverage>
      <Diploma><DiplomaAwardDate>2025-12-19</DiplomaAwardDate>\(code("DiplomaType", "Regular diploma"))</Diploma></StudentAcademicRecord>
    <CourseTranscript>\(code("CourseAttemptResult", "Pass"))<AttemptedCredits><Credits>1</Credits></AttemptedCredits><EarnedCredits><Credits>1.0</Credits></EarnedCredits><FinalLetterGradeEarned>A</FinalLetterGradeEarned>
      <CourseReference><CourseIdentity><CourseCode>ALG-1</CourseCode>\(organization("100"))</CourseIdentity></CourseReference>
      <StudentAcademicRecordReference><StudentAcademicRecordIdentity>\(of("s1"))\(organization("100001"))<SchoolYear>2025-2026</SchoolYear>\(code("Term", "Fall Semester"))</StudentAcademicRecordIdentity></StudentAcademicRecordReference></CourseTranscript>
    """,
    "StudentGrade": """
    <Grade><LetterGradeEarned>B+</LetterGradeEarned><NumericGradeEarned>88</NumericGradeEarned>\(code("GradeType", "Grading Period"))
      <StudentSectionAssociationReference><StudentSectionAssociationIdentity>\(of("s1"))\(section("100001"))<BeginDate>2025-08-20</BeginDate></StudentSectionAssociationIdentity></StudentSectionAssociationReference>
      \(gradingPeriod)</Grade>
    <ReportCard>\(of("s1"))\(organization("100001"))\(gradingPeriod)<NumberOfDaysAbsent>2</NumberOfDaysAbsent></ReportCard>
    """,
    "StudentAttendance": """
    <StudentSchoolAttendanceEvent>\(of("s1"))\(at("100001"))\(session("100001"))<AttendanceEvent><EventDate>2025-09-02</EventDate>\(code("AttendanceEventCategory", "Tardy"))</AttendanceEvent><ArrivalTime>08:20:00</ArrivalTime></StudentSchoolAttendanceEvent>
    <StudentSectionAttendanceEvent>\(of("s1"))\(section("100001"))<AttendanceEvent><EventDate>2025-09-03</EventDate>\(code("AttendanceEventCategory", "Unexcused Absence"))</AttendanceEvent></StudentSectionAttendanceEvent>
    """,
    "AssessmentMetadata": """
    <Assessment><AssessmentIdentifier>MAP-R</AssessmentIdentifier><AssessmentTitle>Reading</AssessmentTitle>\(code("AcademicSubject", "Reading"))<Namespace>uri://example.org</Namespace></Assessment>
    <ObjectiveAssessment><IdentificationCode>MAP-R-1</IdentificationCode><Description>Vocabulary</Description><AssessmentReference><AssessmentIdentity><AssessmentIdentifier>MAP-R</AssessmentIdentifier><Namespace>uri://example.org</Namespace></AssessmentIdentity></AssessmentReference></ObjectiveAssessment>
    """,
    "StudentAssessment": assessment(["Scale score": "210", "Percentile": "61"]),
    "StudentDiscipline": """
    <StudentDisciplineIncidentBehaviorAssociation>\(of("s1"))<DisciplineIncidentReference ref="I1"/>\(code("Behavior", "Fighting"))\(code("DisciplineIncidentParticipationCode", "Perpetrator"))</StudentDisciplineIncidentBehaviorAssociation>
    <StudentDisciplineIncidentNonOffenderAssociation>\(of("s2"))<DisciplineIncidentReference ref="I1"/>\(code("DisciplineIncidentParticipationCode", "Witness"))</StudentDisciplineIncidentNonOffenderAssociation>
    <DisciplineIncident id="I1"><IncidentIdentifier>7</IncidentIdentifier><IncidentDate>2025-10-02</IncidentDate>\(at("100001"))</DisciplineIncident>
    <DisciplineAction><DisciplineActionIdentifier>a7</DisciplineActionIdentifier>\(code("Discipline", "Detention"))<DisciplineDate>2025-10-03</DisciplineDate>\(of("s1"))
      <StudentDisciplineIncidentBehaviorAssociationReference><StudentDisciplineIncidentBehaviorAssociationIdentity>\(of("s1"))<DisciplineIncidentReference><DisciplineIncidentIdentity><IncidentIdentifier>7</IncidentIdentifier>\(at("100001"))</DisciplineIncidentIdentity></DisciplineIncidentReference></StudentDisciplineIncidentBehaviorAssociationIdentity></StudentDisciplineIncidentBehaviorAssociationReference></DisciplineAction>
    """,
    "StudentHealth": """
    <StudentHealth>\(of("s1"))\(organization("100"))<AsOfDate>2025-08-20</AsOfDate>
      <RequiredImmunization>\(code("ImmunizationType", "MMR"))<ImmunizationDate>2013-03-01</ImmunizationDate><ImmunizationDate>2017-03-01</ImmunizationDate></RequiredImmunization>
      <AdditionalImmunization><ImmunizationName>Rabies</ImmunizationName></AdditionalImmunization></StudentHealth>
    """,
    "StudentProgram": """
    <StudentSpecialEducationProgramAssociation>\(program("Special Education"))<IEPBeginDate>2025-09-01</IEPBeginDate><Disability>\(code("Disability", "Autism"))</Disability>
      <SpecialEducationProgramService>\(code("SpecialEducationProgramService", "Speech"))<ServiceProvider><StaffReference><StaffIdentity><StaffUniqueId>t1</StaffUniqueId></StaffIdentity></StaffReference></ServiceProvider></SpecialEducationProgramService></StudentSpecialEducationProgramAssociation>
    <StudentSpecialEducationProgramEligibilityAssociation>\(of("s1"))<ConsentToEvaluationReceivedDate>2025-05-01</ConsentToEvaluationReceivedDate>\(code("IDEAPart", "IDEA Part B"))</StudentSpecialEducationProgramEligibilityAssociation>
    <StudentSection504ProgramAssociation>\(program("Section 504"))<Section504Eligibility>1</Section504Eligibility></StudentSection504ProgramAssociation>
    <StudentLanguageInstructionProgramAssociation>\(program("ESL"))<LanguageInstructionProgramService>\(code("LanguageInstructionProgramService", "ESL"))</LanguageInstructionProgramService></StudentLanguageInstructionProgramAssociation>
    <StudentMigrantEducationProgramAssociation>\(program("Migrant"))<PriorityForServices>false</PriorityForServices></StudentMigrantEducationProgramAssociation>
    <StudentHomelessProgramAssociation>\(program("Homeless"))</StudentHomelessProgramAssociation>
    <StudentSchoolFoodServiceProgramAssociation>\(program("Food"))<SchoolFoodServiceProgramService>\(code("SchoolFoodServiceProgramService", "Free Lunch"))</SchoolFoodServiceProgramService></StudentSchoolFoodServiceProgramAssociation>
    <StudentCTEProgramAssociation>\(program("CTE"))</StudentCTEProgramAssociation>
    <StudentProgramAssociation>\(program("Athletics"))</StudentProgramAssociation>
    """,
    "StudentIntervention": "<Intervention/><StudentInterventionAssociation/><SomethingNew/>",
  ]) { $1 }

  private static let gradingPeriod =
    "<GradingPeriodReference><GradingPeriodIdentity>\(code("GradingPeriod", "First Six Weeks"))<GradingPeriodName>Six Weeks 1</GradingPeriodName><SchoolYear>2025-2026</SchoolYear>\(at("100001"))</GradingPeriodIdentity></GradingPeriodReference>"

  private static func program(_ name: String) -> String {
    "\(of("s1"))<ProgramReference><ProgramIdentity>\(organization("100"))<ProgramName>\(name)</ProgramName>\(code("ProgramType", name))</ProgramIdentity></ProgramReference><BeginDate>2025-08-25</BeginDate>\(organization("100"))"
  }

  /// An assessment of s1, with these results.
  static func assessment(_ results: [String: String]) -> String {
    """
    <StudentAssessment><StudentAssessmentIdentifier>x1</StudentAssessmentIdentifier><AdministrationDate>2025-10-01T09:00:00-07:00</AdministrationDate>
    \(results.sorted { $0.key < $1.key }.map { "<ScoreResult><Result>\($0.value)</Result>\(code("ResultDatatypeType", "Integer"))\(code("AssessmentReportingMethod", $0.key))</ScoreResult>" }.joined())
    \(of("s1"))<AssessmentReference><AssessmentIdentity><AssessmentIdentifier>MAP-R</AssessmentIdentifier><Namespace>uri://example.org</Namespace></AssessmentIdentity></AssessmentReference>
    <StudentObjectiveAssessment><ObjectiveAssessmentReference><ObjectiveAssessmentIdentity><IdentificationCode>MAP-R-1</IdentificationCode></ObjectiveAssessmentIdentity></ObjectiveAssessmentReference></StudentObjectiveAssessment>
    </StudentAssessment>
    """
  }
}
