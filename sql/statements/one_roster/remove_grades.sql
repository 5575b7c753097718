-- Results that are gone, not graded any more, or another student's now. $1: district_id.
INSERT INTO pg_temp.report_card_grade (file, line, person, is_marker, source_id)
SELECT r.file, r.line, d.source_id, true, r.source_id
FROM pg_temp.oneroster_results r
JOIN records.report_card_grade g ON g.district_id = $1::integer AND g.source_id = r.source_id
JOIN state.district_person d ON d.district_id = g.district_id AND d.person_id = g.person_id
WHERE d.source_id IS NOT NULL AND (d.source_id <> r.student_id OR (NOT r.gone AND lower(r.score_status) IN ('fully graded', 'partially graded') AND coalesce(r.score, r.text_score, r.comment) IS NOT NULL) IS NOT TRUE)
