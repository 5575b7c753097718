-- Rights to tools that users do not have yet.
INSERT INTO state.tool_right (user_id, tool, access)
SELECT a.user_id, l.tool, l.access::state.access
FROM pg_temp.load_rights l JOIN state.user_account a ON a.user_name = l.user_name
WHERE l.tool IS NOT NULL
ORDER BY l.line
ON CONFLICT (user_id, group_id, tool) DO NOTHING
