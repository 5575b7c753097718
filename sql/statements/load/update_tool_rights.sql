-- Rights to tools that users have with another access.
UPDATE state.tool_right r
SET access = w.access
FROM (
  SELECT DISTINCT a.user_id, l.tool, l.access::state.access AS access
  FROM pg_temp.load_rights l JOIN state.user_account a ON a.user_name = l.user_name
  WHERE l.tool IS NOT NULL
) AS w
WHERE r.user_id = w.user_id AND r.tool = w.tool AND r.access <> w.access
