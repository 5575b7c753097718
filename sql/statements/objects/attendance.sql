-- The attendance of released transfers: one row for each school year and term, with its totals and events.
-- $1 bigint[]: transfers. Ordered by transfer, school year, latest first, and term; every value as XML writes it.
--
-- Events are read once for a student, in the order of their table's index, which spares sorting them: there are thousands.
-- They meet the totals in a full join, so that events whose term has no totals are not lost.
SELECT
  t.transfer_id,
  r.school_year,
  r.term,
  r.number_of_days_in_attendance,
  r.number_of_days_absent,
  r.number_of_days_tardy,
  r.attendance_rate,
  r.events
FROM transfer.records_transfer t
CROSS JOIN LATERAL (
  SELECT
    school_year, term, a.number_of_days_in_attendance, a.number_of_days_absent, a.number_of_days_tardy, a.attendance_rate,
    e.events
  FROM (
    SELECT
      school_year::text, term::text, number_of_days_in_attendance::text, number_of_days_absent::text,
      number_of_days_tardy::text, attendance_rate::text
    FROM records.student_attendance
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) a
  FULL JOIN (
    SELECT
      school_year::text, term::text,
      array_agg(
        ROW(
          event_date::text, attendance_event_category::text, attendance_event_reason::text, class_period_name::text,
          arrival_time::text, departure_time::text, school_attendance_duration::text)) AS events
    FROM (
      SELECT *
      FROM records.student_attendance_event
      WHERE district_id = t.release_district_id AND person_id = t.release_person_id
      ORDER BY school_year, term, event_date, attendance_event_category, class_period_name, arrival_time, departure_time,
        attendance_event_reason
    ) ordered
    GROUP BY school_year, term
  ) e USING (school_year, term)
) r
WHERE t.transfer_id = ANY ($1)
ORDER BY
  t.transfer_id,
  r.school_year COLLATE "C" DESC,
  -- Terms in the order in which they come in a school year; a term of the district's own after those of the standard.
  records.term_position(r.term),
  r.term COLLATE "C"
