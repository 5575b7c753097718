-- The attendance of released transfers: one row for each school year and term, with its totals and events.
-- $1 bigint[]: transfers. Ordered by transfer, school year, latest first, and term; every value as XML writes it.
SELECT
  r.transfer_id,
  r.school_year,
  r.term,
  a.number_of_days_in_attendance::text,
  a.number_of_days_absent::text,
  a.number_of_days_tardy::text,
  a.attendance_rate::text,
  -- Period 10 comes after Period 9: by length, then by name.
  ARRAY(
    SELECT ROW(
      e.event_date::text, e.attendance_event_category::text, e.attendance_event_reason::text,
      e.class_period_name::text, e.arrival_time::text, e.departure_time::text, e.school_attendance_duration::text)
    FROM records.student_attendance_event e
    WHERE e.district_id = r.district_id AND e.person_id = r.person_id
      AND e.school_year = r.school_year AND e.term = r.term
    ORDER BY e.event_date, e.attendance_event_category COLLATE "C", e.attendance_event_reason COLLATE "C",
      length(e.class_period_name), e.class_period_name COLLATE "C")
FROM (
  SELECT
    t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id,
    known.school_year::text, known.term::text,
    known.school_year::text COLLATE "C" AS year_order,
    -- Terms in the order in which they come in a school year; a term of the district's own after those of the standard.
    array_position(ARRAY[
      'First Quarter', 'First Trimester', 'Fall Semester', 'Fall Trimester', 'Second Quarter', 'Winter Semester',
      'Second Trimester', 'Winter Trimester', 'Third Quarter', 'Spring Semester', 'Third Trimester', 'Spring Trimester',
      'Fourth Quarter', 'Year Round', 'MiniTerm', 'Quinmester', 'Summer Semester', 'Summer Trimester'],
      known.term::text) AS term_position,
    known.term::text COLLATE "C" AS term_order
  FROM transfer.records_transfer t
  -- An event whose term has no totals must not be lost.
  CROSS JOIN LATERAL (
    SELECT school_year, term FROM records.student_attendance
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT school_year, term FROM records.student_attendance_event
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) known
  WHERE t.transfer_id = ANY ($1)
  ORDER BY transfer_id, year_order DESC, term_position, term_order
) r
LEFT JOIN records.student_attendance a
  ON a.district_id = r.district_id AND a.person_id = r.person_id AND a.school_year = r.school_year AND a.term = r.term
ORDER BY r.transfer_id, r.year_order DESC, r.term_position, r.term_order
