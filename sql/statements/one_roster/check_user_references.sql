-- Users of an org, or with an agent, that is not known. Many users have the same list, so lists are looked at. $1: district_id.
WITH org_list AS (
  SELECT l.org_ids, min(v.org_id) AS org_id
  FROM (SELECT DISTINCT org_ids FROM pg_temp.oneroster_users WHERE NOT gone AND org_ids IS NOT NULL) AS l
  CROSS JOIN LATERAL (SELECT btrim(o) AS org_id FROM unnest(string_to_array(l.org_ids, ',')) AS o) AS v
  WHERE v.org_id <> '' AND NOT EXISTS (
    SELECT FROM feed.source_object o
    WHERE o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'org' AND o.source_id = v.org_id)
  GROUP BY l.org_ids
), agent AS (
  SELECT DISTINCT l.agent_ids, v.agent_id
  FROM (SELECT DISTINCT agent_ids FROM pg_temp.oneroster_users WHERE NOT gone AND agent_ids IS NOT NULL) AS l
  CROSS JOIN LATERAL (SELECT btrim(a) COLLATE "C" AS agent_id FROM unnest(string_to_array(l.agent_ids, ',')) AS a) AS v
  WHERE v.agent_id <> ''
), agent_list AS (
  SELECT a.agent_ids, min(a.agent_id) AS agent_id FROM agent a
  WHERE NOT EXISTS (SELECT FROM pg_temp.oneroster_users u WHERE u.source_id = a.agent_id AND NOT u.gone)
    AND NOT EXISTS (SELECT FROM feed.source_object o WHERE o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'user' AND o.source_id = a.agent_id)
    AND NOT EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = a.agent_id)
  GROUP BY a.agent_ids
)
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT u.file, u.line, 'orgSourcedIds', 'names no org that is in this load or was in one before', l.org_id
FROM pg_temp.oneroster_users u JOIN org_list l ON l.org_ids = u.org_ids WHERE NOT u.gone
UNION ALL
SELECT u.file, u.line, 'agentSourcedIds', 'names no user who is in this load or was in one before', l.agent_id
FROM pg_temp.oneroster_users u JOIN agent_list l ON l.agent_ids = u.agent_ids WHERE NOT u.gone
