-- Notes one refused line. $1: file; $2: line; $3: column, NULL for none in particular; $4: reason; $5: whether it could not be read at all.
INSERT INTO pg_temp.load_refusal (file, line, column_name, reason, unread)
VALUES ($1::text, $2::bigint, $3::text, $4::text, $5::boolean)
