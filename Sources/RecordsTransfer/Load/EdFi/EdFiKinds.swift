/// What becomes of each kind of record.
enum EdFiKinds {
  /// What is used, and how.
  static let used: [String: @Sendable (EdFiRecord) throws -> Void] = [
    "Student": { try $0.stageStudent() },
    "StudentEducationOrganizationAssociation": { try $0.stageStudentAtOrganization() },
    "Contact": { try $0.stageContact() },
    "Parent": { try $0.stageContact() },
    "StudentContactAssociation": { try $0.stageContactAssociation() },
    "StudentParentAssociation": { try $0.stageContactAssociation() },
    "School": { try $0.stageSchool() },
    "LocalEducationAgency": { try $0.stageAgency() },
    "Session": { try $0.stageSession() },
    "GradingPeriod": { try $0.stageGradingPeriod() },
    "Calendar": { try $0.stageCalendar() },
    "StudentSchoolAssociation": { try $0.stageSchoolAssociation() },
    "Course": { try $0.stageCourse() },
    "CourseOffering": { try $0.stageCourseOffering() },
    "ClassPeriod": { try $0.stageClassPeriod() },
    "Section": { try $0.stageSection() },
    "Staff": { try $0.stageStaff() },
    "StaffSectionAssociation": { try $0.stageStaffSection() },
    "StudentSectionAssociation": { try $0.stageStudentSection() },
    "StudentAcademicRecord": { try $0.stageAcademicRecord() },
    "CourseTranscript": { try $0.stageTranscript() },
    "Grade": { try $0.stageGrade() },
    "ReportCard": { try $0.stageReportCard() },
    "StudentSchoolAttendanceEvent": { try $0.stageSchoolAttendance() },
    "StudentSectionAttendanceEvent": { try $0.stageSectionAttendance() },
    "Assessment": { try $0.stageAssessment() },
    "ObjectiveAssessment": { try $0.stageObjectiveAssessment() },
    "StudentAssessment": { try $0.stageStudentAssessment() },
    "DisciplineIncident": { try $0.stageIncident() },
    "StudentDisciplineIncidentBehaviorAssociation": { try $0.stageIncidentAssociation() },
    "StudentDisciplineIncidentNonOffenderAssociation": { try $0.stageIncidentAssociation() },
    "StudentDisciplineIncidentAssociation": { try $0.stageIncidentAssociation() },
    "DisciplineAction": { try $0.stageDisciplineAction() },
    "StudentHealth": { try $0.stageHealth() },
    "StudentSpecialEducationProgramAssociation": { try $0.stageSpecialEducation() },
    "StudentSpecialEducationProgramEligibilityAssociation": { try $0.stageEligibility() },
    "StudentSection504ProgramAssociation": { try $0.stageSection504() },
    "StudentLanguageInstructionProgramAssociation": { try $0.stageLanguageInstruction() },
    "StudentMigrantEducationProgramAssociation": { try $0.stageMigrantEducation() },
    "StudentHomelessProgramAssociation": { try $0.stageHomeless() },
    "StudentSchoolFoodServiceProgramAssociation": { try $0.stageFoodService() },
  ]

  /// Why a kind is not used.
  static func reason(_ kind: String) -> String {
    unused[kind] ?? "is a kind of record that a transfer of a student's records has no place for"
  }

  private static let unused: [String: String] = {
    let reasons: [String: [String]] = [
      "is no school of the district": [
        "StateEducationAgency", "EducationServiceCenter", "CommunityOrganization", "CommunityProvider",
        "CommunityProviderLicense", "PostSecondaryInstitution", "OrganizationDepartment",
        "EducationOrganizationNetwork",
        "EducationOrganizationNetworkAssociation", "EducationOrganizationPeerAssociation", "AccountabilityRating",
      ],
      "is a person in all roles: what is needed is in the student, contact or staff": ["Person"],
      "days of a calendar are not transferred": ["CalendarDate"],
      "class periods have their own meeting times": ["BellSchedule"],
      "rooms are taken from the sections": ["Location"],
      "programs are taken from the students' associations with them": ["Program"],
      "has no table: the program is none of special education, Section 504, language instruction, migrant, homeless, food service":
        [
          "StudentProgramAssociation", "StudentCTEProgramAssociation", "StudentTitleIPartAProgramAssociation",
          "StudentNeglectedOrDelinquentProgramAssociation", "StudentSchoolParticipationProgramAssociation",
          "StudentParticipationProgramAssociation",
        ],
      "program attendance is not transferred": ["StudentProgramAttendanceEvent"],
      "interventions are not transferred: they are not literacy plans, which need a goal and a school year": [
        "Intervention", "InterventionPrescription", "InterventionStudy", "StudentInterventionAssociation",
        "StudentInterventionAttendanceEvent", "EducationContent",
        "EducationOrganizationInterventionPrescriptionAssociation",
      ],
      "evaluations of programs are not transferred": [
        "ProgramEvaluation", "ProgramEvaluationObjective", "ProgramEvaluationElement", "EvaluationRubricDimension",
        "StudentProgramEvaluation",
      ],
      "says what staff had to do with an incident, not what a student did": ["StaffDisciplineIncidentAssociation"],
      "staff are used as users and teachers only": [
        "StaffSchoolAssociation", "StaffEducationOrganizationAssignmentAssociation",
        "StaffEducationOrganizationEmploymentAssociation", "StaffEducationOrganizationContactAssociation", "StaffLeave",
        "StaffCohortAssociation", "StaffProgramAssociation", "StaffAbsenceEvent", "OpenStaffPosition", "Credential",
      ],
      "cohorts are not transferred": ["Cohort", "StudentCohortAssociation"],
      "graduation plans and learning objectives are not transferred": [
        "GraduationPlan", "PostSecondaryEvent", "LearningObjective", "LearningStandard", "StudentLearningObjective",
        "CompetencyObjective", "StudentCompetencyObjective", "LearningStandardEquivalenceAssociation",
      ],
      "single gradebook entries are not transferred": ["GradebookEntry", "StudentGradebookEntry"],
      "items and administrations of assessments are not transferred": [
        "AssessmentItem", "AssessmentScoreRangeLearningStandard", "AssessmentFamily", "AssessmentAdministration",
        "AssessmentAdministrationParticipation", "AssessmentBatteryPart", "StudentAssessmentRegistration",
        "StudentAssessmentRegistrationBatteryPartAssociation", "StudentAssessmentEducationOrganizationAssociation",
        "AssessmentPeriod",
      ],
    ]
    return Dictionary(uniqueKeysWithValues: reasons.flatMap { reason, kinds in kinds.map { ($0, reason) } })
  }()

  /// What a reference to a record of a kind says of it.
  static let keys: [String: Set<String>] = [
    "Student": ["StudentUniqueId"], "Contact": ["ContactUniqueId"], "Parent": ["ParentUniqueId"],
    "Staff": ["StaffUniqueId"], "School": ["SchoolId"], "LocalEducationAgency": ["LocalEducationAgencyId"],
    "Session": ["SessionName", "SchoolYear", "SchoolReference"],
    "GradingPeriod": ["GradingPeriod", "GradingPeriodName", "PeriodSequence", "SchoolYear", "SchoolReference"],
    "ClassPeriod": ["ClassPeriodName", "SchoolReference"],
    "Calendar": ["CalendarCode", "SchoolYear", "SchoolReference"],
    "Location": ["ClassroomIdentificationCode", "SchoolReference"],
    "Course": ["CourseCode", "EducationOrganizationReference"],
    "CourseOffering": ["LocalCourseCode", "SessionReference", "SchoolReference"],
    "Section": ["SectionIdentifier", "CourseOfferingReference"],
    "StudentSectionAssociation": ["StudentReference", "SectionReference", "BeginDate"],
    "StudentAcademicRecord": ["StudentReference", "EducationOrganizationReference", "SchoolYear", "Term"],
    "Assessment": ["AssessmentIdentifier", "Namespace"],
    "ObjectiveAssessment": ["IdentificationCode", "AssessmentReference"],
    "DisciplineIncident": ["IncidentIdentifier", "SchoolReference"],
    "StudentDisciplineIncidentAssociation": ["StudentReference", "DisciplineIncidentReference"],
    "StudentDisciplineIncidentBehaviorAssociation": ["StudentReference", "DisciplineIncidentReference", "Behavior"],
  ]
}
