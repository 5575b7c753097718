-- Elements that have an id, by which others in the same document refer to them. pass: in which pass over what was set aside the key became
-- known; 0 while reading. key: the elements that a reference by key would have.
CREATE TEMPORARY TABLE edfi_key (
  file integer NOT NULL,
  id text COLLATE "C" NOT NULL,
  pass integer NOT NULL,
  key text NOT NULL
) ON COMMIT DROP
