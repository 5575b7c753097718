-- Everybody whom rows of this load can name. $1: district_id.
INSERT INTO pg_temp.feed_own (source_id, person_id)
SELECT source_id, person_id FROM state.district_person WHERE district_id = $1::integer AND source_id IS NOT NULL
