-- Line items with what grades take from them, as they were before this load (is_old) and as they are. grade_type: unique in its class and period.
CREATE TEMPORARY TABLE oneroster_line_item (
  is_old boolean NOT NULL,
  line_item_id text COLLATE "C" NOT NULL,
  class_id records.code COLLATE "C",
  grade_type records.code COLLATE "C",
  period_name records.code COLLATE "C",
  period_begin records.day,
  period_end records.day,
  school_year records.school_year
) ON COMMIT DROP
