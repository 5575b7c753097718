-- The same of their enrollments in classes. $1: district_id.
UPDATE records.student_section_association SET source_id = NULL WHERE district_id = $1::integer AND source_id IS NOT NULL
