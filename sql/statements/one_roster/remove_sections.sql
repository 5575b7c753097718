-- Enrollments in classes that are gone, or are another student's now. $1: district_id.
INSERT INTO pg_temp.student_section_association (file, line, person, is_marker, source_id)
SELECT e.file, e.line, d.source_id, true, e.source_id
FROM pg_temp.oneroster_enrollments e
JOIN records.student_section_association r ON r.district_id = $1::integer AND r.source_id = e.source_id
JOIN state.district_person d ON d.district_id = r.district_id AND d.person_id = r.person_id
WHERE d.source_id IS NOT NULL AND (e.gone OR e.role <> 'student' OR d.source_id <> e.user_id)
