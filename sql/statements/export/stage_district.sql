-- The one district whose file is being written: a COPY takes no parameters.
CREATE TEMPORARY TABLE exported_district (district_number text NOT NULL) ON COMMIT DROP
