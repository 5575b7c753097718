-- The enrollment history, with schools' names and the years that enrollments have.
UPDATE pg_temp.student_school_association h
SET school_year = e.school_year, school_name = s.school_name
FROM pg_temp.feed_enrollment e LEFT JOIN pg_temp.edfi_school s ON s.school_number = e.school_number
WHERE h.file = e.file AND h.line = e.line AND NOT h.is_marker
