-- The release manifest: what each payload column of a released transfer held when it was released, or why it held nothing.

CREATE TABLE state.transfer_column (
  column_name text PRIMARY KEY,
  position    smallint NOT NULL UNIQUE,
  object      text NOT NULL REFERENCES state.transfer_object
);
COMMENT ON TABLE state.transfer_column IS 'The payload columns of the transfer record, and the object that fills each.';
COMMENT ON COLUMN state.transfer_column.column_name IS 'Its name in "recordsTransfer".';
COMMENT ON COLUMN state.transfer_column.position IS 'Its place among the payload columns of the record.';
COMMENT ON COLUMN state.transfer_column.object IS 'The transfer object that fills it.';

INSERT INTO state.transfer_column (column_name, position, object) VALUES
  ('transcriptXML', 1, 'transcript'),
  ('transcriptFOP', 2, 'transcript'),
  ('censusXML', 3, 'census'),
  ('censusFOP', 4, 'census'),
  ('enrollmentXML', 5, 'enrollment'),
  ('enrollmentFOP', 6, 'enrollment'),
  ('scheduleXML', 7, 'schedule'),
  ('scheduleFOP', 8, 'schedule'),
  ('attendanceXML', 9, 'attendance'),
  ('attendanceFOP', 10, 'attendance'),
  ('assessmentXML', 11, 'assessment'),
  ('assessmentFOP', 12, 'assessment'),
  ('behaviorXML', 13, 'behavior'),
  ('behaviorFOP', 14, 'behavior'),
  ('healthConditionXML', 15, 'healthCondition'),
  ('healthConditionFOP', 16, 'healthCondition'),
  ('healthScreeningXML', 17, 'healthScreening'),
  ('healthScreeningFOP', 18, 'healthScreening'),
  ('healthImmunizationXML', 19, 'healthImmunization'),
  ('healthImmunizationFOP', 20, 'healthImmunization'),
  ('iepXML', 21, 'iep'),
  ('iepDataXML', 22, 'iep'),
  ('iepDocumentXML', 23, 'iep'),
  ('iepMTXML', 24, 'iep'),
  ('iepFOP', 25, 'iep'),
  ('iepMTFOP', 26, 'iep'),
  ('plpXML', 27, 'plp'),
  ('plpDataXML', 28, 'plp'),
  ('plpDocumentXML', 29, 'plp'),
  ('plpFOP', 30, 'plp'),
  ('plpEvaluationXML', 31, 'plp'),
  ('plpEvaluationDataXML', 32, 'plp'),
  ('plpEvaluationFOP', 33, 'plp'),
  ('literacyDataXML', 34, 'literacy'),
  ('literacyDocumentXML', 35, 'literacy'),
  ('literacyXML', 36, 'literacy'),
  ('literacyFOP', 37, 'literacy'),
  ('evaluationXML', 38, 'evaluation'),
  ('evaluationDataXML', 39, 'evaluation'),
  ('evaluationFOP', 40, 'evaluation'),
  ('reportCard1XML', 41, 'reportCard'),
  ('reportCard1FOP', 42, 'reportCard'),
  ('reportCard1Name', 43, 'reportCard'),
  ('reportCard2XML', 44, 'reportCard'),
  ('reportCard2FOP', 45, 'reportCard'),
  ('reportCard2Name', 46, 'reportCard'),
  ('reportCard3XML', 47, 'reportCard'),
  ('reportCard3FOP', 48, 'reportCard'),
  ('reportCard3Name', 49, 'reportCard'),
  ('reportCard4XML', 50, 'reportCard'),
  ('reportCard4FOP', 51, 'reportCard'),
  ('reportCard4Name', 52, 'reportCard'),
  ('stateReportingXML', 53, 'stateReporting'),
  ('lepXML', 54, 'lep'),
  ('lepFOP', 55, 'lep'),
  ('lepServiceXML', 56, 'lep'),
  ('lepServiceFOP', 57, 'lep'),
  ('lepAccommodationXML', 58, 'lep'),
  ('lepAccommodationFOP', 59, 'lep');

CREATE TYPE transfer.empty_reason AS ENUM ('none_on_file', 'switched_off', 'parent_missing');
COMMENT ON TYPE transfer.empty_reason IS 'none_on_file: the former district has nothing of the kind. switched_off: the state does not use the object. parent_missing: what is on file belongs to a row that is not, and cannot be sent without it.';

CREATE TABLE transfer.release_manifest (
  transfer_id   bigint NOT NULL,
  column_name   text NOT NULL,
  bytes         bigint CHECK (bytes > 0),
  sha256        bytea CHECK (octet_length(sha256) = 32),
  records       integer CHECK (records >= 0),
  empty_because transfer.empty_reason,
  PRIMARY KEY (transfer_id, column_name),
  CHECK (num_nonnulls(bytes, sha256) IN (0, 2)),
  CHECK ((bytes IS NULL) = (empty_because IS NOT NULL)),
  CHECK (bytes IS NOT NULL OR records IS NULL)
);
COMMENT ON TABLE transfer.release_manifest IS 'For each released transfer a row for each payload column: what was in it at release, or why nothing was. Written with the payload, once.';
COMMENT ON COLUMN transfer.release_manifest.transfer_id IS 'The released transfer.';
COMMENT ON COLUMN transfer.release_manifest.column_name IS 'The column of "recordsTransfer".';
COMMENT ON COLUMN transfer.release_manifest.bytes IS 'Octets of the column''s text in UTF-8; NULL where it is empty.';
COMMENT ON COLUMN transfer.release_manifest.sha256 IS 'SHA-256 of the column''s text in UTF-8; NULL where it is empty.';
COMMENT ON COLUMN transfer.release_manifest.records IS 'How many source records it holds; NULL where it is empty, and where it was released before manifests were kept.';
COMMENT ON COLUMN transfer.release_manifest.empty_because IS 'Why it is empty; NULL where it is not.';

-- Transfers released before. Why their empty columns are empty is not known any more: none on file is what it nearly always was.
INSERT INTO transfer.release_manifest (transfer_id, column_name, bytes, sha256, empty_because)
SELECT p.transfer_id, c.column_name, octet_length(held.value), sha256(convert_to(held.value, 'UTF8')),
  CASE WHEN held.value IS NULL THEN 'none_on_file'::transfer.empty_reason END
FROM transfer.records_transfer_payload p
CROSS JOIN LATERAL json_each_text(to_json(p)) AS held
JOIN state.transfer_column c ON lower(c.column_name) = replace(held.key, '_', '');
