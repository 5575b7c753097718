-- The records that districts have of the persons who are enrolled in them.
CREATE TEMPORARY TABLE load_own_record ON COMMIT DROP AS
SELECT o.district_id, o.state_person_id, o.person_id
FROM (SELECT DISTINCT district_id, state_person_id FROM pg_temp.load_enrollment) AS e
JOIN state.district_person o ON o.state_person_id = e.state_person_id AND o.district_id = e.district_id
