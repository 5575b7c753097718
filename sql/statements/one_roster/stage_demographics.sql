-- demographics.csv as it is; source_id is the user's. gone: the file says that there is no such record any more. problem: why the record cannot be read.
CREATE TEMPORARY TABLE oneroster_demographics (
  file integer NOT NULL,
  line bigint NOT NULL,
  problem_column text,
  problem text,
  source_id text COLLATE "C",
  status text COLLATE "C",
  birth_date text COLLATE "C",
  sex text COLLATE "C",
  american_indian_or_alaska_native text COLLATE "C",
  asian text COLLATE "C",
  black_or_african_american text COLLATE "C",
  native_hawaiian_or_other_pacific_islander text COLLATE "C",
  white text COLLATE "C",
  two_or_more_races text COLLATE "C",
  hispanic_or_latino text COLLATE "C",
  country_of_birth text COLLATE "C",
  state_of_birth text COLLATE "C",
  city_of_birth text COLLATE "C",
  gone boolean GENERATED ALWAYS AS (coalesce(lower(status) IN ('tobedeleted', 'inactive'), false)) STORED
) ON COMMIT DROP
