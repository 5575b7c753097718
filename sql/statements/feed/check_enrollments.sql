-- Enrollments with a value that cannot be taken, or of somebody or some school that is not known. $1: district_id.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT e.file, e.line, f.column_name, f.reason, f.value
FROM pg_temp.feed_enrollment e
LEFT JOIN pg_temp.feed_own o ON o.source_id = e.person
LEFT JOIN state.school s ON s.district_id = $1::integer AND s.school_number = e.school_number
CROSS JOIN LATERAL (VALUES
  ('person', e.person, CASE WHEN o.person_id IS NULL THEN 'names no student of this district that has been loaded' END),
  ('source_id', e.source_id, CASE WHEN e.source_id IS NULL AND NOT e.gone THEN 'is empty' WHEN length(e.source_id) > 400 THEN 'has more than 400 characters' END),
  ('school_number', e.school_number, CASE WHEN NOT e.gone AND s.school_id IS NULL THEN 'names no school of this district' END),
  ('school_year', e.school_year, CASE WHEN NOT e.gone AND (e.school_year ~ '^[0-9]{4}(-([0-9]{2}|[0-9]{4}))?$') IS NOT TRUE
    THEN 'is not a school year such as 2026-2027, 2026-27 or 2027' END),
  ('start_date', e.start_date, CASE WHEN NOT e.gone AND e.start_date IS NULL THEN 'is empty'
    WHEN e.start_date IS NOT NULL AND feed.day(e.start_date) IS NULL THEN 'is not a day of the calendar in the form YYYY-MM-DD' END),
  ('end_date', e.end_date, CASE WHEN e.end_date IS NOT NULL AND feed.day(e.end_date) IS NULL
    THEN 'is not a day of the calendar in the form YYYY-MM-DD' END),
  ('service_type', e.service_type, CASE WHEN e.service_type NOT IN ('P', 'S', 'N') THEN 'is none of P (primary), S (partial), N (special education services only)' END),
  ('grade', e.grade, CASE WHEN length(e.grade) > 200 THEN 'has more than 200 characters' END),
  ('start_status', e.start_status, CASE WHEN length(e.start_status) > 200 THEN 'has more than 200 characters' END),
  ('end_status', e.end_status, CASE WHEN length(e.end_status) > 200 THEN 'has more than 200 characters' END)
) AS f (column_name, value, reason)
WHERE (o.person_id IS NULL OR s.school_id IS NULL AND NOT e.gone OR e.source_id IS NULL AND NOT e.gone OR e.start_date IS NULL AND NOT e.gone
    OR (e.school_year ~ '^[0-9]{4}(-([0-9]{2}|[0-9]{4}))?$') IS NOT TRUE AND NOT e.gone
    OR e.start_date IS NOT NULL AND feed.day(e.start_date) IS NULL OR e.end_date IS NOT NULL AND feed.day(e.end_date) IS NULL
    OR e.service_type NOT IN ('P', 'S', 'N') OR length(e.source_id) > 400
    OR greatest(length(e.grade), length(e.start_status), length(e.end_status)) > 200)
  AND f.reason IS NOT NULL
  -- Whose student's record was refused, of that it was said why.
  AND (f.column_name <> 'person' OR NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = e.file AND r.line = e.line))
