-- A transfer has each notice that its status calls for once, and no other.
-- Waiting and release_request once it was routed; released, rejected (also where ignored) or error once it was settled.
-- Plan: notices aggregated by transfer, and a hash join with transfers.
WITH noticed AS (
  SELECT n.transfer_id,
    count(*) FILTER (WHERE n.event = 'waiting') AS waiting,
    count(*) FILTER (WHERE n.event = 'release_request') AS release_request,
    count(*) FILTER (WHERE n.event = 'released') AS released,
    count(*) FILTER (WHERE n.event = 'rejected') AS rejected,
    count(*) FILTER (WHERE n.event = 'error') AS error
  FROM inbox.notice n
  GROUP BY n.transfer_id
), violation AS MATERIALIZED (
  SELECT t.transfer_id AS id,
    'as ' || t.status || ' has ' || concat_ws(', ',
      CASE WHEN coalesce(n.waiting, 0) <> due.routed THEN 'waiting ' || coalesce(n.waiting, 0) || ' times' END,
      CASE WHEN coalesce(n.release_request, 0) <> due.routed THEN 'release_request ' || coalesce(n.release_request, 0) || ' times' END,
      CASE WHEN coalesce(n.released, 0) <> due.released THEN 'released ' || coalesce(n.released, 0) || ' times' END,
      CASE WHEN coalesce(n.rejected, 0) <> due.rejected THEN 'rejected ' || coalesce(n.rejected, 0) || ' times' END,
      CASE WHEN coalesce(n.error, 0) <> due.error THEN 'error ' || coalesce(n.error, 0) || ' times' END) AS what
  FROM transfer.records_transfer t
  LEFT JOIN noticed n ON n.transfer_id = t.transfer_id
  CROSS JOIN LATERAL (
    SELECT (t.release_district_id IS NOT NULL)::integer, (t.status = 'released')::integer,
      (t.status IN ('rejected', 'ignored'))::integer, (t.status = 'error')::integer
  ) AS due (routed, released, rejected, error)
  WHERE (coalesce(n.waiting, 0), coalesce(n.release_request, 0), coalesce(n.released, 0), coalesce(n.rejected, 0), coalesce(n.error, 0))
    <> (due.routed, due.routed, due.released, due.rejected, due.error)
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
