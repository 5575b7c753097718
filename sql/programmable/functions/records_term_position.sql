-- Where a term comes in a school year, from 1; NULL for a term of the district's own. Inlined where it is called.
CREATE OR REPLACE FUNCTION records.term_position(term text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_position(ARRAY[
  'First Quarter', 'First Trimester', 'Fall Semester', 'Fall Trimester', 'Second Quarter', 'Winter Semester',
  'Second Trimester', 'Winter Trimester', 'Third Quarter', 'Spring Semester', 'Third Trimester', 'Spring Trimester',
  'Fourth Quarter', 'Year Round', 'MiniTerm', 'Quinmester', 'Summer Semester', 'Summer Trimester'], term);
COMMENT ON FUNCTION records.term_position(text) IS 'Where a term of the Ed-Fi Data Standard comes in a school year, from 1; NULL for one of the district''s own.';
REVOKE EXECUTE ON FUNCTION records.term_position(text) FROM PUBLIC;
