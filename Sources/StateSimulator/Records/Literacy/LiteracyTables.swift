extension CopyTable {
  static let literacy = CopyTable(
    "records.student_literacy",
    """
    district_id person_id school_year literacy_assessment_administered_type literacy_pre_test_status
    literacy_post_test_status literacy_goal_met_status
    """)
  static let literacyAssessment = CopyTable(
    "records.student_literacy_assessment",
    """
    district_id person_id school_year assessment_title skill_area assessment_period administration_date
    when_assessed_grade_level score benchmark percentile performance_level examiner
    """)
  static let literacyPlan = CopyTable(
    "records.student_literacy_plan",
    """
    district_id person_id school_year plan_start_date plan_end_date tier intervention provider minutes_per_week goal
    parent_notice_date outcome
    """)
  static let literacyProgress = CopyTable(
    "records.student_literacy_plan_progress",
    """
    district_id person_id school_year plan_start_date intervention progress_date skill_area score target_score comment
    """)
  static let literacyDocument = CopyTable(
    "records.literacy_document",
    "district_id person_id file_number name mime_type category document_date content")
}
