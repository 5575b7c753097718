-- What the users of this load are: student, staff, contact, or other. One can be several of these.
CREATE TEMPORARY TABLE oneroster_kind (
  source_id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  role text
) ON COMMIT DROP
