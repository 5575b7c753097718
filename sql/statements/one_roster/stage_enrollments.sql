-- enrollments.csv as it is. gone: the file says that there is no such record any more. problem: why the record cannot be read.
CREATE TEMPORARY TABLE oneroster_enrollments (
  file integer NOT NULL,
  line bigint NOT NULL,
  problem_column text,
  problem text,
  source_id text COLLATE "C",
  status text COLLATE "C",
  class_id text COLLATE "C",
  school_id text COLLATE "C",
  user_id text COLLATE "C",
  role text COLLATE "C",
  is_primary text COLLATE "C",
  begin_date text COLLATE "C",
  end_date text COLLATE "C",
  gone boolean GENERATED ALWAYS AS (coalesce(lower(status) IN ('tobedeleted', 'inactive'), false)) STORED
) ON COMMIT DROP
