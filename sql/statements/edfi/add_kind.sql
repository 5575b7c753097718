-- A kind of records. $1: number; $2: the document's number; $3: what the standard calls it.
INSERT INTO pg_temp.edfi_kind (number, file, kind) VALUES ($1::integer, $2::integer, $3::text)
