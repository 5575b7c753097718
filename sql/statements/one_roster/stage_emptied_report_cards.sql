-- Report cards of which this load takes grades away, as they are stored.
CREATE TEMPORARY TABLE oneroster_emptied_report_card (
  person_id bigint NOT NULL,
  school_year text NOT NULL,
  school_number text NOT NULL,
  grading_period_name text NOT NULL
) ON COMMIT DROP
