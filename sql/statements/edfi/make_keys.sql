-- Elements that have an id, by which others in the same document refer to them. key: the elements that a reference by key would have.
CREATE TEMPORARY TABLE edfi_key (
  file integer NOT NULL,
  id text COLLATE "C" NOT NULL,
  key text NOT NULL
) ON COMMIT DROP
