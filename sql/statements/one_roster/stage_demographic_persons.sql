-- What demographics.csv says of students. Gender as states code it: M, F, X; unspecified is not known. $1: district_id.
INSERT INTO pg_temp.feed_person (file, line, source_id, speaks, gender, birthdate)
SELECT r.file, r.line, r.source_id, ARRAY['birthdate', 'gender'],
  CASE lower(r.sex) WHEN 'male' THEN 'M' WHEN 'female' THEN 'F' WHEN 'other' THEN 'X' END, r.birth_date
FROM pg_temp.oneroster_demographics r
WHERE NOT r.gone
  AND (EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.kind = 'student' AND k.source_id = r.source_id)
    OR EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = r.source_id))
