-- Notes a migration as applied. The programmable objects are forgotten with it, so that they are applied again after
-- it, also when the run ends in between. $1: version; $2: name; $3: checksum; $4: version of the binary.
WITH forgotten AS (DELETE FROM ops.programmable)
INSERT INTO ops.migration (version, name, checksum, binary_version)
VALUES ($1::integer, $2::text, $3::text, $4::text)
