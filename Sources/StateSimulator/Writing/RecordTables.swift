extension CopyTable {
  static let association = CopyTable(
    "records.student_school_association",
    """
    district_id person_id school_number school_name calendar_code school_year entry_date entry_grade_level entry_type
    primary_school service_type repeat_grade_indicator class_of_school_year exit_withdraw_date exit_withdraw_type
    residency_status full_time_equivalency
    """)
  static let academicRecord = CopyTable(
    "records.student_academic_record",
    """
    district_id person_id school_year term cumulative_earned_credits cumulative_attempted_credits session_earned_credits
    session_attempted_credits projected_graduation_date class_rank total_number_in_class percentage_ranking
    class_ranking_date
    """)
  static let gradePointAverage = CopyTable(
    "records.student_academic_record_grade_point_average",
    """
    district_id person_id school_year term grade_point_average_type is_cumulative grade_point_average_value
    max_grade_point_average_value
    """)
  static let diploma = CopyTable(
    "records.student_academic_record_diploma",
    "district_id person_id school_year term diploma_award_date diploma_type diploma_level")
  static let course = CopyTable(
    "records.course_transcript",
    """
    district_id person_id school_year term course_code course_title course_attempt_result attempted_credits earned_credits
    credit_type when_taken_grade_level method_credit_earned final_letter_grade_earned final_numeric_grade_earned
    course_repeat_code academic_subject school_number school_name sced_course_code state_course_code gpa_weighted_mark
    instructional_level
    """)
  static let health = CopyTable(
    "records.student_health",
    """
    district_id person_id as_of_date non_medical_immunization_exemption non_medical_immunization_exemption_date
    """)
  static let requiredImmunization = CopyTable(
    "records.student_health_required_immunization",
    "district_id person_id immunization_type medical_exemption medical_exemption_date")
  static let requiredDose = CopyTable(
    "records.student_health_required_immunization_date",
    "district_id person_id immunization_type immunization_date cvx_code dose_number source")
  static let additionalImmunization = CopyTable(
    "records.student_health_additional_immunization", "district_id person_id immunization_name")
  static let additionalDose = CopyTable(
    "records.student_health_additional_immunization_date",
    "district_id person_id immunization_name immunization_date cvx_code dose_number source")
}
