-- Has the condition that row-level security would hold, if workers could COPY into a table that has it. Columns are named as in the transfer
-- record, which is how the lists of documents and imports name them.
DROP VIEW IF EXISTS transfer.payload_of_caller CASCADE;
CREATE VIEW transfer.payload_of_caller WITH (security_barrier) AS
SELECT
  t.transfer_id AS "transferID",
  p.transcript_xml AS "transcriptXML",
  p.transcript_fop AS "transcriptFOP",
  p.census_xml AS "censusXML",
  p.census_fop AS "censusFOP",
  p.enrollment_xml AS "enrollmentXML",
  p.enrollment_fop AS "enrollmentFOP",
  p.schedule_xml AS "scheduleXML",
  p.schedule_fop AS "scheduleFOP",
  p.attendance_xml AS "attendanceXML",
  p.attendance_fop AS "attendanceFOP",
  p.assessment_xml AS "assessmentXML",
  p.assessment_fop AS "assessmentFOP",
  p.behavior_xml AS "behaviorXML",
  p.behavior_fop AS "behaviorFOP",
  p.health_condition_xml AS "healthConditionXML",
  p.health_condition_fop AS "healthConditionFOP",
  p.health_screening_xml AS "healthScreeningXML",
  p.health_screening_fop AS "healthScreeningFOP",
  p.health_immunization_xml AS "healthImmunizationXML",
  p.health_immunization_fop AS "healthImmunizationFOP",
  p.iep_xml AS "iepXML",
  p.iep_data_xml AS "iepDataXML",
  p.iep_document_xml AS "iepDocumentXML",
  p.iep_mt_xml AS "iepMTXML",
  p.iep_fop AS "iepFOP",
  p.iep_mt_fop AS "iepMTFOP",
  p.plp_xml AS "plpXML",
  p.plp_data_xml AS "plpDataXML",
  p.plp_document_xml AS "plpDocumentXML",
  p.plp_fop AS "plpFOP",
  p.plp_evaluation_xml AS "plpEvaluationXML",
  p.plp_evaluation_data_xml AS "plpEvaluationDataXML",
  p.plp_evaluation_fop AS "plpEvaluationFOP",
  p.literacy_data_xml AS "literacyDataXML",
  p.literacy_document_xml AS "literacyDocumentXML",
  p.literacy_xml AS "literacyXML",
  p.literacy_fop AS "literacyFOP",
  p.evaluation_xml AS "evaluationXML",
  p.evaluation_data_xml AS "evaluationDataXML",
  p.evaluation_fop AS "evaluationFOP",
  p.report_card1_xml AS "reportCard1XML",
  p.report_card1_fop AS "reportCard1FOP",
  p.report_card1_name AS "reportCard1Name",
  p.report_card2_xml AS "reportCard2XML",
  p.report_card2_fop AS "reportCard2FOP",
  p.report_card2_name AS "reportCard2Name",
  p.report_card3_xml AS "reportCard3XML",
  p.report_card3_fop AS "reportCard3FOP",
  p.report_card3_name AS "reportCard3Name",
  p.report_card4_xml AS "reportCard4XML",
  p.report_card4_fop AS "reportCard4FOP",
  p.report_card4_name AS "reportCard4Name",
  p.state_reporting_xml AS "stateReportingXML",
  p.lep_xml AS "lepXML",
  p.lep_fop AS "lepFOP",
  p.lep_service_xml AS "lepServiceXML",
  p.lep_service_fop AS "lepServiceFOP",
  p.lep_accommodation_xml AS "lepAccommodationXML",
  p.lep_accommodation_fop AS "lepAccommodationFOP"
FROM transfer.records_transfer t
JOIN transfer.records_transfer_payload p ON p.transfer_id = t.transfer_id
WHERE t.status = 'released' AND t.request_district_id = ANY ((SELECT state.visible_districts())::integer[]);
COMMENT ON VIEW transfer.payload_of_caller IS 'The payloads of released transfers that the requesting district of the session may see.';
COMMENT ON COLUMN transfer.payload_of_caller."transferID" IS 'The transfer.';
DO $$
DECLARE col record;
BEGIN
  -- The view's columns are described where they are stored.
  FOR col IN
    SELECT a.attname, col_description(p.attrelid, p.attnum) AS description
    FROM pg_attribute a
    JOIN pg_attribute p ON p.attrelid = 'transfer.records_transfer_payload'::regclass AND replace(p.attname, '_', '') = lower(a.attname)
    WHERE a.attrelid = 'transfer.payload_of_caller'::regclass AND a.attnum > 1
  LOOP
    EXECUTE format('COMMENT ON COLUMN transfer.payload_of_caller.%I IS %L', col.attname, col.description);
  END LOOP;
END $$;
