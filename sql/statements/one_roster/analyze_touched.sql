-- For the planner.
ANALYZE pg_temp.oneroster_touched, pg_temp.student_section_association
