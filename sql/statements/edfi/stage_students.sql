-- Students, of Student and of what their organizations say; what this load does not speak of is as it is stored. $1: district_id.
INSERT INTO pg_temp.student (file, line, person, is_marker, first_name, middle_name, last_surname, generation_code_suffix, preferred_first_name,
  birth_date, birth_city, birth_state_abbreviation, birth_country, date_entered_us, sex, hispanic_latino_ethnicity, races, tribal_affiliations)
SELECT coalesce(s.file, e.file), coalesce(s.line, e.line), person, false,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'first_name' ELSE coalesce(k.first_name, d.first_name) END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'middle_name' ELSE coalesce(k.middle_name, d.middle_name) END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'last_surname' ELSE coalesce(k.last_surname, d.last_name) END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'generation_code_suffix' ELSE coalesce(k.generation_code_suffix, d.suffix) END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'preferred_first_name' ELSE k.preferred_first_name END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'birth_date' ELSE coalesce(k.birth_date, d.birthdate)::text END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'birth_city' ELSE k.birth_city END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'birth_state_abbreviation' ELSE k.birth_state_abbreviation END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'birth_country' ELSE k.birth_country END,
  CASE WHEN s.file IS NOT NULL THEN s.body ->> 'date_entered_us' ELSE k.date_entered_us::text END,
  CASE WHEN e.file IS NOT NULL THEN e.sex ELSE k.sex END,
  CASE WHEN e.file IS NOT NULL THEN e.hispanic_latino_ethnicity ELSE k.hispanic_latino_ethnicity::text END,
  CASE WHEN e.file IS NOT NULL THEN e.races ELSE k.races::text END,
  CASE WHEN e.file IS NOT NULL THEN e.tribal_affiliations ELSE k.tribal_affiliations::text END
FROM (SELECT file, line, person, body FROM pg_temp.edfi_record WHERE kind = 'Student') AS s
FULL JOIN (
  -- A school and its agency can both say something of a student: what the first of them says counts.
  SELECT r.person, min(r.file) AS file, (array_agg(r.line ORDER BY r.file, r.line))[1] AS line,
    (array_agg(r.body ->> 'sex' ORDER BY r.file, r.line) FILTER (WHERE r.body ->> 'sex' IS NOT NULL))[1] AS sex,
    (array_agg(r.body ->> 'hispanic_latino_ethnicity' ORDER BY r.file, r.line)
      FILTER (WHERE r.body ->> 'hispanic_latino_ethnicity' IS NOT NULL))[1] AS hispanic_latino_ethnicity,
    (array_agg(r.body ->> 'races' ORDER BY r.file, r.line) FILTER (WHERE r.body ->> 'races' IS NOT NULL))[1] AS races,
    (array_agg(r.body ->> 'tribal_affiliations' ORDER BY r.file, r.line)
      FILTER (WHERE r.body ->> 'tribal_affiliations' IS NOT NULL))[1] AS tribal_affiliations
  FROM pg_temp.edfi_record r WHERE r.kind = 'StudentEducationOrganizationAssociation' GROUP BY r.person
) AS e USING (person)
LEFT JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = person
LEFT JOIN records.student k ON k.district_id = d.district_id AND k.person_id = d.person_id
WHERE s.file IS NOT NULL OR k.person_id IS NOT NULL OR d.birthdate IS NOT NULL
