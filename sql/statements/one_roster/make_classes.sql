-- Puts classes together from classes, courses, schools, sessions and the teachers' enrollments. $1: district_id; $2: whether this is before the load.
WITH term AS (
  SELECT c.source_id, string_agg(s.title, ', ' ORDER BY s.start_date, s.session_id) AS title, feed.day(min(s.start_date)) AS begin_date,
    feed.day(max(s.end_date)) AS end_date, min(s.school_year) AS school_year, feed.day(min(s.year_end)) AS year_end
  FROM feed.source_object c
  CROSS JOIN LATERAL jsonb_array_elements_text(c.body -> 'termSourcedIds') AS t (session_id)
  JOIN pg_temp.oneroster_session s ON s.session_id = t.session_id AND s.is_old = $2::boolean
  WHERE c.district_id = $1::integer AND c.standard = 'oneroster' AND c.kind = 'class'
  GROUP BY c.source_id
), teacher AS (
  -- The primary one, of several the first by name.
  SELECT DISTINCT ON (e.body ->> 'classSourcedId') e.body ->> 'classSourcedId' AS class_id,
    nullif(concat_ws(' ', u.body ->> 'givenName', u.body ->> 'familyName'), '') AS name
  FROM feed.source_object e
  JOIN feed.source_object u ON u.district_id = e.district_id AND u.standard = e.standard AND u.kind = 'user' AND u.source_id = e.body ->> 'userSourcedId'
  WHERE e.district_id = $1::integer AND e.standard = 'oneroster' AND e.kind = 'enrollment'
  ORDER BY e.body ->> 'classSourcedId', coalesce(lower(e.body ->> 'primary') IN ('true', '1'), false) DESC,
    u.body ->> 'familyName' COLLATE "C", u.body ->> 'givenName' COLLATE "C", u.source_id
)
INSERT INTO pg_temp.oneroster_class (is_old, class_id, title, course_code, course_title, subject, school_number, school_name, school_year,
  year_end, term, begin_date, end_date, location, periods, teacher)
SELECT $2::boolean, c.source_id, c.body ->> 'title', coalesce(k.body ->> 'courseCode', c.body ->> 'courseSourcedId'), k.body ->> 'title',
  coalesce(c.body -> 'subjects' ->> 0, k.body -> 'subjects' ->> 0), coalesce(o.body ->> 'identifier', o.source_id), o.body ->> 'name',
  coalesce(t.school_year, y.school_year), coalesce(t.year_end, feed.day(y.year_end)), t.title, coalesce(t.begin_date, feed.day(y.start_date)),
  coalesce(t.end_date, feed.day(y.end_date)), c.body ->> 'location',
  ARRAY(SELECT DISTINCT p FROM jsonb_array_elements_text(c.body -> 'periods') AS p ORDER BY p), n.name
FROM feed.source_object c
LEFT JOIN feed.source_object k ON k.district_id = c.district_id AND k.standard = c.standard AND k.kind = 'course'
  AND k.source_id = c.body ->> 'courseSourcedId'
LEFT JOIN feed.source_object o ON o.district_id = c.district_id AND o.standard = c.standard AND o.kind = 'org'
  AND o.source_id = c.body ->> 'schoolSourcedId'
LEFT JOIN term t ON t.source_id = c.source_id
LEFT JOIN pg_temp.oneroster_session y ON y.session_id = k.body ->> 'schoolYearSourcedId' AND y.is_old = $2::boolean
LEFT JOIN teacher n ON n.class_id = c.source_id
WHERE c.district_id = $1::integer AND c.standard = 'oneroster' AND c.kind = 'class'
