-- The same of their enrollments in schools. $1: district_id.
UPDATE state.enrollment SET source_id = NULL WHERE district_id = $1::integer AND source_id IS NOT NULL
