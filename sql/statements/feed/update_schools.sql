-- Schools that are known, and have another name. $1: district_id.
UPDATE state.school s
SET name = f.school_name
FROM pg_temp.feed_school f
WHERE s.district_id = $1::integer AND s.school_number = f.school_number AND s.name <> f.school_name
  AND NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = f.file AND r.line = f.line)
