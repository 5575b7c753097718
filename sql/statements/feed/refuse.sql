-- Notes one refused record. $1: number of the file; $2: line; $3: column, NULL for none in particular; $4: reason; $5: value, NULL for none.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
VALUES ($1::integer, $2::bigint, $3::text, $4::text, $5::text)
