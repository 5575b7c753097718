-- The roles that the standard has, of both versions, and what somebody with such a role is here. Roles of one's own (ext:…) are none of these.
CREATE TEMPORARY TABLE oneroster_role_kind ON COMMIT DROP AS
SELECT v.role COLLATE "C" AS role, v.kind, v.of_first, v.of_second
FROM (VALUES
  ('student', 'student', true, true),
  ('teacher', 'staff', true, true), ('administrator', 'staff', true, false), ('aide', 'staff', true, true), ('proctor', 'staff', true, true),
  ('counselor', 'staff', false, true), ('principal', 'staff', false, true), ('districtAdministrator', 'staff', false, true),
  ('siteAdministrator', 'staff', false, true), ('systemAdministrator', 'staff', false, true),
  ('guardian', 'contact', true, true), ('parent', 'contact', true, true), ('relative', 'contact', true, true)
) AS v (role, kind, of_first, of_second)
