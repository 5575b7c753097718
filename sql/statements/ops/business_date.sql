-- Today in the state's time zone.
SELECT (now() AT TIME ZONE p.time_zone)::date FROM state.profile p WHERE p.singleton
