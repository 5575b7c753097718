-- Leaves refused records out of everything that comes.
WITH users_left AS (
  DELETE FROM pg_temp.oneroster_users t USING pg_temp.feed_refusal r WHERE r.file = t.file AND r.line = t.line
),
roles_left AS (
  DELETE FROM pg_temp.oneroster_roles t USING pg_temp.feed_refusal r WHERE r.file = t.file AND r.line = t.line
),
demographics_left AS (
  DELETE FROM pg_temp.oneroster_demographics t USING pg_temp.feed_refusal r WHERE r.file = t.file AND r.line = t.line
),
enrollments_left AS (
  DELETE FROM pg_temp.oneroster_enrollments t USING pg_temp.feed_refusal r WHERE r.file = t.file AND r.line = t.line
),
results_left AS (
  DELETE FROM pg_temp.oneroster_results t USING pg_temp.feed_refusal r WHERE r.file = t.file AND r.line = t.line
)
DELETE FROM pg_temp.feed_object t USING pg_temp.feed_refusal r WHERE r.file = t.file AND r.line = t.line
