-- Demographics with a value that cannot be taken.
INSERT INTO pg_temp.feed_refusal (file, line, column_name, reason, value)
SELECT r.file, r.line, f.column_name, f.reason, f.value
FROM pg_temp.oneroster_demographics r
CROSS JOIN LATERAL (VALUES
  ('birthDate', r.birth_date, CASE WHEN r.birth_date IS NOT NULL AND feed.day(r.birth_date) IS NULL THEN 'is not a day of the calendar in the form YYYY-MM-DD' END),
  ('sex', r.sex, CASE WHEN lower(r.sex) NOT IN ('male', 'female', 'unspecified', 'other') THEN 'is none of male, female, unspecified, other' END),
  ('americanIndianOrAlaskaNative', r.american_indian_or_alaska_native, CASE WHEN lower(r.american_indian_or_alaska_native) NOT IN ('true', 'false') THEN 'is neither true nor false' END),
  ('asian', r.asian, CASE WHEN lower(r.asian) NOT IN ('true', 'false') THEN 'is neither true nor false' END),
  ('blackOrAfricanAmerican', r.black_or_african_american, CASE WHEN lower(r.black_or_african_american) NOT IN ('true', 'false') THEN 'is neither true nor false' END),
  ('nativeHawaiianOrOtherPacificIslander', r.native_hawaiian_or_other_pacific_islander, CASE WHEN lower(r.native_hawaiian_or_other_pacific_islander) NOT IN ('true', 'false') THEN 'is neither true nor false' END),
  ('white', r.white, CASE WHEN lower(r.white) NOT IN ('true', 'false') THEN 'is neither true nor false' END),
  ('demographicRaceTwoOrMoreRaces', r.two_or_more_races, CASE WHEN lower(r.two_or_more_races) NOT IN ('true', 'false') THEN 'is neither true nor false' END),
  ('hispanicOrLatinoEthnicity', r.hispanic_or_latino, CASE WHEN lower(r.hispanic_or_latino) NOT IN ('true', 'false') THEN 'is neither true nor false' END)
) AS f (column_name, value, reason)
WHERE NOT r.gone AND r.problem IS NULL
  AND ((r.birth_date IS NOT NULL AND feed.day(r.birth_date) IS NULL)
    OR (lower(r.sex) NOT IN ('male', 'female', 'unspecified', 'other'))
    OR (lower(r.american_indian_or_alaska_native) NOT IN ('true', 'false'))
    OR (lower(r.asian) NOT IN ('true', 'false'))
    OR (lower(r.black_or_african_american) NOT IN ('true', 'false'))
    OR (lower(r.native_hawaiian_or_other_pacific_islander) NOT IN ('true', 'false'))
    OR (lower(r.white) NOT IN ('true', 'false'))
    OR (lower(r.two_or_more_races) NOT IN ('true', 'false'))
    OR (lower(r.hispanic_or_latino) NOT IN ('true', 'false')))
  AND f.reason IS NOT NULL
