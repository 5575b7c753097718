/// Source records of three students of district 2, and a released transfer of each.
let sampleRecordsSQL = #"""
  INSERT INTO transfer.records_transfer (
    state, request_district_id, request_state_linked, request_district_number, request_district_name, request_name,
    request_user_id, request_user_name, request_person_id, student_last_name, student_first_name, student_start_date,
    student_service_type, request_district_guid, request_enrollment_id, request_calendar_id, release_district_id,
    release_person_id, status)
  SELECT 'XX', 1, true, '0001', 'Adams', 'A user', 1, 'user', student, 'Last', 'First', '2026-09-01', 'P',
    gen_random_uuid(), 1, 1, 2, 100 + student, 'release_requested'
  FROM generate_series(1, 3) student;

  INSERT INTO records.student_academic_record VALUES
    (2, 101, '2022-2023', 'Spring Semester', 6, 6.5, 3.0, 3.25, '2026-06-05', 5, 300, 98, '2023-06-01'),
    (2, 101, '2022-2023', 'Fall Semester', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    -- Another district's student of the same number.
    (3, 101, '2022-2023', 'Fall Semester', 99, 99, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  INSERT INTO records.student_academic_record_grade_point_average VALUES
    (2, 101, '2022-2023', 'Spring Semester', 'Weighted', true, 3.70, 5),
    (2, 101, '2022-2023', 'Spring Semester', 'Unweighted', true, 3.512, 4),
    (2, 101, '2022-2023', 'Spring Semester', 'Unweighted', NULL, 3.9, NULL);
  INSERT INTO records.student_academic_record_diploma VALUES
    (2, 101, '2022-2023', 'Spring Semester', '2023-06-05', 'Regular diploma', NULL);
  INSERT INTO records.course_transcript (
    district_id, person_id, school_year, term, course_code, course_title, course_attempt_result, attempted_credits,
    earned_credits, final_letter_grade_earned, school_number, school_name, sced_course_code)
  VALUES
    (2, 101, '2022-2023', 'Spring Semester', 'MTH2', 'Algebra & <Geometry>', 'Pass', 0.5, 0.50, 'A-', '101', 'Burr Oak', '02061'),
    (2, 101, '2022-2023', 'Spring Semester', 'ART1', 'Art', 'Withdrawn', NULL, NULL, NULL, NULL, NULL, NULL),
    (2, 101, '2021-2022', 'Year Round', 'ENG1', 'English', 'Pass', 1, 1, 'B', NULL, 'Elsewhere', NULL),
    (2, 102, '2021-2022', 'District Term', 'ART1', E'Art \x01', 'Pass', 1, 1, 'B', NULL, NULL, NULL);

  INSERT INTO records.student_school_association (
    district_id, person_id, school_number, school_name, calendar_code, school_year, entry_date, entry_grade_level,
    primary_school, service_type, repeat_grade_indicator, exit_withdraw_date, exit_withdraw_type, full_time_equivalency)
  VALUES
    (2, 101, '101', 'Burr Oak', 'A', '2021-2022', '2021-08-25', '9', true, 'P', false, '2022-06-01', 'Promotion', 1.0),
    (2, 101, '101', 'Burr Oak', 'A', '2022-2023', '2022-08-25', '10', true, 'P', true, NULL, NULL, NULL),
    (2, 101, '101', NULL, NULL, NULL, '2009-01-01', 'Ninth grade', NULL, NULL, NULL, NULL, NULL, NULL),
    (2, 101, '101', NULL, NULL, NULL, '2009-01-01', 'Tenth grade', NULL, NULL, NULL, NULL, NULL, NULL),
    (3, 102, '900', 'Another district', NULL, NULL, '2009-01-01', '1', NULL, NULL, NULL, NULL, NULL, NULL);

  INSERT INTO records.student_health VALUES (2, 101, '2023-01-15', 'Religious', '2021-08-23');
  INSERT INTO records.student_health_required_immunization VALUES
    (2, 101, 'MMR', NULL, NULL), (2, 101, 'DTaP', 'Allergy', '2020-01-01');
  INSERT INTO records.student_health_required_immunization_date VALUES
    (2, 101, 'MMR', '2014-05-01', '03', 2, 'State registry'), (2, 101, 'MMR', '2010-05-01', NULL, NULL, NULL);
  INSERT INTO records.student_health_additional_immunization VALUES (2, 101, 'Malaria, RTS');
  INSERT INTO records.student_health_additional_immunization_date VALUES (2, 101, 'Malaria, RTS', '2015-09-13', NULL, 1, NULL);
  """#
