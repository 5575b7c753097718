-- The health screenings of released transfers as XML, made in the server: what the same records cost without this program.
-- $1 bigint[]: transfers.
SELECT
  r.transfer_id,
  xmlelement(name "StudentHealthScreening", r.vision, r.hearing, r.dental, r.scoliosis, r.body_mass)::text
FROM (
  SELECT
    t.transfer_id,
    (SELECT xmlagg(
       xmlelement(name "VisionScreening",
         xmlforest(
           v.vision_screening_date AS "VisionScreeningDate",
           v.vision_screening_status AS "VisionScreeningStatus",
           v.right_eye_acuity AS "RightEyeAcuity",
           v.left_eye_acuity AS "LeftEyeAcuity",
           v.with_correction AS "WithCorrection",
           v.health_screening_equipment_used AS "HealthScreeningEquipmentUsed",
           v.health_screening_follow_up_recommendation AS "HealthScreeningFollowUpRecommendation",
           v.health_screening_examiner AS "HealthScreeningExaminer"))
       ORDER BY v.vision_screening_date DESC, v.vision_screening_status::text COLLATE "C")
     FROM records.vision_screening v
     WHERE v.district_id = t.release_district_id AND v.person_id = t.release_person_id) AS vision,
    (SELECT xmlagg(
       xmlelement(name "HearingScreening",
         xmlforest(
           h.hearing_screening_date AS "HearingScreeningDate",
           h.hearing_screening_status AS "HearingScreeningStatus",
           h.right_ear_result AS "RightEarResult",
           h.left_ear_result AS "LeftEarResult",
           h.health_screening_equipment_used AS "HealthScreeningEquipmentUsed",
           h.health_screening_follow_up_recommendation AS "HealthScreeningFollowUpRecommendation",
           h.health_screening_examiner AS "HealthScreeningExaminer"))
       ORDER BY h.hearing_screening_date DESC, h.hearing_screening_status::text COLLATE "C")
     FROM records.hearing_screening h
     WHERE h.district_id = t.release_district_id AND h.person_id = t.release_person_id) AS hearing,
    (SELECT xmlagg(
       xmlelement(name "DentalScreening",
         xmlforest(
           d.dental_screening_date AS "DentalScreeningDate",
           d.dental_screening_status AS "DentalScreeningStatus",
           d.health_screening_equipment_used AS "HealthScreeningEquipmentUsed",
           d.health_screening_follow_up_recommendation AS "HealthScreeningFollowUpRecommendation",
           d.health_screening_examiner AS "HealthScreeningExaminer"))
       ORDER BY d.dental_screening_date DESC, d.dental_screening_status::text COLLATE "C")
     FROM records.dental_screening d
     WHERE d.district_id = t.release_district_id AND d.person_id = t.release_person_id) AS dental,
    (SELECT xmlagg(
       xmlelement(name "ScoliosisScreening",
         xmlforest(
           s.scoliosis_screening_date AS "ScoliosisScreeningDate",
           s.scoliosis_screening_status AS "ScoliosisScreeningStatus",
           s.trunk_rotation AS "TrunkRotation",
           s.health_screening_equipment_used AS "HealthScreeningEquipmentUsed",
           s.health_screening_follow_up_recommendation AS "HealthScreeningFollowUpRecommendation",
           s.health_screening_examiner AS "HealthScreeningExaminer"))
       ORDER BY s.scoliosis_screening_date DESC, s.scoliosis_screening_status::text COLLATE "C")
     FROM records.scoliosis_screening s
     WHERE s.district_id = t.release_district_id AND s.person_id = t.release_person_id) AS scoliosis,
    (SELECT xmlagg(
       xmlelement(name "BodyMassIndex",
         xmlforest(
           b.measurement_date AS "MeasurementDate",
           b.height AS "Height",
           b.weight AS "Weight",
           b.body_mass_index AS "BodyMassIndex",
           b.percentile AS "Percentile",
           b.health_screening_equipment_used AS "HealthScreeningEquipmentUsed",
           b.health_screening_follow_up_recommendation AS "HealthScreeningFollowUpRecommendation",
           b.health_screening_examiner AS "HealthScreeningExaminer"))
       ORDER BY b.measurement_date DESC)
     FROM records.body_mass_index b
     WHERE b.district_id = t.release_district_id AND b.person_id = t.release_person_id) AS body_mass
  FROM transfer.records_transfer t
  WHERE t.transfer_id = ANY ($1)
  OFFSET 0
) r
WHERE num_nonnulls(r.vision, r.hearing, r.dental, r.scoliosis, r.body_mass) > 0
