-- Links the chosen candidates that are stored without a link with the persons that were made from them, whatever the records lack. $1: district_id.
UPDATE state.district_person d
SET state_person_id = n.state_person_id
FROM pg_temp.feed_new_person n
WHERE d.district_id = $1::integer AND d.person_id = n.person_id AND d.state_person_id IS NULL
