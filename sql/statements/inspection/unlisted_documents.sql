-- Documents that a released transfer may hold and that the state's list does not name, in the order of the record: $1 transfer.
-- Whether a column is NULL stands in the row's header: nothing of the payload itself is read.
SELECT d.column_name, d.available
FROM transfer.records_transfer_payload p
CROSS JOIN LATERAL (VALUES
  (1, 'transcriptFOP', 'transcript', p.transcript_fop IS NOT NULL),
  (2, 'censusFOP', 'census', p.census_fop IS NOT NULL),
  (3, 'enrollmentFOP', 'enrollment', p.enrollment_fop IS NOT NULL),
  (4, 'scheduleFOP', 'schedule', p.schedule_fop IS NOT NULL),
  (5, 'attendanceFOP', 'attendance', p.attendance_fop IS NOT NULL),
  (6, 'assessmentFOP', 'assessment', p.assessment_fop IS NOT NULL),
  (7, 'behaviorFOP', 'behavior', p.behavior_fop IS NOT NULL),
  (8, 'healthConditionFOP', 'healthCondition', p.health_condition_fop IS NOT NULL),
  (9, 'healthScreeningFOP', 'healthScreening', p.health_screening_fop IS NOT NULL),
  (10, 'healthImmunizationFOP', 'healthImmunization', p.health_immunization_fop IS NOT NULL),
  (11, 'iepFOP', 'iep', p.iep_fop IS NOT NULL),
  (12, 'iepMTFOP', 'iep', p.iep_mt_fop IS NOT NULL),
  (13, 'iepDocumentXML', 'iep', p.iep_document_xml IS NOT NULL),
  (14, 'plpFOP', 'plp', p.plp_fop IS NOT NULL),
  (15, 'plpDocumentXML', 'plp', p.plp_document_xml IS NOT NULL),
  (16, 'plpEvaluationFOP', 'plp', p.plp_evaluation_fop IS NOT NULL),
  (17, 'literacyFOP', 'literacy', p.literacy_fop IS NOT NULL),
  (18, 'literacyDocumentXML', 'literacy', p.literacy_document_xml IS NOT NULL),
  (19, 'evaluationFOP', 'evaluation', p.evaluation_fop IS NOT NULL),
  (20, 'reportCard1FOP', 'reportCard', p.report_card1_fop IS NOT NULL),
  (21, 'reportCard2FOP', 'reportCard', p.report_card2_fop IS NOT NULL),
  (22, 'reportCard3FOP', 'reportCard', p.report_card3_fop IS NOT NULL),
  (23, 'reportCard4FOP', 'reportCard', p.report_card4_fop IS NOT NULL),
  (24, 'lepFOP', 'lep', p.lep_fop IS NOT NULL),
  (25, 'lepServiceFOP', 'lep', p.lep_service_fop IS NOT NULL),
  (26, 'lepAccommodationFOP', 'lep', p.lep_accommodation_fop IS NOT NULL)
) AS d (position, column_name, object, available)
JOIN state.transfer_object o ON o.object = d.object
WHERE p.transfer_id = $1 AND (o.enabled OR d.available)
  AND NOT EXISTS (SELECT FROM state.transfer_item i WHERE i.kind = 'document' AND i.column_name = d.column_name)
ORDER BY d.position
