-- The transfer record as one relation, one row for each transfer, under the names that districts and states use for its columns. For the state's DBAs: it holds
-- everything, both sides, but of the SSN only its last four digits.
DROP VIEW IF EXISTS public."recordsTransfer" CASCADE;
CREATE VIEW public."recordsTransfer" AS
SELECT
  t.transfer_id AS "transferID",
  t.transfer_guid AS "transferGUID",
  t.state AS "state",
  t.status AS "status",
  t.request_district_id AS "requestDistrictID",
  t.request_state_linked AS "requestStateLinked",
  t.request_date AS "requestDate",
  t.request_district_number AS "requestDistrictNumber",
  t.request_district_name AS "requestDistrictName",
  t.request_name AS "requestName",
  t.request_user_id AS "requestUserID",
  t.request_user_name AS "requestUserName",
  t.request_user_phone AS "requestUserPhone",
  t.request_user_email AS "requestUserEmail",
  t.request_cert_info AS "requestCertInfo",
  t.request_state_district_id AS "requestStateDistrictID",
  t.request_comments AS "requestComments",
  t.state_id AS "stateID",
  t.request_person_id AS "requestPersonID",
  t.state_person_id AS "statePersonID",
  t.release_person_id AS "releasePersonID",
  t.student_last_name AS "studentLastName",
  t.student_first_name AS "studentFirstName",
  t.student_middle_name AS "studentMiddleName",
  t.student_gender AS "studentGender",
  t.student_birthdate AS "studentBirthdate",
  state.masked_ssn(t.student_ssn) AS "studentSSN",
  t.student_grade AS "studentGrade",
  t.student_start_date AS "studentStartDate",
  t.student_service_type AS "studentServiceType",
  t.release_state_linked AS "releaseStateLinked",
  t.release_date AS "releaseDate",
  t.release_district_number AS "releaseDistrictNumber",
  t.release_district_name AS "releaseDistrictName",
  t.release_name AS "releaseName",
  t.release_user_id AS "releaseUserID",
  t.release_user_name AS "releaseUserName",
  t.release_user_phone AS "releaseUserPhone",
  t.release_user_email AS "releaseUserEmail",
  t.release_state_district_id AS "releaseStateDistrictID",
  t.release_comments AS "releaseComments",
  t.error_message AS "errorMessage",
  t.other_id AS "otherID",
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
  p.lep_accommodation_fop AS "lepAccommodationFOP",
  t.request_district_guid AS "requestDistrictGUID",
  t.release_district_guid AS "releaseDistrictGUID"
FROM transfer.records_transfer t
LEFT JOIN transfer.records_transfer_payload p ON p.transfer_id = t.transfer_id;
COMMENT ON VIEW public."recordsTransfer" IS 'The transfer record and its payload, one row for each transfer.';
DO $$
DECLARE col record;
BEGIN
  -- The view's columns are described where they are stored.
  FOR col IN
    SELECT a.attname, coalesce(
      col_description('transfer.records_transfer'::regclass, t.attnum),
      col_description('transfer.records_transfer_payload'::regclass, p.attnum)) AS description
    FROM pg_attribute a
    LEFT JOIN pg_attribute t ON t.attrelid = 'transfer.records_transfer'::regclass AND replace(t.attname, '_', '') = lower(a.attname)
    LEFT JOIN pg_attribute p ON p.attrelid = 'transfer.records_transfer_payload'::regclass AND replace(p.attname, '_', '') = lower(a.attname)
    WHERE a.attrelid = 'public."recordsTransfer"'::regclass AND a.attnum > 0
  LOOP
    EXECUTE format('COMMENT ON COLUMN public."recordsTransfer".%I IS %L', col.attname, col.description);
  END LOOP;
END $$;
COMMENT ON COLUMN public."recordsTransfer"."studentSSN" IS 'Social security number as requested, masked but for its last four digits; NULL where none was given.';
