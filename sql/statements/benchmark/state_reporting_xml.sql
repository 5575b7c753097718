-- The elements of stateReporting, as SQL/XML writes them in the server, for comparison. $1 bigint[]: transfers.
SELECT t.transfer_id, xmlelement(name "StudentStateReporting", c.children)::text
FROM transfer.records_transfer t
CROSS JOIN LATERAL (
  SELECT xmlconcat(
    (SELECT xmlagg(
       xmlelement(
         name "StudentIndicator",
         xmlforest(
           i.indicator_group AS "IndicatorGroup", i.indicator_name AS "IndicatorName", i.indicator AS "Indicator",
           i.begin_date AS "BeginDate", i.end_date AS "EndDate"))
       ORDER BY i.indicator_group COLLATE "C", i.indicator_name COLLATE "C", i.begin_date, i.indicator COLLATE "C")
     FROM records.student_indicator i
     WHERE i.district_id = t.release_district_id AND i.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "StudentCharacteristic",
         xmlforest(
           c.student_characteristic AS "StudentCharacteristic", c.designated_by AS "DesignatedBy",
           c.begin_date AS "BeginDate", c.end_date AS "EndDate"))
       ORDER BY c.begin_date, c.student_characteristic COLLATE "C")
     FROM records.student_characteristic c
     WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "StudentHomelessProgramAssociation",
         xmlforest(
           h.begin_date AS "BeginDate", h.end_date AS "EndDate",
           h.homeless_primary_nighttime_residence AS "HomelessPrimaryNighttimeResidence",
           h.homeless_unaccompanied_youth AS "HomelessUnaccompaniedYouth",
           h.awaiting_foster_care AS "AwaitingFosterCare"))
       ORDER BY h.begin_date)
     FROM records.student_homeless_program_association h
     WHERE h.district_id = t.release_district_id AND h.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "StudentMigrantEducationProgramAssociation",
         xmlforest(
           m.begin_date AS "BeginDate", m.end_date AS "EndDate", m.last_qualifying_move AS "LastQualifyingMove",
           m.qualifying_arrival_date AS "QualifyingArrivalDate", m.us_initial_entry AS "USInitialEntry",
           m.state_residency_date AS "StateResidencyDate",
           m.eligibility_expiration_date AS "EligibilityExpirationDate",
           m.priority_for_services AS "PriorityForServices",
           m.continuation_of_services_reason AS "ContinuationOfServicesReason"))
       ORDER BY m.begin_date)
     FROM records.student_migrant_education_program_association m
     WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "StudentFosterCare",
         xmlforest(
           f.foster_care_start_date AS "FosterCareStartDate", f.foster_care_end_date AS "FosterCareEndDate",
           f.placing_agency AS "PlacingAgency"))
       ORDER BY f.foster_care_start_date)
     FROM records.student_foster_care f
     WHERE f.district_id = t.release_district_id AND f.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "StudentMilitaryConnection",
         xmlforest(
           m.military_connected_student_indicator AS "MilitaryConnectedStudentIndicator",
           m.military_branch AS "MilitaryBranch", m.begin_date AS "BeginDate", m.end_date AS "EndDate"))
       ORDER BY m.begin_date, m.military_connected_student_indicator COLLATE "C")
     FROM records.student_military_connection m
     WHERE m.district_id = t.release_district_id AND m.person_id = t.release_person_id),
    (SELECT xmlagg(
       xmlelement(
         name "StudentSchoolFoodServiceProgramAssociation",
         xmlforest(
           s.begin_date AS "BeginDate", s.end_date AS "EndDate", s.direct_certification AS "DirectCertification"),
         (SELECT xmlagg(xmlelement(name "SchoolFoodServiceProgramService", v.service) ORDER BY v.place)
          FROM unnest(s.school_food_service_program_services) WITH ORDINALITY v (service, place)),
         xmlforest(s.economic_disadvantage_status AS "EconomicDisadvantageStatus"))
       ORDER BY s.begin_date)
     FROM records.student_school_food_service_program_association s
     WHERE s.district_id = t.release_district_id AND s.person_id = t.release_person_id)) AS children
  OFFSET 0  -- once, not again in the condition
) c
WHERE t.transfer_id = ANY ($1) AND c.children IS NOT NULL
