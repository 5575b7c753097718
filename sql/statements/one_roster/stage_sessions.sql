-- Academic sessions, as they were before this load (is_old) and as they are. school_year: as the state writes it, 2026-2027; NULL where it cannot
-- be told. year_start, year_end: days of the session of type schoolYear.
CREATE TEMPORARY TABLE oneroster_session (
  is_old boolean NOT NULL,
  session_id text COLLATE "C" NOT NULL,
  title text,
  type text,
  start_date text,
  end_date text,
  school_year text,
  year_start text,
  year_end text
) ON COMMIT DROP
