extension CopyTable {
  static let languageProgram = CopyTable(
    "records.student_language_instruction_program_association",
    """
    district_id person_id limited_english_proficiency identified_date english_learner_participation home_language
    native_language parent_notification_date parental_refusal parental_refusal_date program_entry_date exit_date
    reason_exited comment
    """)
  static let monitoringYear = CopyTable(
    "records.student_language_instruction_program_monitoring_year",
    """
    district_id person_id identified_date school_year monitoring_year review_date monitoring_status comment
    """)
  static let englishProficiency = CopyTable(
    "records.student_english_language_proficiency_assessment",
    """
    district_id person_id identified_date school_year assessment_title administration_date participation proficiency
    progress monitored overall_score listening_score speaking_score reading_score writing_score
    """)
  static let languageService = CopyTable(
    "records.student_language_instruction_program_service",
    """
    district_id person_id service primary_indicator service_begin_date service_end_date provider minutes_per_week
    """)
  static let languageAccommodation = CopyTable(
    "records.student_language_instruction_program_accommodation",
    """
    district_id person_id accommodation_category accommodation_type description academic_subject applicability begin_date
    end_date
    """)
}
