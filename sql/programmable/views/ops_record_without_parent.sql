-- Source records that no release carries, for the row that they belong to is not there: the tables have no foreign keys. One anti-join a
-- table: filter by district_id, or let it run at night.
DROP VIEW IF EXISTS ops.record_without_parent CASCADE;
CREATE VIEW ops.record_without_parent AS
SELECT 'contact_address' AS table_name, 'student_contact_association' AS parent_table, c.district_id, c.person_id
FROM records.contact_address c
WHERE NOT EXISTS (
  SELECT FROM records.student_contact_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.contact_unique_id = c.contact_unique_id)
UNION ALL
SELECT 'contact_telephone' AS table_name, 'student_contact_association' AS parent_table, c.district_id, c.person_id
FROM records.contact_telephone c
WHERE NOT EXISTS (
  SELECT FROM records.student_contact_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.contact_unique_id = c.contact_unique_id)
UNION ALL
SELECT 'contact_electronic_mail' AS table_name, 'student_contact_association' AS parent_table, c.district_id, c.person_id
FROM records.contact_electronic_mail c
WHERE NOT EXISTS (
  SELECT FROM records.student_contact_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.contact_unique_id = c.contact_unique_id)
UNION ALL
SELECT 'student_section_association_class_period' AS table_name, 'student_section_association' AS parent_table, c.district_id, c.person_id
FROM records.student_section_association_class_period c
WHERE NOT EXISTS (
  SELECT FROM records.student_section_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.section_identifier = c.section_identifier AND p.course_code = c.course_code AND p.begin_date = c.begin_date)
UNION ALL
SELECT 'report_card_grade' AS table_name, 'report_card' AS parent_table, c.district_id, c.person_id
FROM records.report_card_grade c
WHERE NOT EXISTS (
  SELECT FROM records.report_card p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.school_year = c.school_year AND p.school_number = c.school_number AND p.grading_period_name = c.grading_period_name)
UNION ALL
SELECT 'report_card_grade_point_average' AS table_name, 'report_card' AS parent_table, c.district_id, c.person_id
FROM records.report_card_grade_point_average c
WHERE NOT EXISTS (
  SELECT FROM records.report_card p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.school_year = c.school_year AND p.school_number = c.school_number AND p.grading_period_name = c.grading_period_name)
UNION ALL
SELECT 'report_card_learning_standard_grade' AS table_name, 'report_card' AS parent_table, c.district_id, c.person_id
FROM records.report_card_learning_standard_grade c
WHERE NOT EXISTS (
  SELECT FROM records.report_card p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.school_year = c.school_year AND p.school_number = c.school_number AND p.grading_period_name = c.grading_period_name)
UNION ALL
SELECT 'student_literacy_plan_progress' AS table_name, 'student_literacy_plan' AS parent_table, c.district_id, c.person_id
FROM records.student_literacy_plan_progress c
WHERE NOT EXISTS (
  SELECT FROM records.student_literacy_plan p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.school_year = c.school_year AND p.plan_start_date = c.plan_start_date AND p.intervention IS NOT DISTINCT FROM c.intervention)
UNION ALL
SELECT 'student_english_language_proficiency_assessment' AS table_name, 'student_language_instruction_program_association' AS parent_table, c.district_id, c.person_id
FROM records.student_english_language_proficiency_assessment c
WHERE NOT EXISTS (
  SELECT FROM records.student_language_instruction_program_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.identified_date IS NOT DISTINCT FROM c.identified_date)
UNION ALL
SELECT 'student_language_instruction_program_monitoring_year' AS table_name, 'student_language_instruction_program_association' AS parent_table, c.district_id, c.person_id
FROM records.student_language_instruction_program_monitoring_year c
WHERE NOT EXISTS (
  SELECT FROM records.student_language_instruction_program_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.identified_date IS NOT DISTINCT FROM c.identified_date)
UNION ALL
SELECT 'student_special_education_program_association_disability' AS table_name, 'student_special_education_program_association' AS parent_table, c.district_id, c.person_id
FROM records.student_special_education_program_association_disability c
WHERE NOT EXISTS (
  SELECT FROM records.student_special_education_program_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.iep_begin_date = c.iep_begin_date)
UNION ALL
SELECT 'student_special_education_program_association_goal' AS table_name, 'student_special_education_program_association' AS parent_table, c.district_id, c.person_id
FROM records.student_special_education_program_association_goal c
WHERE NOT EXISTS (
  SELECT FROM records.student_special_education_program_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.iep_begin_date = c.iep_begin_date)
UNION ALL
SELECT 'student_special_education_program_association_service' AS table_name, 'student_special_education_program_association' AS parent_table, c.district_id, c.person_id
FROM records.student_special_education_program_association_service c
WHERE NOT EXISTS (
  SELECT FROM records.student_special_education_program_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.iep_begin_date = c.iep_begin_date)
UNION ALL
SELECT 'iep_meeting_participant' AS table_name, 'iep_meeting' AS parent_table, c.district_id, c.person_id
FROM records.iep_meeting_participant c
WHERE NOT EXISTS (
  SELECT FROM records.iep_meeting p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.meeting_date = c.meeting_date AND p.meeting_number = c.meeting_number)
UNION ALL
SELECT 'special_education_assessed_area' AS table_name, 'student_special_education_program_eligibility_association' AS parent_table, c.district_id, c.person_id
FROM records.special_education_assessed_area c
WHERE NOT EXISTS (
  SELECT FROM records.student_special_education_program_eligibility_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.consent_to_evaluation_received_date = c.consent_to_evaluation_received_date)
UNION ALL
SELECT 'student_section504_program_association_accommodation' AS table_name, 'student_section504_program_association' AS parent_table, c.district_id, c.person_id
FROM records.student_section504_program_association_accommodation c
WHERE NOT EXISTS (
  SELECT FROM records.student_section504_program_association p
  WHERE p.district_id = c.district_id AND p.person_id = c.person_id AND p.begin_date = c.begin_date);
COMMENT ON VIEW ops.record_without_parent IS 'A row for each source record that no release carries, because the row that it belongs to is missing. Empty where the districts'' feeds are whole.';
COMMENT ON COLUMN ops.record_without_parent.table_name IS 'The table of records that holds it.';
COMMENT ON COLUMN ops.record_without_parent.parent_table IS 'The table of records that the missing row belongs in.';
COMMENT ON COLUMN ops.record_without_parent.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN ops.record_without_parent.person_id IS 'The student in that district.';
