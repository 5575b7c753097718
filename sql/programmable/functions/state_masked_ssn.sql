-- Of nine digits and more the last four are shown, in whatever form the number was written. Less is no whole number, of which four would
-- be too much. A plain SQL expression, so that the planner puts it into the statements that use it.
CREATE OR REPLACE FUNCTION state.masked_ssn(ssn text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN length(regexp_replace(ssn, '[^0-9]', '', 'g')) >= 9 THEN '***-**-' || right(regexp_replace(ssn, '[^0-9]', '', 'g'), 4)
    WHEN ssn IS NOT NULL THEN '***-**-****'
  END;
COMMENT ON FUNCTION state.masked_ssn(text) IS
  'A social security number of which only the last four digits can be read: ***-**-6789; ***-**-**** where it has fewer than nine digits; NULL for NULL.';
REVOKE EXECUTE ON FUNCTION state.masked_ssn(text) FROM PUBLIC;
