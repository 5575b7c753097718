-- Enrollments that files describe in two ways.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT q.file, q.line, 'source_id', 'has the same identifier as another enrollment of the student and other values: only one of them can be true', q.source_id
FROM (
  SELECT e.file, e.line, e.source_id, min(v.row) OVER k AS lowest, max(v.row) OVER k AS highest
  FROM pg_temp.feed_enrollment e
  CROSS JOIN LATERAL (
    SELECT ROW(e.gone, e.school_number, e.school_year, e.grade, e.service_type, e.start_date, e.start_status, e.end_date, e.end_status)::text
      COLLATE "C" AS row
  ) AS v
  WHERE e.source_id IS NOT NULL
  WINDOW k AS (PARTITION BY e.person, e.source_id)
) AS q
WHERE q.lowest <> q.highest
