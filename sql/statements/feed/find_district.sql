-- The district of this number. $1: district number.
SELECT district_id FROM state.district WHERE district_number = $1::text
