-- The views for districts list documents, imports and manifests of released transfers only.
-- Plan: one scan of the transfers that a district was asked for and did not release, and for each of them an index probe by
-- GUID in each view: to make a view whole, all items of all releases, takes ten times as long.
WITH violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, 'is ' || t.status || ', and is listed in ' || l.view AS what
  FROM transfer.records_transfer t
  CROSS JOIN LATERAL (
    (SELECT 'api.transferred_documents' AS view FROM api.transferred_documents v WHERE v.transfer_guid = t.transfer_guid LIMIT 1)
    UNION ALL
    (SELECT 'api.data_imports' FROM api.data_imports v WHERE v.transfer_guid = t.transfer_guid LIMIT 1)
    UNION ALL
    (SELECT 'api.release_manifest' FROM api.release_manifest v WHERE v.transfer_guid = t.transfer_guid LIMIT 1)
  ) l
  WHERE t.status <> 'released' AND t.release_district_id IS NOT NULL
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
