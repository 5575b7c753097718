-- For the planner: the columns by which it is joined.
ANALYZE pg_temp.oneroster_touched (person), pg_temp.student_section_association (person, section_identifier, is_marker, source_id)
