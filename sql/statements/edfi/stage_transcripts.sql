-- Courses taken, with what the course says. Where nothing names a course, its code does. An agency is no school. $1: district_id.
INSERT INTO pg_temp.course_transcript (file, line, person, is_marker, school_year, term, course_code, course_title, course_attempt_result,
  attempted_credits, earned_credits, credit_type, when_taken_grade_level, method_credit_earned, final_letter_grade_earned,
  final_numeric_grade_earned, course_repeat_code, academic_subject, school_number, school_name, sced_course_code, state_course_code,
  instructional_level)
SELECT r.file, r.line, r.person, false, r.body ->> 'school_year', r.body ->> 'term', r.body ->> 'course_code',
  coalesce(r.body ->> 'course_title', c.body ->> 'CourseTitle', r.body ->> 'course_code'), r.body ->> 'course_attempt_result',
  r.body ->> 'attempted_credits', r.body ->> 'earned_credits', r.body ->> 'credit_type', r.body ->> 'when_taken_grade_level',
  r.body ->> 'method_credit_earned', r.body ->> 'final_letter_grade_earned', r.body ->> 'final_numeric_grade_earned',
  r.body ->> 'course_repeat_code', c.body ->> 'AcademicSubject', CASE WHEN a.source_id IS NULL THEN r.body ->> 'school_number' END,
  coalesce(r.body ->> 'school_name', CASE WHEN a.source_id IS NULL THEN s.school_name END), c.body ->> 'SCEDCourseCode',
  c.body ->> 'StateCourseCode', c.body ->> 'CourseLevelCharacteristic'
FROM pg_temp.edfi_record r
LEFT JOIN feed.source_object c ON c.district_id = $1::integer AND c.standard = 'edfi' AND c.kind = 'Course' AND c.source_id = r.body ->> 'course'
LEFT JOIN feed.source_object a ON a.district_id = $1::integer AND a.standard = 'edfi' AND a.kind = 'LocalEducationAgency'
  AND a.source_id = r.body ->> 'school_number'
LEFT JOIN pg_temp.edfi_school s ON s.school_number = r.body ->> 'school_number'
WHERE r.kind = 'CourseTranscript'
