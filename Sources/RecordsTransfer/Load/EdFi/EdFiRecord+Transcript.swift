import PostgresClient

extension EdFiRecord {
  /// StudentAcademicRecord, with its grade point averages and diplomas.
  func stageAcademicRecord() throws(PostgresError) {
    let key = ["school_year": element.text("SchoolYear"), "term": element.code("Term")]
    let ranking = element.child("ClassRanking")
    func credits(_ name: String) -> String? { element.child(name)?.number("Credits") }
    try row(
      "student_academic_record",
      key.merging([
        "cumulative_earned_credits": credits("CumulativeEarnedCredits"),
        "cumulative_attempted_credits": credits("CumulativeAttemptedCredits"),
        "session_earned_credits": credits("SessionEarnedCredits"),
        "session_attempted_credits": credits("SessionAttemptedCredits"),
        "projected_graduation_date": element.day("ProjectedGraduationDate"),
        "class_rank": ranking?.text("ClassRank"), "total_number_in_class": ranking?.text("TotalNumberInClass"),
        "percentage_ranking": ranking?.text("PercentageRanking"),
        "class_ranking_date": ranking?.day("ClassRankingDate"),
      ]) { $1 })
    try whole("student_academic_record_grade_point_average", key)
    for average in element.all("GradePointAverage") {
      try row("student_academic_record_grade_point_average", key.merging(Self.average(average)) { $1 })
    }
    try whole("student_academic_record_diploma", key)
    for diploma in element.all("Diploma") {
      try row(
        "student_academic_record_diploma",
        key.merging([
          "diploma_award_date": diploma.day("DiplomaAwardDate"), "diploma_type": diploma.code("DiplomaType"),
          "diploma_level": diploma.code("DiplomaLevel"),
        ]) { $1 })
    }
  }

  static func average(_ average: EdFiElement) -> [String: String?] {
    [
      "grade_point_average_type": average.code("GradePointAverageType"),
      "is_cumulative": average.text("IsCumulative"),
      "grade_point_average_value": average.number("GradePointAverageValue"),
      "max_grade_point_average_value": average.number("MaxGradePointAverageValue"),
    ]
  }

  /// CourseTranscript: title and subject come from the course.
  func stageTranscript() throws(PostgresError) {
    let record = element.child("StudentAcademicRecordReference")
    let course = element.child("CourseReference")
    let identity = record?.child("StudentAcademicRecordIdentity") ?? record
    let attempted = element.child("AttemptedCredits")
    let earned = element.child("EarnedCredits")
    let external = element.child("ExternalEducationOrganizationReference")?.organization
    try waits(
      "CourseTranscript",
      [
        "school_year": identity?.find("SchoolYear"), "term": identity?.code("Term"),
        "course_code": course?.find("CourseCode"),
        "course_title": element.text("CourseTitle") ?? element.text("AlternativeCourseTitle"),
        "course_attempt_result": element.code("CourseAttemptResult"), "attempted_credits": attempted?.number("Credits"),
        "earned_credits": earned?.number("Credits"),
        "credit_type": earned?.code("CreditType") ?? attempted?.code("CreditType"),
        "when_taken_grade_level": element.code("WhenTakenGradeLevel"),
        "method_credit_earned": element.code("MethodCreditEarned"),
        "final_letter_grade_earned": element.text("FinalLetterGradeEarned"),
        "final_numeric_grade_earned": element.number("FinalNumericGradeEarned"),
        "course_repeat_code": element.code("CourseRepeatCode"),
        "school_number": external ?? identity?.child("EducationOrganizationReference")?.organization,
        "school_name": element.text("ExternalEducationOrganizationNameOfInstitution"),
        "course": Self.id([course?.organization, course?.find("CourseCode")]),
      ])
  }

  /// Grade: a mark of a report card, of which section and course say what it is in.
  func stageGrade() throws(PostgresError) {
    let period = EdFiGradingPeriod(element.child("GradingPeriodReference") ?? EdFiElement("GradingPeriodReference"))
    let section = EdFiSection(element.child("StudentSectionAssociationReference"))
    let begin = element.child("StudentSectionAssociationReference")?.find("BeginDate").map(EdFiValue.day)
    let type = element.code("GradeType")
    try waits(
      "Grade",
      [
        "school_year": period.year, "school_number": period.school, "grading_period_name": period.name,
        "course_code": section.localCourse, "section_identifier": section.identifier, "grade_type": type,
        "letter_grade_earned": element.text("LetterGradeEarned"),
        "numeric_grade_earned": element.number("NumericGradeEarned"),
        "performance_base_conversion": element.code("PerformanceBaseConversion"),
        "diagnostic_statement": element.text("DiagnosticStatement"), "comment": element.text("GradeEarnedDescription"),
        "source_id": Self.id(section.key + [begin] + period.key + [type]), "section": Self.id(section.key),
      ])
    for standard in element.all("LearningStandardGrade") {
      try waits(
        "LearningStandardGrade",
        [
          "school_year": period.year, "school_number": period.school, "grading_period_name": period.name,
          "course_code": section.localCourse, "section": Self.id(section.key),
          "learning_standard_id": standard.find("LearningStandardId"),
          "letter_grade_earned": standard.text("LetterGradeEarned"),
          "numeric_grade_earned": standard.number("NumericGradeEarned"),
          "performance_base_conversion": standard.code("PerformanceBaseConversion"),
          "diagnostic_statement": standard.text("DiagnosticStatement"),
        ])
    }
  }

  /// ReportCard, with its grade point averages. Its grades are records of their own.
  func stageReportCard() throws(PostgresError) {
    let period = EdFiGradingPeriod(element.child("GradingPeriodReference") ?? EdFiElement("GradingPeriodReference"))
    let key = [
      "school_year": period.year, "school_number": period.school, "grading_period_name": period.name,
    ]
    try waits(
      "ReportCard",
      key.merging([
        "number_of_days_in_attendance": element.number("NumberOfDaysInAttendance"),
        "number_of_days_absent": element.number("NumberOfDaysAbsent"),
        "number_of_days_tardy": element.number("NumberOfDaysTardy"), "comment": element.text("StudentComments"),
        "period": Self.id(period.key),
      ]) { $1 })
    try whole("report_card_grade_point_average", key)
    for average in element.all("GradePointAverage") + element.all("ReportCardGradePointAverage") {
      try row("report_card_grade_point_average", key.merging(Self.average(average)) { $1 })
    }
  }
}
