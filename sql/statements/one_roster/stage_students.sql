-- Students' own records, of users.csv and demographics.csv together; what neither says now stays as it is stored. There is none without a day of
-- birth. $1: district_id.
INSERT INTO pg_temp.student (file, line, person, is_marker, first_name, middle_name, last_surname, birth_date, birth_city,
  birth_state_abbreviation, birth_country, sex, hispanic_latino_ethnicity, races)
SELECT t.file, t.line, t.source_id, false,
  CASE WHEN t.is_named THEN t.given_name ELSE coalesce(s.first_name, p.first_name) END,
  CASE WHEN t.is_named THEN t.middle_name ELSE coalesce(s.middle_name, p.middle_name) END,
  CASE WHEN t.is_named THEN t.family_name ELSE coalesce(s.last_surname, p.last_name) END,
  CASE WHEN t.is_described THEN t.birth_date ELSE to_char(s.birth_date, 'YYYY-MM-DD') END,
  CASE WHEN t.is_described THEN t.city_of_birth ELSE s.birth_city END,
  CASE WHEN t.is_described THEN t.state_of_birth ELSE s.birth_state_abbreviation END,
  CASE WHEN t.is_described THEN t.country_of_birth ELSE s.birth_country END,
  CASE WHEN t.is_described THEN t.sex ELSE s.sex END,
  CASE WHEN t.is_described THEN t.hispanic_or_latino ELSE s.hispanic_latino_ethnicity::text END,
  CASE WHEN t.is_described THEN t.races ELSE s.races END::text
FROM (
  SELECT coalesce(d.file, u.file) AS file, coalesce(d.line, u.line) AS line, coalesce(u.source_id, d.source_id) AS source_id,
    u.source_id IS NOT NULL AS is_named, u.given_name, u.middle_name, u.family_name,
    d.source_id IS NOT NULL AS is_described, d.birth_date, d.city_of_birth, d.state_of_birth, d.country_of_birth, d.hispanic_or_latino,
    CASE lower(d.sex) WHEN 'male' THEN 'Male' WHEN 'female' THEN 'Female' WHEN 'other' THEN 'Other' WHEN 'unspecified' THEN 'Not selected' END AS sex,
    -- That there are two or more is said by naming them, or where it is all that is known.
    CASE WHEN r.races = '{}' AND lower(d.two_or_more_races) = 'true' THEN ARRAY['Two or more races'] ELSE r.races END AS races
  FROM (
    SELECT * FROM pg_temp.oneroster_users u
    WHERE NOT u.gone AND EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.source_id = u.source_id AND k.kind = 'student')
  ) AS u
  FULL JOIN (
    SELECT * FROM pg_temp.oneroster_demographics r
    WHERE NOT r.gone AND (EXISTS (SELECT FROM pg_temp.oneroster_kind k WHERE k.kind = 'student' AND k.source_id = r.source_id)
      OR EXISTS (SELECT FROM state.district_person d WHERE d.district_id = $1::integer AND d.source_id = r.source_id))
  ) AS d ON d.source_id = u.source_id
  CROSS JOIN LATERAL (SELECT array_remove(ARRAY[
    CASE WHEN lower(d.american_indian_or_alaska_native) = 'true' THEN 'American Indian - Alaska Native' END,
    CASE WHEN lower(d.asian) = 'true' THEN 'Asian' END,
    CASE WHEN lower(d.black_or_african_american) = 'true' THEN 'Black - African American' END,
    CASE WHEN lower(d.native_hawaiian_or_other_pacific_islander) = 'true' THEN 'Native Hawaiian - Pacific Islander' END,
    CASE WHEN lower(d.white) = 'true' THEN 'White' END], NULL) AS races) AS r
) AS t
LEFT JOIN state.district_person p ON p.district_id = $1::integer AND p.source_id = t.source_id
LEFT JOIN records.student s ON s.district_id = p.district_id AND s.person_id = p.person_id
WHERE CASE WHEN t.is_described THEN t.birth_date IS NOT NULL ELSE s.birth_date IS NOT NULL END
