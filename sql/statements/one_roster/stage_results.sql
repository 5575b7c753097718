-- results.csv as it is. gone: the file says that there is no such record any more. problem: why the record cannot be read.
CREATE TEMPORARY TABLE oneroster_results (
  file integer NOT NULL,
  line bigint NOT NULL,
  problem_column text,
  problem text,
  source_id text COLLATE "C",
  status text COLLATE "C",
  line_item_id text COLLATE "C",
  student_id text COLLATE "C",
  score_status text COLLATE "C",
  score text COLLATE "C",
  text_score text COLLATE "C",
  comment text COLLATE "C",
  gone boolean GENERATED ALWAYS AS (coalesce(lower(status) IN ('tobedeleted', 'inactive'), false)) STORED
) ON COMMIT DROP
