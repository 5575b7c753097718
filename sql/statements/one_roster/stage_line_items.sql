-- Line items with what grades take from them, as they were before this load (is_old) and as they are. grade_type: unique in its class and period.
CREATE TEMPORARY TABLE oneroster_line_item (
  is_old boolean NOT NULL,
  line_item_id text COLLATE "C" NOT NULL,
  class_id text COLLATE "C",
  grade_type text COLLATE "C",
  period_name text COLLATE "C",
  period_begin text,
  period_end text,
  school_year text
) ON COMMIT DROP
