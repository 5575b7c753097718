-- Enrollments with their keys, each once.
CREATE TEMPORARY TABLE feed_resolved_enrollment (
  person_id bigint NOT NULL,
  source_id text COLLATE "C" NOT NULL,
  calendar_id integer NOT NULL,
  grade text,
  service_type text NOT NULL,
  start_date date NOT NULL,
  start_status text,
  end_date date,
  end_status text
) ON COMMIT DROP
