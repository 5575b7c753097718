-- The views for districts list documents, imports and manifests of released transfers only.
-- Plan: transfers that are not released, hashed with each view by GUID.
WITH listed AS (
  SELECT DISTINCT v.transfer_guid, 'api.transferred_documents' AS view FROM api.transferred_documents v
  UNION ALL
  SELECT DISTINCT v.transfer_guid, 'api.data_imports' FROM api.data_imports v
  UNION ALL
  SELECT DISTINCT v.transfer_guid, 'api.release_manifest' FROM api.release_manifest v
), violation AS MATERIALIZED (
  SELECT t.transfer_id AS id, 'is ' || t.status || ', and is listed in ' || l.view AS what
  FROM transfer.records_transfer t
  JOIN listed l ON l.transfer_guid = t.transfer_guid
  WHERE t.status <> 'released'
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
