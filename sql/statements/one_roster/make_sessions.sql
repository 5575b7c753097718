-- Works out the school year of every session: that of the session of type schoolYear above it. Without one, the field schoolYear, which is the
-- year in which it ends. $1: district_id; $2: whether this is before the load.
WITH RECURSIVE stored AS (
  SELECT source_id, body ->> 'title' AS title, body ->> 'type' AS type, body ->> 'startDate' AS start_date, body ->> 'endDate' AS end_date,
    body ->> 'parentSourcedId' AS parent_id,
    CASE
      WHEN body ->> 'type' = 'schoolYear' AND substr(body ->> 'endDate', 1, 4)::integer - substr(body ->> 'startDate', 1, 4)::integer = 1
        THEN substr(body ->> 'startDate', 1, 4) || '-' || substr(body ->> 'endDate', 1, 4)
      WHEN body ->> 'schoolYear' ~ '^[0-9]{4}$' AND body ->> 'schoolYear' > '1000'
        THEN ((body ->> 'schoolYear')::integer - 1)::text || '-' || (body ->> 'schoolYear')
    END AS school_year
  FROM feed.source_object WHERE district_id = $1::integer AND standard = 'oneroster' AND kind = 'academicSession'
), above AS (
  SELECT source_id, source_id AS at, type, parent_id, 1 AS height FROM stored
  UNION ALL
  -- Ten is more than any calendar has, and ends where sessions name each other in a circle.
  SELECT a.source_id, s.source_id, s.type, s.parent_id, a.height + 1
  FROM above a JOIN stored s ON s.source_id = a.parent_id
  WHERE a.type IS DISTINCT FROM 'schoolYear' AND a.height < 10
)
INSERT INTO pg_temp.oneroster_session (is_old, session_id, title, type, start_date, end_date, school_year, year_start, year_end)
SELECT $2::boolean, s.source_id, s.title, s.type, s.start_date, s.end_date, coalesce(y.school_year, s.school_year),
  coalesce(y.start_date, k.start_date), coalesce(y.end_date, k.end_date)
FROM stored s
LEFT JOIN above a ON a.source_id = s.source_id AND a.type = 'schoolYear'
LEFT JOIN stored y ON y.source_id = a.at
LEFT JOIN LATERAL (
  SELECT min(k.start_date) AS start_date, max(k.end_date) AS end_date FROM stored k
  WHERE y.source_id IS NULL AND k.type = 'schoolYear' AND k.school_year = s.school_year
) AS k ON true
