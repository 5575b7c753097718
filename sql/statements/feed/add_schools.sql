-- Schools that are new. Without a name they go by their number. $1: district_id.
INSERT INTO state.school (district_id, school_number, name)
SELECT $1::integer, f.school_number, coalesce(max(f.school_name), f.school_number)
FROM pg_temp.feed_school f
WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = f.file AND r.line = f.line)
GROUP BY f.school_number
ORDER BY f.school_number
ON CONFLICT (district_id, school_number) DO NOTHING
