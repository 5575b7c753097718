-- The elements of attendance, as SQL/XML writes them in the server, for comparison. $1 bigint[]: transfers.
SELECT
  r.transfer_id,
  xmlagg(
    xmlelement(
      name "StudentAttendance",
      xmlforest(
        r.school_year AS "SchoolYear", r.term AS "Term", a.number_of_days_in_attendance AS "NumberOfDaysInAttendance",
        a.number_of_days_absent AS "NumberOfDaysAbsent", a.number_of_days_tardy AS "NumberOfDaysTardy",
        a.attendance_rate AS "AttendanceRate"),
      (SELECT xmlagg(
         xmlelement(
           name "AttendanceEvent",
           xmlforest(
             e.event_date AS "EventDate", e.attendance_event_category AS "AttendanceEventCategory",
             e.attendance_event_reason AS "AttendanceEventReason", e.class_period_name AS "ClassPeriodName",
             e.arrival_time AS "ArrivalTime", e.departure_time AS "DepartureTime",
             e.school_attendance_duration AS "SchoolAttendanceDuration"))
         ORDER BY e.event_date, e.attendance_event_category, e.class_period_name, e.arrival_time, e.departure_time,
           e.attendance_event_reason)
       FROM records.student_attendance_event e
       WHERE e.district_id = r.district_id AND e.person_id = r.person_id
         AND e.school_year = r.school_year AND e.term = r.term))
    ORDER BY r.school_year::text COLLATE "C" DESC, r.term_position, r.term::text COLLATE "C")::text
FROM (
  SELECT
    t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id, known.school_year, known.term,
    records.term_position(known.term::text) AS term_position
  FROM transfer.records_transfer t
  CROSS JOIN LATERAL (
    SELECT school_year, term FROM records.student_attendance
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT school_year, term FROM records.student_attendance_event
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) known
  WHERE t.transfer_id = ANY ($1)
) r
LEFT JOIN records.student_attendance a
  ON a.district_id = r.district_id AND a.person_id = r.person_id AND a.school_year = r.school_year AND a.term = r.term
GROUP BY r.transfer_id
