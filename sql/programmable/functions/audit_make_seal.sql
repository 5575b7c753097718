CREATE OR REPLACE FUNCTION audit.make_seal() RETURNS bytea
  LANGUAGE plpgsql
  SECURITY DEFINER -- who seals may not write the ledger otherwise
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  last    audit.seal;
  made    audit.seal;
  covered bigint[];
BEGIN
  -- Two seals after one would be a fork. Who cannot have the lock leaves its entries to the next seal: nobody waits for a session that sealed and
  -- did not commit.
  IF NOT pg_try_advisory_xact_lock(hashtextextended('records-transfer seal', 0)) THEN
    RETURN (SELECT s.digest FROM audit.seal s ORDER BY s.seal_id DESC LIMIT 1);
  END IF;
  SELECT s.* INTO last FROM audit.seal s ORDER BY s.seal_id DESC LIMIT 1;
  WITH taken AS (DELETE FROM audit.unsealed u RETURNING u.disclosure_id)
  SELECT array_agg(t.disclosure_id ORDER BY t.disclosure_id) INTO covered FROM taken t;
  IF covered IS NULL THEN
    RETURN last.digest;
  END IF;
  made.seal_id := coalesce(last.seal_id, 0) + 1;
  made.sealed_at := now();
  made.rows := cardinality(covered);
  made.previous_digest := coalesce(last.digest, decode(repeat('00', 32), 'hex'));
  INSERT INTO audit.sealed (seal_id, ordinal, disclosure_id)
  SELECT made.seal_id, c.ordinal, c.disclosure_id FROM unnest(covered) WITH ORDINALITY AS c (disclosure_id, ordinal);
  made.digest := audit.seal_digest(made);
  INSERT INTO audit.seal SELECT made.*;
  RETURN made.digest;
END $$;
COMMENT ON FUNCTION audit.make_seal() IS
  'Seals the rows of the ledger that no seal covers yet, unless another session is at it, and gives the digest of the newest seal; NULL where there is none.';
REVOKE EXECUTE ON FUNCTION audit.make_seal() FROM PUBLIC;
