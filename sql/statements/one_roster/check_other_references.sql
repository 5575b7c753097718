-- Roles, demographics and results that name somebody or something that is not known. $1: district_id.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, 'orgSourcedId', 'names no org that is in this load or was in one before', r.org_id
FROM pg_temp.oneroster_roles r
WHERE NOT r.gone AND NOT EXISTS (
  SELECT FROM feed.source_object o WHERE o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'org' AND o.source_id = r.org_id)
UNION ALL
SELECT r.file, r.line, 'userSourcedId', 'names no user who is in this load or was in one before', r.user_id
FROM pg_temp.oneroster_roles r
WHERE NOT r.gone AND NOT EXISTS (SELECT FROM pg_temp.oneroster_users u WHERE u.source_id = r.user_id AND NOT u.gone)
  AND NOT EXISTS (SELECT FROM feed.source_object o WHERE o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'user' AND o.source_id = r.user_id)
  AND NOT EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = r.user_id)
UNION ALL
SELECT r.file, r.line, 'sourcedId', 'names no user who is in this load or was in one before', r.source_id
FROM pg_temp.oneroster_demographics r
WHERE NOT r.gone AND NOT EXISTS (SELECT FROM pg_temp.oneroster_users u WHERE u.source_id = r.source_id)
  AND NOT EXISTS (SELECT FROM feed.source_object o WHERE o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'user' AND o.source_id = r.source_id)
  AND NOT EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = r.source_id)
UNION ALL
SELECT r.file, r.line, 'studentSourcedId', 'names no student who is in this load or was in one before', r.student_id
FROM pg_temp.oneroster_results r
WHERE NOT r.gone AND NOT EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.kind = 'student' AND k.source_id = r.student_id)
  AND NOT EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = r.student_id)
UNION ALL
SELECT r.file, r.line, 'lineItemSourcedId', CASE WHEN i.line_item_id IS NULL THEN 'names no line item that is in this load or was in one before'
  ELSE 'names a line item whose class and grading period belong to no school year' END, r.line_item_id
FROM pg_temp.oneroster_results r
LEFT JOIN pg_temp.oneroster_line_item i ON i.line_item_id = r.line_item_id AND NOT i.is_old
LEFT JOIN pg_temp.oneroster_class c ON c.class_id = i.class_id AND NOT c.is_old
WHERE NOT r.gone AND (c.class_id IS NULL OR i.school_year IS NULL)
