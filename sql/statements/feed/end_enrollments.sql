-- Ends, with the state's day of today, enrollments that are open and that the source has no more: those that files say are gone, all of a student
-- who has left and, where the feed is all there is ($2), those that came from the source before and are not staged. One that was to
-- begin later never took place: it ends on its first day. $1: district_id.
WITH gone AS MATERIALIZED (
  SELECT o.person_id, g.source_id
  FROM pg_temp.feed_enrollment g JOIN pg_temp.feed_own o ON o.source_id = g.person
  WHERE g.gone AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = g.file AND r.line = g.line)
)
UPDATE state.enrollment e
SET end_date = greatest(e.start_date, d.today), end_status = coalesce(e.end_status, 'No longer reported')
FROM (SELECT (now() AT TIME ZONE time_zone)::date AS today FROM state.profile) AS d
WHERE e.district_id = $1::integer AND e.source_id IS NOT NULL AND (e.end_date IS NULL OR e.end_date > d.today)
  AND (
    -- Each of these can be hashed; one with OR would go through all that is gone for every enrollment.
    e.person_id IN (SELECT person_id FROM gone WHERE source_id IS NULL)
    OR (e.person_id, e.source_id) IN (SELECT person_id, source_id FROM gone WHERE source_id IS NOT NULL)
    OR ($2::boolean AND NOT EXISTS (
      SELECT FROM pg_temp.feed_resolved_enrollment n WHERE n.person_id = e.person_id AND n.source_id = e.source_id)))
  AND greatest(e.start_date, d.today) IS DISTINCT FROM e.end_date
