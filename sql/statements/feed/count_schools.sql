-- How many schools are staged.
SELECT count(DISTINCT f.school_number) FROM pg_temp.feed_school f
WHERE NOT EXISTS (SELECT FROM pg_temp.feed_refusal r WHERE r.file = f.file AND r.line = f.line)
