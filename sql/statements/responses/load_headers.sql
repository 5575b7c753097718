-- What the documents of each release say of its transfer: $1 transfer IDs; only those still to be released. The student
-- is named as the releasing district has it on file. produced_at is xs:dateTime in the state's time zone.
WITH answered AS MATERIALIZED (
  SELECT t.* FROM transfer.records_transfer t WHERE t.transfer_id = ANY ($1::bigint[])
)
SELECT t.transfer_id, t.transfer_guid::text, t.state, t.release_district_number, t.release_district_name,
  p.last_name, p.first_name, p.middle_name, p.birthdate::text, p.state_id,
  to_char(now() AT TIME ZONE profile.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') || zone.offset_text AS produced_at,
  -- Sizes alone: the files stay where they are.
  (SELECT coalesce(sum(octet_length(f.content)), 0)::bigint
   FROM (
     SELECT content FROM records.iep_document
     WHERE district_id = t.release_district_id AND person_id = t.release_person_id
     UNION ALL
     SELECT content FROM records.plp_document
     WHERE district_id = t.release_district_id AND person_id = t.release_person_id
     UNION ALL
     SELECT content FROM records.literacy_document
     WHERE district_id = t.release_district_id AND person_id = t.release_person_id
   ) f) AS attached_bytes
FROM answered t
JOIN state.profile ON profile.singleton = ANY ('{t}')
CROSS JOIN LATERAL (
  SELECT CASE WHEN east < interval '0' THEN '-' || to_char(-east, 'HH24:MI') ELSE '+' || to_char(east, 'HH24:MI') END
  FROM (SELECT (now() AT TIME ZONE profile.time_zone) - (now() AT TIME ZONE 'UTC')) AS offset_of (east)
) AS zone (offset_text)
JOIN state.district_person p ON p.district_id = t.release_district_id AND p.person_id = t.release_person_id
WHERE t.status = 'release_requested'
ORDER BY t.transfer_id
