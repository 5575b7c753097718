-- The elements of schedule, as SQL/XML writes them in the server, for comparison. $1 bigint[]: transfers.
SELECT
  s.transfer_id,
  xmlagg(
    xmlelement(
      name "StudentSectionAssociation",
      xmlforest(
        s.section_identifier AS "SectionIdentifier", s.section_name AS "SectionName", s.course_code AS "CourseCode",
        s.course_title AS "CourseTitle", s.begin_date AS "BeginDate", s.end_date AS "EndDate",
        s.homeroom_indicator AS "HomeroomIndicator"),
      CASE
        WHEN num_nonnulls(s.session_name, s.term) > 0
        THEN xmlelement(name "Session", xmlforest(s.session_name AS "SessionName", s.term AS "Term"))
      END,
      s.periods,
      xmlforest(
        s.classroom_identification_code AS "ClassroomIdentificationCode", s.teacher_name AS "TeacherName"))
    ORDER BY s.session_begin DESC, s.session_name COLLATE "C", s.term COLLATE "C", s.start_time,
      s.course_title COLLATE "C", s.course_code COLLATE "C", s.section_identifier COLLATE "C", s.begin_date)::text
FROM (
  SELECT
    t.transfer_id, s.*, p.periods, p.start_time,
    min(s.begin_date) OVER (PARTITION BY t.transfer_id, s.session_name, s.term) AS session_begin
  FROM transfer.records_transfer t
  JOIN records.student_section_association s
    ON s.district_id = t.release_district_id AND s.person_id = t.release_person_id
  CROSS JOIN LATERAL (
    SELECT
      min(p.start_time) AS start_time,
      xmlagg(
        xmlelement(
          name "ClassPeriod",
          xmlforest(
            p.class_period_name AS "ClassPeriodName", p.start_time AS "StartTime", p.end_time AS "EndTime"),
          (SELECT xmlagg(xmlelement(name "Day", d.day) ORDER BY d.place)
           FROM unnest(p.days) WITH ORDINALITY d (day, place)))
        ORDER BY p.start_time, p.class_period_name COLLATE "C") AS periods
    FROM records.student_section_association_class_period p
    WHERE p.district_id = s.district_id AND p.person_id = s.person_id
      AND p.section_identifier = s.section_identifier AND p.course_code = s.course_code AND p.begin_date = s.begin_date
  ) p
  WHERE t.transfer_id = ANY ($1)
) s
GROUP BY s.transfer_id
