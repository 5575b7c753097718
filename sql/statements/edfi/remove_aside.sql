-- Forgets what was found ready. $1: the document.
DELETE FROM pg_temp.edfi_aside a USING pg_temp.edfi_ready y WHERE a.file = $1::integer AND a.line = y.line
