import PostgresClient

extension EdFiRecord {
  func stageAssessment() throws(PostgresError) {
    let subjects = element.codes("AcademicSubject")
    try object(
      "Assessment", [element.text("AssessmentIdentifier"), element.text("Namespace")],
      .fields([
        "AssessmentTitle": element.text("AssessmentTitle"), "AssessmentCategory": element.code("AssessmentCategory"),
        // Of several subjects none is the assessment's.
        "AcademicSubject": subjects.count == 1 ? subjects[0] : nil,
      ]))
  }

  func stageObjectiveAssessment() throws(PostgresError) {
    let assessment = element.child("AssessmentReference")
    try object(
      "ObjectiveAssessment",
      [assessment?.find("AssessmentIdentifier"), assessment?.find("Namespace"), element.text("IdentificationCode")],
      .fields(["Description": element.text("Description")]))
  }

  /// StudentAssessment, with its results, levels and parts. The assessment gives it title, category and subject.
  func stageStudentAssessment() throws(PostgresError) {
    let assessment = element.child("AssessmentReference")
    let identifier = assessment?.find("AssessmentIdentifier")
    let namespace = assessment?.find("Namespace")
    let key = [
      "assessment_identifier": identifier, "student_assessment_identifier": element.text("StudentAssessmentIdentifier"),
    ]
    let period = element.child("AssessmentPeriod")
    try waits(
      "StudentAssessment",
      key.merging([
        "namespace": namespace,
        "administration_date": element.day("AdministrationDate") ?? element.day("AdministrationEndDate"),
        "when_assessed_grade_level": element.code("WhenAssessedGradeLevel"), "school_year": element.text("SchoolYear"),
        "assessment_period": period?.code ?? period?.code("AssessmentPeriod"),
        "retest_indicator": element.code("RetestIndicator"), "reason_not_tested": element.code("ReasonNotTested"),
        "accommodation": element.list("Accommodation"), "assessment": Self.id([identifier, namespace]),
      ]) { $1 })
    for table in [
      "student_assessment_score_result", "student_assessment_performance_level", "student_objective_assessment",
      "student_objective_assessment_score_result",
    ] { try whole(table, key) }
    for result in element.all("ScoreResult") {
      try row("student_assessment_score_result", key.merging(Self.result(result)) { $1 })
    }
    for level in element.all("PerformanceLevel") {
      try row("student_assessment_performance_level", key.merging(Self.level(level)) { $1 })
    }
    for objective in element.all("StudentObjectiveAssessment") {
      let part = objective.key("ObjectiveAssessmentReference", "IdentificationCode")
      let values = key.merging(["identification_code": part]) { $1 }
      try waits(
        "StudentObjectiveAssessment",
        values.merging(["objective": Self.id([identifier, namespace, part])]) { $1 })
      for result in objective.all("ScoreResult") {
        try row("student_objective_assessment_score_result", values.merging(Self.result(result)) { $1 })
      }
      // The level of a part is one of the assessment's, and says of which part.
      for level in objective.all("PerformanceLevel") {
        var values = key.merging(Self.level(level)) { $1 }
        if values["performance_level_indicator_name"] == .some(nil) {
          values["performance_level_indicator_name"] = part
        }
        try row("student_assessment_performance_level", values)
      }
    }
  }

  private static func result(_ result: EdFiElement) -> [String: String?] {
    [
      "assessment_reporting_method": result.code("AssessmentReportingMethod"), "result": result.text("Result"),
      "result_datatype_type": result.code("ResultDatatypeType"),
    ]
  }

  private static func level(_ level: EdFiElement) -> [String: String?] {
    [
      "performance_level": level.code("PerformanceLevel"),
      "assessment_reporting_method": level.code("AssessmentReportingMethod"),
      "performance_level_indicator_name": level.text("PerformanceLevelIndicatorName"),
    ]
  }
}
