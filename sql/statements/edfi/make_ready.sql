-- Records that were set aside, of the document in hand, and whose references are all known.
CREATE TEMPORARY TABLE edfi_ready (line bigint PRIMARY KEY) ON COMMIT DROP
