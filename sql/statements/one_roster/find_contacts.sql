-- The contacts among the users that are kept as objects. $1: district_id.
INSERT INTO pg_temp.oneroster_contact (source_id, agent_ids)
SELECT o.source_id, ARRAY(SELECT jsonb_array_elements_text(o.body -> 'agentSourcedIds'))
FROM feed.source_object o
WHERE o.district_id = $1::integer AND o.standard = 'oneroster' AND o.kind = 'user' AND o.body -> 'roles' ?| ARRAY['guardian', 'parent', 'relative']
