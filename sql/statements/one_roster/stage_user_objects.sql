-- What others' records take from staff (their names) and from contacts. Students are no objects: their records are the state's.
-- A user who has another name for logging in than before leaves the old one. $1: district_id.
WITH told AS (
  SELECT u.file, u.line, u.source_id, u.username,
    bool_or(k.kind = 'staff') AS is_staff,
    jsonb_strip_nulls(jsonb_build_object(
      'givenName', u.given_name, 'middleName', u.middle_name, 'familyName', u.family_name, 'username', u.username,
      'roles', jsonb_agg(DISTINCT k.role),
      'email', CASE WHEN bool_or(k.kind = 'contact') THEN u.email END, 'sms', CASE WHEN bool_or(k.kind = 'contact') THEN u.sms END,
      'phone', CASE WHEN bool_or(k.kind = 'contact') THEN u.phone END,
      'agentSourcedIds', CASE WHEN bool_or(k.kind = 'contact') AND u.agent_ids IS NOT NULL THEN to_jsonb(regexp_split_to_array(btrim(u.agent_ids, ', '), '\s*,\s*')) END
    )) AS body
  FROM pg_temp.oneroster_users u
  JOIN pg_temp.oneroster_kind k ON k.source_id = u.source_id AND k.kind IN ('staff', 'contact')
  WHERE NOT u.gone
  GROUP BY u.file, u.line, u.source_id, u.username, u.given_name, u.middle_name, u.family_name, u.email, u.sms, u.phone, u.agent_ids
), renamed AS (
  INSERT INTO pg_temp.feed_user (file, line, user_name, gone)
  SELECT t.file, t.line, o.body ->> 'username', true
  FROM told t JOIN feed.source_object o ON o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'user' AND o.source_id = t.source_id
  WHERE t.is_staff AND o.body ->> 'username' <> t.username
    AND NOT EXISTS (SELECT FROM pg_temp.oneroster_users n WHERE n.username = o.body ->> 'username' AND NOT n.gone)
)
INSERT INTO pg_temp.feed_object (file, line, kind, source_id, gone, body)
SELECT file, line, 'user', source_id, false, body FROM told
