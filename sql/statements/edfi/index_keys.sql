-- An id that stands twice is a fault of the document which does not matter here: the last one counts.
CREATE INDEX edfi_key_id ON pg_temp.edfi_key (file, id)
