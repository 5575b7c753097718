-- The enrollments in schools as worked out. The grade is the user's first one; where this load does not say it, the one that is stored.
-- $1: district_id.
INSERT INTO pg_temp.feed_enrollment (file, line, person, source_id, gone, school_number, school_year, grade, start_date, end_date)
SELECT (e.at >> 40)::integer, e.at & 1099511627775, e.person, e.source_id, e.gone, e.school_number, e.school_year,
  CASE WHEN NOT e.gone THEN coalesce(nullif(btrim(split_part(u.grades, ',', 1)), ''), (
    SELECT k.grade FROM state.district_person d JOIN state.enrollment k ON k.district_id = d.district_id AND k.person_id = d.person_id
    WHERE d.district_id = $1::integer AND d.source_id = e.person AND k.grade IS NOT NULL
    ORDER BY k.source_id IS NOT DISTINCT FROM e.source_id DESC, k.start_date DESC, k.enrollment_id DESC LIMIT 1)) END,
  e.start_date, e.end_date
FROM pg_temp.oneroster_school_enrollment e
LEFT JOIN (SELECT DISTINCT source_id, grades FROM pg_temp.oneroster_users WHERE NOT gone) AS u ON u.source_id = e.person
