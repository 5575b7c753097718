-- Districts that are known, and differ. $1: whether the file has the column state_district_id. An empty guid or state_linked
-- leaves what is there.
UPDATE state.district d
SET name = w.name, state_district_id = w.state_district_id, district_guid = w.district_guid, state_linked = w.state_linked
FROM (
  SELECT k.district_id, l.district_name AS name,
    CASE WHEN $1::boolean THEN l.state_district_id ELSE k.state_district_id END AS state_district_id,
    coalesce(l.guid::uuid, k.district_guid) AS district_guid,
    coalesce(l.state_linked::boolean, k.state_linked) AS state_linked
  FROM pg_temp.load_districts l JOIN state.district k ON k.district_number = l.district_number
) AS w
WHERE w.district_id = d.district_id
  AND (w.name, w.state_district_id, w.district_guid, w.state_linked)
    IS DISTINCT FROM (d.name, d.state_district_id, d.district_guid, d.state_linked)
