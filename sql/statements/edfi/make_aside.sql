-- Records that refer to others by id, until their document is read. number: as rows name the file.
CREATE TEMPORARY TABLE edfi_aside (
  number integer NOT NULL,
  file integer NOT NULL,
  line bigint NOT NULL,
  refs text[] NOT NULL,
  element text NOT NULL,
  PRIMARY KEY (file, line)
) ON COMMIT DROP
