-- Enrollments of students that name a class, a school or a student that is not known, or cannot be placed in time. $1: district_id.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT e.file, e.line, f.column_name, f.reason, f.value
FROM pg_temp.oneroster_enrollments e
LEFT JOIN pg_temp.oneroster_class c ON c.class_id = e.class_id AND NOT c.is_old
LEFT JOIN feed.source_object s ON s.district_id = $1::integer AND s.standard = 'oneroster' AND s.kind = 'org' AND s.source_id = e.school_id
CROSS JOIN LATERAL (VALUES
  ('classSourcedId', e.class_id, CASE WHEN c.class_id IS NULL THEN 'names no class that is in this load or was in one before'
    WHEN c.school_year IS NULL THEN 'names a class whose terms and course belong to no school year' END),
  ('schoolSourcedId', e.school_id, CASE WHEN s.source_id IS NULL THEN 'names no org that is in this load or was in one before' END),
  ('userSourcedId', e.user_id, CASE WHEN NOT EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.kind = 'student' AND k.source_id = e.user_id)
    AND NOT EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = e.user_id)
    THEN 'names no student who is in this load or was in one before' END),
  ('beginDate', NULL, CASE WHEN c.class_id IS NOT NULL AND e.begin_date IS NULL AND c.begin_date IS NULL
    THEN 'is empty, and the class has no term to begin with' END)
) AS f (column_name, value, reason)
WHERE NOT e.gone AND e.role = 'student'
  AND (c.class_id IS NULL OR c.school_year IS NULL OR s.source_id IS NULL OR (e.begin_date IS NULL AND c.begin_date IS NULL)
    OR NOT EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.kind = 'student' AND k.source_id = e.user_id)
      AND NOT EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = e.user_id))
  AND f.reason IS NOT NULL
