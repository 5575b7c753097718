-- roles.csv (OneRoster 1.2) as it is. gone: the file says that there is no such record any more. problem: why the record cannot be read.
CREATE TEMPORARY TABLE oneroster_roles (
  file integer NOT NULL,
  line bigint NOT NULL,
  problem_column text,
  problem text,
  source_id text COLLATE "C",
  status text COLLATE "C",
  user_id text COLLATE "C",
  role_type text COLLATE "C",
  role text COLLATE "C",
  begin_date text COLLATE "C",
  end_date text COLLATE "C",
  org_id text COLLATE "C",
  gone boolean GENERATED ALWAYS AS (coalesce(lower(status) IN ('tobedeleted', 'inactive'), false)) STORED
) ON COMMIT DROP
