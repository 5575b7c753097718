-- What the manifest says of each payload column is there, of that length; what it says is empty is empty.
-- The length of a stored text is told without reading it, so this takes the payloads' rows and not their contents. Whether
-- the contents are those that were sent: payload_digest, with --deep.
-- Plan: one scan of payloads and one of the manifest, of each the columns that are filled, and a hash join: some ten
-- million rows for 450,000 releases.
WITH held AS (
  SELECT p.transfer_id, c.column_name, c.bytes
  FROM transfer.records_transfer_payload p
  CROSS JOIN LATERAL (VALUES
    ('transcriptXML', octet_length(p.transcript_xml::text)),
    ('transcriptFOP', octet_length(p.transcript_fop)),
    ('censusXML', octet_length(p.census_xml::text)),
    ('censusFOP', octet_length(p.census_fop)),
    ('enrollmentXML', octet_length(p.enrollment_xml::text)),
    ('enrollmentFOP', octet_length(p.enrollment_fop)),
    ('scheduleXML', octet_length(p.schedule_xml::text)),
    ('scheduleFOP', octet_length(p.schedule_fop)),
    ('attendanceXML', octet_length(p.attendance_xml::text)),
    ('attendanceFOP', octet_length(p.attendance_fop)),
    ('assessmentXML', octet_length(p.assessment_xml::text)),
    ('assessmentFOP', octet_length(p.assessment_fop)),
    ('behaviorXML', octet_length(p.behavior_xml::text)),
    ('behaviorFOP', octet_length(p.behavior_fop)),
    ('healthConditionXML', octet_length(p.health_condition_xml::text)),
    ('healthConditionFOP', octet_length(p.health_condition_fop)),
    ('healthScreeningXML', octet_length(p.health_screening_xml::text)),
    ('healthScreeningFOP', octet_length(p.health_screening_fop)),
    ('healthImmunizationXML', octet_length(p.health_immunization_xml::text)),
    ('healthImmunizationFOP', octet_length(p.health_immunization_fop)),
    ('iepXML', octet_length(p.iep_xml::text)),
    ('iepDataXML', octet_length(p.iep_data_xml::text)),
    ('iepDocumentXML', octet_length(p.iep_document_xml::text)),
    ('iepMTXML', octet_length(p.iep_mt_xml::text)),
    ('iepFOP', octet_length(p.iep_fop)),
    ('iepMTFOP', octet_length(p.iep_mt_fop)),
    ('plpXML', octet_length(p.plp_xml::text)),
    ('plpDataXML', octet_length(p.plp_data_xml::text)),
    ('plpDocumentXML', octet_length(p.plp_document_xml::text)),
    ('plpFOP', octet_length(p.plp_fop)),
    ('plpEvaluationXML', octet_length(p.plp_evaluation_xml::text)),
    ('plpEvaluationDataXML', octet_length(p.plp_evaluation_data_xml::text)),
    ('plpEvaluationFOP', octet_length(p.plp_evaluation_fop)),
    ('literacyDataXML', octet_length(p.literacy_data_xml::text)),
    ('literacyDocumentXML', octet_length(p.literacy_document_xml::text)),
    ('literacyXML', octet_length(p.literacy_xml::text)),
    ('literacyFOP', octet_length(p.literacy_fop)),
    ('evaluationXML', octet_length(p.evaluation_xml::text)),
    ('evaluationDataXML', octet_length(p.evaluation_data_xml::text)),
    ('evaluationFOP', octet_length(p.evaluation_fop)),
    ('reportCard1XML', octet_length(p.report_card1_xml::text)),
    ('reportCard1FOP', octet_length(p.report_card1_fop)),
    ('reportCard1Name', octet_length(p.report_card1_name)),
    ('reportCard2XML', octet_length(p.report_card2_xml::text)),
    ('reportCard2FOP', octet_length(p.report_card2_fop)),
    ('reportCard2Name', octet_length(p.report_card2_name)),
    ('reportCard3XML', octet_length(p.report_card3_xml::text)),
    ('reportCard3FOP', octet_length(p.report_card3_fop)),
    ('reportCard3Name', octet_length(p.report_card3_name)),
    ('reportCard4XML', octet_length(p.report_card4_xml::text)),
    ('reportCard4FOP', octet_length(p.report_card4_fop)),
    ('reportCard4Name', octet_length(p.report_card4_name)),
    ('stateReportingXML', octet_length(p.state_reporting_xml::text)),
    ('lepXML', octet_length(p.lep_xml::text)),
    ('lepFOP', octet_length(p.lep_fop)),
    ('lepServiceXML', octet_length(p.lep_service_xml::text)),
    ('lepServiceFOP', octet_length(p.lep_service_fop)),
    ('lepAccommodationXML', octet_length(p.lep_accommodation_xml::text)),
    ('lepAccommodationFOP', octet_length(p.lep_accommodation_fop))
  ) AS c (column_name, bytes)
  WHERE c.bytes IS NOT NULL
), said AS (
  SELECT m.transfer_id, m.column_name, m.bytes FROM transfer.release_manifest m WHERE m.bytes IS NOT NULL
), violation AS MATERIALIZED (
  SELECT transfer_id AS id,
    format('%s: %s, and the manifest says %s', column_name, coalesce(h.bytes || ' bytes', 'empty'),
      coalesce(s.bytes || ' bytes', 'empty')) AS what
  FROM held h
  FULL JOIN said s USING (transfer_id, column_name)
  WHERE h.bytes IS DISTINCT FROM s.bytes
    -- Without any payload it is payload_released that is violated.
    AND EXISTS (SELECT FROM transfer.records_transfer_payload p WHERE p.transfer_id = coalesce(h.transfer_id, s.transfer_id))
)
SELECT 'transfer' AS subject, id, what, count(*) OVER () AS violations FROM violation ORDER BY id, what LIMIT 100
