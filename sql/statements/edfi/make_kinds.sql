-- The kinds of records in each document. number: by which rows name both; file: the document's own number.
CREATE TEMPORARY TABLE edfi_kind (
  number integer NOT NULL PRIMARY KEY,
  file integer NOT NULL,
  kind text NOT NULL
) ON COMMIT DROP
