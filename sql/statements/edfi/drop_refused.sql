-- Leaves refused records out of everything that is made of several.
DELETE FROM pg_temp.edfi_record r USING pg_temp.feed_refusal f WHERE f.file = r.file AND f.line = r.line
