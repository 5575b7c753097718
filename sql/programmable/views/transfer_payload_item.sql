-- What a released transfer holds of each item of the two lists. Whether a payload column is NULL stands in the row's header: nothing
-- of the payload itself is read. (A whole row of the payload passed to a function would fetch all of it.)
DROP VIEW IF EXISTS transfer.payload_item CASCADE;
CREATE VIEW transfer.payload_item AS
SELECT t.transfer_id, i.kind, i.position, i.object, i.column_name, held.available,
  coalesce(CASE i.column_name
    WHEN 'reportCard1XML' THEN p.report_card1_name
    WHEN 'reportCard1FOP' THEN p.report_card1_name
    WHEN 'reportCard2XML' THEN p.report_card2_name
    WHEN 'reportCard2FOP' THEN p.report_card2_name
    WHEN 'reportCard3XML' THEN p.report_card3_name
    WHEN 'reportCard3FOP' THEN p.report_card3_name
    WHEN 'reportCard4XML' THEN p.report_card4_name
    WHEN 'reportCard4FOP' THEN p.report_card4_name
  END, i.title) AS title
FROM transfer.records_transfer t
LEFT JOIN transfer.records_transfer_payload p ON p.transfer_id = t.transfer_id
CROSS JOIN state.transfer_item i
JOIN state.transfer_object o ON o.object = i.object
CROSS JOIN LATERAL (
  SELECT CASE i.column_name
    WHEN 'transcriptXML' THEN p.transcript_xml IS NOT NULL
    WHEN 'transcriptFOP' THEN p.transcript_fop IS NOT NULL
    WHEN 'censusXML' THEN p.census_xml IS NOT NULL
    WHEN 'censusFOP' THEN p.census_fop IS NOT NULL
    WHEN 'enrollmentXML' THEN p.enrollment_xml IS NOT NULL
    WHEN 'enrollmentFOP' THEN p.enrollment_fop IS NOT NULL
    WHEN 'scheduleXML' THEN p.schedule_xml IS NOT NULL
    WHEN 'scheduleFOP' THEN p.schedule_fop IS NOT NULL
    WHEN 'attendanceXML' THEN p.attendance_xml IS NOT NULL
    WHEN 'attendanceFOP' THEN p.attendance_fop IS NOT NULL
    WHEN 'assessmentXML' THEN p.assessment_xml IS NOT NULL
    WHEN 'assessmentFOP' THEN p.assessment_fop IS NOT NULL
    WHEN 'behaviorXML' THEN p.behavior_xml IS NOT NULL
    WHEN 'behaviorFOP' THEN p.behavior_fop IS NOT NULL
    WHEN 'healthConditionXML' THEN p.health_condition_xml IS NOT NULL
    WHEN 'healthConditionFOP' THEN p.health_condition_fop IS NOT NULL
    WHEN 'healthScreeningXML' THEN p.health_screening_xml IS NOT NULL
    WHEN 'healthScreeningFOP' THEN p.health_screening_fop IS NOT NULL
    WHEN 'healthImmunizationXML' THEN p.health_immunization_xml IS NOT NULL
    WHEN 'healthImmunizationFOP' THEN p.health_immunization_fop IS NOT NULL
    WHEN 'iepXML' THEN p.iep_xml IS NOT NULL
    WHEN 'iepDataXML' THEN p.iep_data_xml IS NOT NULL
    WHEN 'iepDocumentXML' THEN p.iep_document_xml IS NOT NULL
    WHEN 'iepMTXML' THEN p.iep_mt_xml IS NOT NULL
    WHEN 'iepFOP' THEN p.iep_fop IS NOT NULL
    WHEN 'iepMTFOP' THEN p.iep_mt_fop IS NOT NULL
    WHEN 'plpXML' THEN p.plp_xml IS NOT NULL
    WHEN 'plpDataXML' THEN p.plp_data_xml IS NOT NULL
    WHEN 'plpDocumentXML' THEN p.plp_document_xml IS NOT NULL
    WHEN 'plpFOP' THEN p.plp_fop IS NOT NULL
    WHEN 'plpEvaluationXML' THEN p.plp_evaluation_xml IS NOT NULL
    WHEN 'plpEvaluationDataXML' THEN p.plp_evaluation_data_xml IS NOT NULL
    WHEN 'plpEvaluationFOP' THEN p.plp_evaluation_fop IS NOT NULL
    WHEN 'literacyDataXML' THEN p.literacy_data_xml IS NOT NULL
    WHEN 'literacyDocumentXML' THEN p.literacy_document_xml IS NOT NULL
    WHEN 'literacyXML' THEN p.literacy_xml IS NOT NULL
    WHEN 'literacyFOP' THEN p.literacy_fop IS NOT NULL
    WHEN 'evaluationXML' THEN p.evaluation_xml IS NOT NULL
    WHEN 'evaluationDataXML' THEN p.evaluation_data_xml IS NOT NULL
    WHEN 'evaluationFOP' THEN p.evaluation_fop IS NOT NULL
    WHEN 'reportCard1XML' THEN p.report_card1_xml IS NOT NULL
    WHEN 'reportCard1FOP' THEN p.report_card1_fop IS NOT NULL
    WHEN 'reportCard2XML' THEN p.report_card2_xml IS NOT NULL
    WHEN 'reportCard2FOP' THEN p.report_card2_fop IS NOT NULL
    WHEN 'reportCard3XML' THEN p.report_card3_xml IS NOT NULL
    WHEN 'reportCard3FOP' THEN p.report_card3_fop IS NOT NULL
    WHEN 'reportCard4XML' THEN p.report_card4_xml IS NOT NULL
    WHEN 'reportCard4FOP' THEN p.report_card4_fop IS NOT NULL
    WHEN 'stateReportingXML' THEN p.state_reporting_xml IS NOT NULL
    WHEN 'lepXML' THEN p.lep_xml IS NOT NULL
    WHEN 'lepFOP' THEN p.lep_fop IS NOT NULL
    WHEN 'lepServiceXML' THEN p.lep_service_xml IS NOT NULL
    WHEN 'lepServiceFOP' THEN p.lep_service_fop IS NOT NULL
    WHEN 'lepAccommodationXML' THEN p.lep_accommodation_xml IS NOT NULL
    WHEN 'lepAccommodationFOP' THEN p.lep_accommodation_fop IS NOT NULL
    ELSE false
  END
) AS held (available)
WHERE t.status = 'released' AND (o.enabled OR held.available);
COMMENT ON VIEW transfer.payload_item IS 'The transferred documents and data imports of released transfers. An object that the state has switched off is left out, unless the transfer holds it from before.';
COMMENT ON COLUMN transfer.payload_item.transfer_id IS 'The transfer.';
COMMENT ON COLUMN transfer.payload_item.kind IS 'Document or import.';
COMMENT ON COLUMN transfer.payload_item.position IS 'Place in the list.';
COMMENT ON COLUMN transfer.payload_item.object IS 'The transfer object it belongs to.';
COMMENT ON COLUMN transfer.payload_item.column_name IS 'The column of "recordsTransfer" that holds it.';
COMMENT ON COLUMN transfer.payload_item.available IS 'Whether the transfer holds it; false: crossed out.';
COMMENT ON COLUMN transfer.payload_item.title IS 'What the list calls it; a report card goes by its own name where it has one.';
