-- Domains that the source records of all further objects share.

CREATE DOMAIN records.narrative AS text CHECK (btrim(VALUE) <> '');
COMMENT ON DOMAIN records.narrative IS 'Free text of any length, as the district writes it; never blank.';
