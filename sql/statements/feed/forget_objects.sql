-- What students' records referred to by those identifiers. $1: district_id.
DELETE FROM feed.source_object WHERE district_id = $1::integer
