-- Events of sessions of which no file has told: their term is not known. $1: district_id.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, 'SessionReference', 'names a session that is neither in this load nor in one before, so that its term is not known',
  r.body ->> 'session'
FROM pg_temp.edfi_record r
WHERE r.kind = 'AttendanceEvent'
  AND NOT EXISTS (
    SELECT FROM feed.source_object n
    WHERE n.district_id = $1::integer AND n.standard = 'edfi' AND n.kind = 'Session' AND n.source_id = r.body ->> 'session')
