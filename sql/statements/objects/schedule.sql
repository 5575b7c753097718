-- The schedules of released transfers: one row for each section, with its class periods.
-- $1 bigint[]: transfers. Ordered by transfer, then session, latest first, and in it by time of day; every value as XML writes it.
SELECT
  t.transfer_id,
  s.section_identifier::text,
  s.section_name::text,
  s.course_code::text,
  s.course_title::text,
  s.begin_date::text,
  s.end_date::text,
  s.homeroom_indicator::text,
  s.session_name::text,
  s.term::text,
  ARRAY(
    SELECT ROW(p.class_period_name::text, p.start_time::text, p.end_time::text, p.days::text[])
    FROM records.student_section_association_class_period p
    WHERE p.district_id = s.district_id AND p.person_id = s.person_id
      AND p.section_identifier = s.section_identifier AND p.course_code = s.course_code AND p.begin_date = s.begin_date
    ORDER BY p.start_time, p.class_period_name COLLATE "C"),
  s.classroom_identification_code::text,
  s.teacher_name::text
FROM transfer.records_transfer t
JOIN records.student_section_association s
  ON s.district_id = t.release_district_id AND s.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
ORDER BY
  t.transfer_id,
  -- A session begins with its first section; one that was joined later stands with the others.
  min(s.begin_date) OVER (PARTITION BY t.transfer_id, s.session_name, s.term) DESC,
  s.session_name COLLATE "C", s.term COLLATE "C",
  (SELECT min(p.start_time)
   FROM records.student_section_association_class_period p
   WHERE p.district_id = s.district_id AND p.person_id = s.person_id
     AND p.section_identifier = s.section_identifier AND p.course_code = s.course_code AND p.begin_date = s.begin_date),
  s.course_title COLLATE "C", s.course_code COLLATE "C", s.section_identifier COLLATE "C", s.begin_date
