-- Ends, with the state's day of today, open enrollments that came from the source before and are not in a feed that is all there is. One that
-- was to begin later never took place: it ends on its first day. Of school years that the feed does not hold it says nothing. $1: district_id.
UPDATE state.enrollment e
SET end_date = greatest(e.start_date, d.today), end_status = coalesce(e.end_status, 'No longer reported')
FROM (SELECT (now() AT TIME ZONE time_zone)::date AS today FROM state.profile) AS d
WHERE e.district_id = $1::integer AND e.source_id IS NOT NULL
  AND (e.end_date IS NULL OR e.end_date > d.today) AND greatest(e.start_date, d.today) IS DISTINCT FROM e.end_date
  AND EXISTS (
    SELECT FROM state.calendar c
    WHERE c.calendar_id = e.calendar_id AND c.school_year IN (
      SELECT y.school_year FROM pg_temp.feed_resolved_enrollment n JOIN state.calendar y ON y.calendar_id = n.calendar_id))
  AND NOT EXISTS (
    SELECT FROM pg_temp.feed_resolved_enrollment n WHERE n.person_id = e.person_id AND n.source_id = e.source_id)
