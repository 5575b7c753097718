-- Who is whose contact. OneRoster says it at the student, at the contact, or at both (agentSourcedIds). is_marker: what was stored of this
-- contact of the student goes, unless it is said anew.
CREATE TEMPORARY TABLE oneroster_link (
  file integer NOT NULL,
  line bigint NOT NULL,
  person text COLLATE "C" NOT NULL,
  contact_id text COLLATE "C" NOT NULL,
  is_marker boolean NOT NULL
) ON COMMIT DROP
