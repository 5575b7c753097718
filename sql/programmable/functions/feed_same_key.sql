CREATE OR REPLACE FUNCTION feed.same_key(target text, a text, b text) RETURNS text
  LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  -- By = where it can be, so that the planner can hash and use the key's index.
  RETURN concat_ws(' AND ', format('%1$s.person_id = %2$s.person_id', same_key.a, same_key.b), (
    SELECT string_agg(
      format(CASE WHEN n.attnotnull THEN '%1$s.%3$I = %2$s.%3$I' ELSE '%1$s.%3$I IS NOT DISTINCT FROM %2$s.%3$I' END,
        same_key.a, same_key.b, c.column_name),
      ' AND ' ORDER BY c."position")
    FROM feed.target_column(same_key.target) AS c
    JOIN pg_attribute n ON n.attrelid = to_regclass('records.' || quote_ident(same_key.target)) AND n.attname = c.column_name
    WHERE c.is_key));
END $$;
COMMENT ON FUNCTION feed.same_key(text, text, text) IS
  'SQL that says whether two rows, by their aliases a and b, have the same key in a table of schema records; the district is not compared.';
REVOKE EXECUTE ON FUNCTION feed.same_key(text, text, text) FROM PUBLIC;
