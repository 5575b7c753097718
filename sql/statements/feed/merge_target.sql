-- Brings one staged table into schema records. $1: the table; $2: district_id; $3: whether the feed is all there is; $4: the columns it speaks of,
-- NULL for all. Gives the table, and counts rows.
SELECT $1::text, m.added, m.changed, m.removed, m.unchanged
FROM feed.merge($1::text, $2::integer, $3::boolean, coalesce($4::text[], ARRAY(SELECT c.column_name FROM feed.target_column($1::text) AS c))) AS m
