-- Report cards with grades of loads before that go, or go to another report card. $1: district_id.
INSERT INTO pg_temp.oneroster_emptied_report_card (person_id, school_year, school_number, grading_period_name)
SELECT DISTINCT g.person_id, g.school_year::text, g.school_number::text, g.grading_period_name::text
FROM pg_temp.report_card_grade s
JOIN state.district_person d ON d.district_id = $1::integer AND d.source_id = s.person
JOIN records.report_card_grade g ON g.district_id = $1::integer AND g.person_id = d.person_id AND g.source_id = s.source_id
WHERE s.is_marker OR (s.school_year, s.school_number, s.grading_period_name)
  IS DISTINCT FROM (g.school_year::text, g.school_number::text, g.grading_period_name::text)
