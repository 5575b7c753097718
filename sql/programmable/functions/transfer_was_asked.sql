-- One rule for what the former district may see and answer. A transfer that failed on its way to the former district names that district, but
-- never reached it: it has no answer.
CREATE OR REPLACE FUNCTION transfer.was_asked(status transfer.status, release_date timestamptz) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN status <> 'submitted' AND (status <> 'error' OR release_date IS NOT NULL);
COMMENT ON FUNCTION transfer.was_asked(transfer.status, timestamptz) IS
  'Whether the former district has been asked to release, by the transfer''s status and the date of that district''s answer.';
REVOKE EXECUTE ON FUNCTION transfer.was_asked(transfer.status, timestamptz) FROM PUBLIC;
