-- The reason of an error, which the requester reads, names nobody of the former district.
-- A name that stands in the state's own wording of the message is none of it.
-- Plan: one scan of transfers; only releases that failed at the former district are looked at.
WITH violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, 'has a message that names the former district or its user' AS what
  FROM transfer.records_transfer t
  LEFT JOIN state.error_message m ON m.code = t.error_code
  CROSS JOIN LATERAL (VALUES (t.release_district_name), (t.release_district_guid::text), (t.release_name), (t.release_user_name),
    (t.release_user_phone), (t.release_user_email), (t.release_comments)) AS told (name)
  WHERE t.error_message IS NOT NULL AND t.release_district_id IS NOT NULL
    AND told.name <> '' AND position(told.name IN t.error_message) > 0
    AND position(told.name IN coalesce(m.message, '')) = 0
  GROUP BY t.transfer_id
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
