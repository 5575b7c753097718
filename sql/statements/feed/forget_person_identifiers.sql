-- By which identifiers the district's system knew its students, before it gave new ones. $1: district_id.
UPDATE state.district_person SET source_id = NULL WHERE district_id = $1::integer AND source_id IS NOT NULL
