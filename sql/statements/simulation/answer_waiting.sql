-- Answers waiting transfers as intended, as the user of the former district whom the intent names. $1, $2: first and last
-- transfer ID. Gives how many were released, rejected and ignored.
WITH due AS MATERIALIZED (
  SELECT t.transfer_id, t.transfer_guid, i.answer, u.user_name
  FROM simulation.intent i
  JOIN transfer.records_transfer t ON t.transfer_id = i.transfer_id
  JOIN state.user_account u ON u.user_id = i.answering_user_id
  WHERE i.transfer_id BETWEEN $1::bigint AND $2::bigint AND t.status = 'waiting'
  ORDER BY t.transfer_id
), answered AS MATERIALIZED (
  SELECT d.answer,
    CASE
      WHEN d.answer IN ('release', 'release_changed') THEN api.release_records(
        d.user_name, d.transfer_guid, CASE WHEN d.transfer_id % 3 = 0 THEN 'Paper file follows by mail.' END)::text
      WHEN d.answer = 'reject' THEN api.reject_request(
        d.user_name, d.transfer_guid, 'Please call us about this student.')::text
      WHEN d.answer = 'ignore' THEN api.ignore_request(
        d.user_name, d.transfer_guid, 'Address confidentiality programme')::text
    END AS done
  FROM due d
)
SELECT count(*) FILTER (WHERE answer IN ('release', 'release_changed')) AS released,
  count(*) FILTER (WHERE answer = 'reject') AS rejected,
  count(*) FILTER (WHERE answer = 'ignore') AS ignored
FROM answered
