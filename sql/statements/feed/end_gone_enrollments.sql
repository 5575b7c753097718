-- Ends, with the state's day of today, open enrollments that files say are gone, and all of students who have left. One that was to begin later
-- never took place: it ends on its first day. $1: district_id.
UPDATE state.enrollment e
SET end_date = greatest(e.start_date, d.today), end_status = coalesce(e.end_status, 'No longer reported')
FROM (SELECT (now() AT TIME ZONE time_zone)::date AS today FROM state.profile) AS d, (
  SELECT DISTINCT o.person_id, g.source_id
  FROM pg_temp.feed_enrollment g JOIN pg_temp.feed_own o ON o.source_id = g.person
  WHERE g.gone AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = g.file AND r.line = g.line)
) AS x
WHERE e.district_id = $1::integer AND e.person_id = x.person_id AND e.source_id IS NOT NULL AND (x.source_id IS NULL OR x.source_id = e.source_id)
  AND (e.end_date IS NULL OR e.end_date > d.today) AND greatest(e.start_date, d.today) IS DISTINCT FROM e.end_date
