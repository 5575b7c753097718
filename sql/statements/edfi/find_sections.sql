-- Sections of the district, with what offering, course, session and teachers say of them. $1: district_id.
CREATE TEMPORARY TABLE edfi_section ON COMMIT DROP AS
WITH object AS MATERIALIZED (
  SELECT kind, source_id, body FROM feed.source_object
  WHERE district_id = $1::integer AND standard = 'edfi'
    AND kind IN ('Section', 'CourseOffering', 'Course', 'Session', 'StaffSectionAssociation', 'Staff')
), section AS (
  SELECT source_id AS section, body,
    concat_ws('|', body ->> 'SchoolId', body ->> 'SchoolYear', body ->> 'SessionName') AS session,
    concat_ws('|', body ->> 'SchoolId', body ->> 'SchoolYear', body ->> 'SessionName', body ->> 'LocalCourseCode') AS offering
  FROM object WHERE kind = 'Section'
), teacher AS (
  SELECT DISTINCT ON (a.body ->> 'section') a.body ->> 'section' AS section, p.body ->> 'Name' AS name
  FROM object a JOIN object p ON p.kind = 'Staff' AND p.source_id = a.body ->> 'StaffUniqueId'
  WHERE a.kind = 'StaffSectionAssociation' AND p.body ->> 'Name' IS NOT NULL
  ORDER BY a.body ->> 'section', (a.body ->> 'ClassroomPosition' = 'Teacher of Record') IS TRUE DESC, a.body ->> 'BeginDate' DESC NULLS LAST,
    p.source_id
)
SELECT s.section, s.session, s.offering, o.body ->> 'course' AS course, s.body ->> 'SchoolId' AS school_number,
  s.body ->> 'SectionName' AS section_name, s.body ->> 'ClassroomIdentificationCode' AS classroom_identification_code,
  s.body -> 'ClassPeriodName' AS class_periods, coalesce(o.body ->> 'CourseCode', s.body ->> 'LocalCourseCode') AS course_code,
  coalesce(c.body ->> 'CourseTitle', o.body ->> 'LocalCourseTitle') AS course_title, c.body ->> 'AcademicSubject' AS academic_subject,
  n.body ->> 'Term' AS term, t.name AS teacher_name
FROM section s
LEFT JOIN object o ON o.kind = 'CourseOffering' AND o.source_id = s.offering
LEFT JOIN object c ON c.kind = 'Course' AND c.source_id = o.body ->> 'course'
LEFT JOIN object n ON n.kind = 'Session' AND n.source_id = s.session
LEFT JOIN teacher t ON t.section = s.section
