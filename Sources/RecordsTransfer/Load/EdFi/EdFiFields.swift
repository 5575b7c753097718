/// Fields of used records that are not used, and known not to be: they need not be told each time. `docs/LOADING-EDFI.md` says why.
///
/// Which fields are used is nowhere listed: whoever reads one marks it, see `EdFiElement`.
enum EdFiFields {
  /// - Parameter path: below the record, as `EdFiElement.unread` tells it.
  static func isKnown(_ path: String, of kind: String) -> Bool {
    everywhere.contains(path) || known[kind]?.contains(path) == true
  }

  /// Whether a record cannot be used without this field, which it has and nobody knows. StudentHealth is small and all about what keeps a
  /// child safe: a dose under another name is a dose. Additions of a district, of a namespace of their own, are none of it unless they
  /// stand within an immunization.
  static func isIndispensable(_ path: String, of kind: String) -> Bool {
    kind == "StudentHealth" && (path.contains("/") || !path.hasSuffix(EdFiElement.foreign("")))
  }

  /// References to what is known anyway: the district, whose files these are; the program, of which the kind of the association
  /// tells; the school, which stands in the session too; the person in all roles.
  private static let everywhere: Set<String> = [
    "EducationOrganizationReference", "ProgramReference", "SchoolReference", "PersonReference",
  ]

  private static let known: [String: Set<String>] = {
    var known: [String: Set<String>] = [:]
    for (kinds, paths) in people + records + objects {
      for kind in kinds { known[kind, default: []].formUnion(paths) }
    }
    return known
  }()

  private typealias Known = [(kinds: [String], paths: [String])]

  private static let people: Known = [
    // Who somebody is, a transfer says by names, gender and birth. Citizenship, visas and documents are not to be passed on.
    (
      ["Student", "Contact", "Parent", "Staff"],
      [
        "Name/PersonalTitlePrefix", "Name/MaidenName", "Name/PreferredLastSurname",
        "Name/PersonalIdentificationDocument",
        "OtherName/PersonalTitlePrefix",
      ]
    ),
    (["Student"], ["BirthData/BirthSex", "Citizenship", "Visa", "IdentificationDocument"]),
    (
      ["StudentEducationOrganizationAssociation"], ["StudentIdentificationCode/AssigningOrganizationIdentificationCode"]
    ),
    // Of contacts: who they are, and how to reach them.
    (
      ["Contact", "Parent"],
      ["Name/PreferredFirstName", "OtherName", "Sex", "GenderIdentity", "HighestCompletedLevelOfEducation", "LoginId"]
    ),
    (
      ["Contact", "Parent", "StudentEducationOrganizationAssociation"],
      [
        "Address/NameOfCounty", "Address/CountyFIPSCode", "Address/Country", "Address/Latitude", "Address/Longitude",
        "Address/CongressionalDistrict", "Address/LocaleType",
      ]
    ),
    // Staff are users and teachers of the district's: their own data are none of a student's.
    (
      ["Staff"],
      [
        "Name/PreferredFirstName", "Name/MiddleName", "Name/GenerationCodeSuffix", "OtherName",
        "StaffIdentificationCode",
        "Sex", "GenderIdentity", "BirthDate", "Address", "InternationalAddress", "Race", "HispanicLatinoEthnicity",
        "AncestryEthnicOrigin", "TribalAffiliation", "Citizenship", "Visa", "IdentificationDocument", "Language",
        "HighestCompletedLevelOfEducation", "YearsOfPriorProfessionalExperience", "YearsOfPriorTeachingExperience",
        "HighlyQualifiedTeacher", "CredentialReference", "Recognition", "Telephone", "Telephone/TelephoneNumberType",
        "Telephone/OrderOfPriority", "ElectronicMail", "ElectronicMail/ElectronicMailType",
      ]
    ),
  ]

  private static let records: Known = [
    // Used only where a better one of the record is not there.
    (["CourseTranscript"], ["AlternativeCourseTitle"]),
    (["StudentAssessment"], ["AdministrationEndDate"]),
    // An incident is passed on with what the student did, not with who told of it and who else was there.
    (
      ["DisciplineIncident"],
      ["ReporterName", "ReporterDescription", "DisciplineIncidentExternalParticipant", "StaffReference", "CaseNumber"]
    ),
    // An IEP goes by its own days.
    (
      ["StudentSpecialEducationProgramAssociation"],
      [
        "BeginDate", "EndDate", "ReasonExited", "SpecialEducationExitDate", "SpecialEducationExitReason",
        "SpecialEducationExitExplained",
      ]
    ),
    (["StudentLanguageInstructionProgramAssociation"], ["Dosage"]),
  ]

  private static let institution = [
    "EducationOrganizationIdentificationCode", "EducationOrganizationCategory", "EducationOrganizationIndicator",
    "ShortNameOfInstitution", "Address", "InternationalAddress", "InstitutionTelephone", "WebSite", "OperationalStatus",
  ]

  /// What students' records refer to: of it a transfer takes what these show.
  private static let objects: Known = [
    (
      ["School"],
      institution + [
        "LocalEducationAgencyReference", "CharterApprovalAgencyType", "CharterApprovalSchoolYear", "CharterStatus",
        "GradeLevel", "SchoolType", "SchoolCategory", "AdministrativeFundingControl", "InternetAccess",
        "MagnetSpecialProgramEmphasisSchool", "TitleIPartASchoolDesignation",
      ]
    ),
    (
      ["LocalEducationAgency"],
      institution + [
        "LocalEducationAgencyCategory", "CharterStatus", "LocalEducationAgencyAccountability",
        "LocalEducationAgencyFederalFunds", "LocalEducationAgencyReference", "ParentLocalEducationAgencyReference",
        "EducationServiceCenterReference", "StateEducationAgencyReference",
      ]
    ),
    (["Session"], ["TotalInstructionalDays", "GradingPeriodReference", "AcademicWeekReference"]),
    (["GradingPeriod"], ["TotalInstructionalDays"]),
    (["Calendar"], ["CalendarCode", "CalendarType", "GradeLevel"]),
    (["ClassPeriod"], ["OfficialAttendancePeriod"]),
    (
      ["Course"],
      [
        "CourseDescription", "CourseDefinedBy", "DateCourseAdopted", "HighSchoolCourseRequirement",
        "CourseGPAApplicability", "CareerPathway", "MinimumAvailableCredits", "MaximumAvailableCredits",
        "NumberOfParts",
        "TimeRequiredForCompletion", "LearningStandardReference", "LearningObjectiveReference", "CompetencyLevel",
        "OfferedGradeLevel", "CourseIdentificationCode/CourseCatalogURL",
        "CourseIdentificationCode/AssigningOrganizationIdentificationCode",
      ]
    ),
    (
      ["CourseOffering"],
      ["InstructionalTimePlanned", "OfferedGradeLevel", "CourseLevelCharacteristic", "CurriculumUsed"]
    ),
    (
      ["Section"],
      [
        "SequenceOfCourse", "EducationalEnvironment", "MediumOfInstruction", "PopulationServed", "AvailableCredits",
        "SectionCharacteristic", "SectionType", "InstructionLanguage", "LocationSchoolReference",
        "CourseLevelCharacteristic", "OfferedGradeLevel", "OfficialAttendancePeriod",
      ]
    ),
    (
      ["StaffSectionAssociation"],
      ["HighlyQualifiedTeacher", "TeacherStudentDataLinkExclusion", "PercentageContribution"]
    ),
    (
      ["Assessment"],
      [
        "AssessedGradeLevel", "AssessmentIdentificationCode", "AssessmentPerformanceLevel", "AssessmentScore",
        "AssessmentVersion", "AssessmentForm", "AssessmentFamily", "ContentStandard", "MaxRawScore", "PlatformType",
        "RevisionDate", "Nomenclature", "AdaptiveAssessment", "Language", "Period",
      ]
    ),
    (
      ["ObjectiveAssessment"],
      [
        "MaxRawScore", "PercentOfAssessment", "Nomenclature", "AcademicSubject", "AssessmentPerformanceLevel",
        "AssessmentScore", "LearningStandardReference", "ParentObjectiveAssessmentReference",
      ]
    ),
  ]
}
