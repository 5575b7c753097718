-- Staff as users of the district's system. Who is not enabled is no user any more.
INSERT INTO pg_temp.feed_user (file, line, user_name, gone, full_name, phone, email)
SELECT u.file, u.line, u.username, coalesce(lower(u.enabled_user) IN ('false', '0'), false), concat_ws(' ', u.given_name, u.family_name),
  coalesce(u.phone, u.sms), u.email
FROM pg_temp.oneroster_users u
WHERE NOT u.gone AND EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.source_id = u.source_id AND k.kind = 'staff')
