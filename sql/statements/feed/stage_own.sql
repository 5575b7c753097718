-- The district's students by the identifiers of its system: how rows name them.
CREATE TEMPORARY TABLE feed_own (source_id text COLLATE "C" NOT NULL, person_id bigint NOT NULL) ON COMMIT DROP
