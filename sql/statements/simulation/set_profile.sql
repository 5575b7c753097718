-- Names the state: $1 code, $2 name, $3 time zone. The rest of the profile stays as it is.
UPDATE state.profile SET state_code = $1::text, state_name = $2::text, time_zone = $3::text
