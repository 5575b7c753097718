DROP VIEW IF EXISTS state.user_tool CASCADE;
CREATE VIEW state.user_tool AS
SELECT u.user_id, u.district_id, held.tool, max(held.access) AS access
FROM state.user_account u
CROSS JOIN LATERAL (
  SELECT r.tool, r.access FROM state.tool_right r WHERE r.user_id = u.user_id
  UNION ALL
  SELECT r.tool, r.access FROM state.group_member m JOIN state.tool_right r ON r.group_id = m.group_id WHERE m.user_id = u.user_id
) AS held
WHERE u.active
GROUP BY u.user_id, u.district_id, held.tool;
COMMENT ON VIEW state.user_tool IS 'The tools to which active users have a right, directly or by their groups.';
COMMENT ON COLUMN state.user_tool.user_id IS 'The user.';
COMMENT ON COLUMN state.user_tool.district_id IS 'The user''s district.';
COMMENT ON COLUMN state.user_tool.tool IS 'The tool.';
COMMENT ON COLUMN state.user_tool.access IS 'The widest access that any of the rights gives.';
