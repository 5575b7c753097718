-- The SHA-256 of each text, in hexadecimal digits and in the order given. $1: the texts.
SELECT encode(sha256(convert_to(file.text, 'UTF8')), 'hex')
FROM unnest($1::text[]) WITH ORDINALITY AS file (text, position)
ORDER BY file.position
