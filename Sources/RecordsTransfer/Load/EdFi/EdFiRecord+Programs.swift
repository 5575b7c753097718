import PostgresClient

extension EdFiRecord {
  private var term: [String: String?] { ["begin_date": element.day("BeginDate"), "end_date": element.day("EndDate")] }

  /// Special education. Without a day on which the IEP began, it is the one on which the program did.
  func stageSpecialEducation() throws(PostgresError) {
    let key = ["iep_begin_date": element.day("IEPBeginDate") ?? element.day("BeginDate")]
    let eligibility = element.code("IdeaEligibility") ?? element.code("IDEAEligibility")
    try row(
      "student_special_education_program_association",
      key.merging([
        "idea_eligibility": eligibility.map { ["Eligible": "true", "Not Eligible": "false"][$0] ?? $0 },
        "special_education_setting": element.code("SpecialEducationSetting"),
        "special_education_hours_per_week": element.number("SpecialEducationHoursPerWeek"),
        "school_hours_per_week": element.number("SchoolHoursPerWeek"),
        "multiply_disabled": element.text("MultiplyDisabled"),
        "medically_fragile": element.text("MedicallyFragile"),
        "last_evaluation_date": element.day("LastEvaluationDate"),
        "iep_review_date": element.day("IEPReviewDate"), "iep_end_date": element.day("IEPEndDate"),
      ]) { $1 })
    try whole("student_special_education_program_association_disability", key)
    for disability in element.all("Disability") {
      try row(
        "student_special_education_program_association_disability",
        key.merging([
          "disability": disability.code("Disability") ?? disability.code,
          "order_of_disability": disability.text("OrderOfDisability"),
        ]) { $1 })
    }
    try whole("student_special_education_program_association_service", key)
    for service in element.all("SpecialEducationProgramService") {
      let providers = service.all("ServiceProvider")
      let first = providers.first { ["true", "1"].contains($0.text("PrimaryProvider")) } ?? providers.first
      try waits(
        "SpecialEducationProgramService",
        key.merging([
          "service": service.code("SpecialEducationProgramService") ?? service.code,
          "service_begin_date": service.day("ServiceBeginDate"), "service_end_date": service.day("ServiceEndDate"),
          "provider": first?.find("StaffUniqueId"),
        ]) { $1 })
    }
  }

  func stageEligibility() throws(PostgresError) {
    try row(
      "student_special_education_program_eligibility_association",
      [
        "consent_to_evaluation_received_date": element.day("ConsentToEvaluationReceivedDate"),
        "consent_to_evaluation_date": element.day("ConsentToEvaluationDate"), "idea_part": element.code("IDEAPart"),
        "eligibility_evaluation_type": element.code("EligibilityEvaluationType"),
        "eligibility_evaluation_date": element.day("EligibilityEvaluationDate"),
        "evaluation_complete_indicator": element.text("EvaluationCompleteIndicator"),
        "evaluation_delay_reason": element.code("EvaluationDelayReason"),
        "evaluation_delay_days": element.text("EvaluationDelayDays"),
        "eligibility_determination_date": element.day("EligibilityDeterminationDate"),
        "idea_indicator": element.text("IDEAIndicator"),
        "eligibility_conference_date": element.day("EligibilityConferenceDate"),
      ])
  }

  func stageSection504() throws(PostgresError) {
    try row(
      "student_section504_program_association",
      term.merging([
        "section504_eligibility": element.text("Section504Eligibility"),
        "section504_disability": element.code("Section504Disability"),
        "section504_meeting_date": element.day("Section504MeetingDate"),
        "section504_eligibility_decision_date": element.day("Section504EligibilityDecisionDate"),
        "accommodation_plan": element.text("AccommodationPlan"),
      ]) { $1 })
  }

  /// Language instruction: the row is made of all such associations of a student, and of what the student's organization says
  /// of the student's English.
  func stageLanguageInstruction() throws(PostgresError) {
    guard try hasDays("BeginDate", "EndDate") else { return }
    let program = element.child("ProgramReference")
    try object(
      element.name, [student, program?.organization, program?.find("ProgramName"), element.day("BeginDate")],
      .fields([
        "StudentUniqueId": student, "BeginDate": element.day("BeginDate"), "EndDate": element.day("EndDate"),
        "ReasonExited": element.code("ReasonExited"),
        "EnglishLearnerParticipation": element.text("EnglishLearnerParticipation"),
      ]))
    for service in element.all("LanguageInstructionProgramService") {
      try row(
        "student_language_instruction_program_service",
        [
          "service": service.code("LanguageInstructionProgramService") ?? service.code,
          "primary_indicator": service.text("PrimaryIndicator"), "service_begin_date": service.day("ServiceBeginDate"),
          "service_end_date": service.day("ServiceEndDate"),
        ])
    }
    try waits("LanguageInstruction", [:])
    for test in element.all("EnglishLanguageProficiencyAssessment") {
      let year = test.find("SchoolYear")
      try whole("student_english_language_proficiency_assessment", ["school_year": year])
      try row(
        "student_english_language_proficiency_assessment",
        [
          "school_year": year, "participation": test.code("Participation"),
          "proficiency": test.code("Proficiency"), "progress": test.code("Progress"),
          "monitored": test.code("Monitored"),
        ])
    }
  }

  func stageMigrantEducation() throws(PostgresError) {
    try row(
      "student_migrant_education_program_association",
      term.merging([
        "last_qualifying_move": element.day("LastQualifyingMove"),
        "qualifying_arrival_date": element.day("QualifyingArrivalDate"),
        "us_initial_entry": element.day("USInitialEntry"),
        "state_residency_date": element.day("StateResidencyDate"),
        "eligibility_expiration_date": element.day("EligibilityExpirationDate"),
        "priority_for_services": element.text("PriorityForServices"),
        "continuation_of_services_reason": element.code("ContinuationOfServicesReason"),
      ]) { $1 })
  }

  func stageHomeless() throws(PostgresError) {
    try row(
      "student_homeless_program_association",
      term.merging([
        "homeless_primary_nighttime_residence": element.code("HomelessPrimaryNighttimeResidence"),
        "homeless_unaccompanied_youth": element.text("HomelessUnaccompaniedYouth"),
        "awaiting_foster_care": element.text("AwaitingFosterCare"),
      ]) { $1 })
  }

  func stageFoodService() throws(PostgresError) {
    try row(
      "student_school_food_service_program_association",
      term.merging([
        "direct_certification": element.text("DirectCertification"),
        "school_food_service_program_services": element.list("SchoolFoodServiceProgramService"),
      ]) { $1 })
  }
}
