-- The same of their enrollments in schools. That they came from a system is kept: one that is all there is ends what the other had. $1: district_id.
UPDATE state.enrollment SET source_id = 'former|' || source_id
WHERE district_id = $1::integer AND source_id IS NOT NULL AND source_id NOT LIKE 'former|%'
