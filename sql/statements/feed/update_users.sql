-- Users who are known, and differ; those who are gone are not active any more. Nobody is made active: who was shut out stays so. A telephone or address that a file
-- does not have is not taken away: it is what districts reach each other by. $1: district_id.
UPDATE state.user_account a
SET name = CASE WHEN u.gone THEN a.name ELSE u.full_name END, phone = CASE WHEN u.gone THEN a.phone ELSE coalesce(u.phone, a.phone) END,
  email = CASE WHEN u.gone THEN a.email ELSE coalesce(u.email, a.email) END, active = a.active AND NOT u.gone
FROM pg_temp.feed_user u
WHERE a.district_id = $1::integer AND a.user_name = u.user_name
  AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = u.file AND r.line = u.line)
  AND CASE WHEN u.gone THEN a.active ELSE (a.name, a.phone, a.email) IS DISTINCT FROM (u.full_name, coalesce(u.phone, a.phone), coalesce(u.email, a.email)) END
