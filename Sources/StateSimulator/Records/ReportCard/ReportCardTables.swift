extension CopyTable {
  static let reportCard = CopyTable(
    "records.report_card",
    """
    district_id person_id school_year school_number school_name grading_period_name begin_date end_date period_sequence
    grade_level homeroom_teacher number_of_days_in_attendance number_of_days_absent number_of_days_tardy comment
    """)
  static let reportCardAverage = CopyTable(
    "records.report_card_grade_point_average",
    """
    district_id person_id school_year school_number grading_period_name grade_point_average_type is_cumulative
    grade_point_average_value max_grade_point_average_value
    """)
  static let reportCardGrade = CopyTable(
    "records.report_card_grade",
    """
    district_id person_id school_year school_number grading_period_name course_code course_title academic_subject
    section_identifier teacher grade_type letter_grade_earned numeric_grade_earned performance_base_conversion
    diagnostic_statement comment
    """)
  static let learningStandardGrade = CopyTable(
    "records.report_card_learning_standard_grade",
    """
    district_id person_id school_year school_number grading_period_name academic_subject course_code course_title
    learning_standard_id description letter_grade_earned numeric_grade_earned performance_base_conversion
    diagnostic_statement
    """)
}
