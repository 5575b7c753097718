-- The health screenings of released transfers: one row for each student who has any, with a list of each kind.
-- $1 bigint[]: transfers. Ordered by transfer, within each kind by day, latest first; every value as XML writes it.
SELECT r.transfer_id, r.vision, r.hearing, r.dental, r.scoliosis, r.body_mass
FROM (
  SELECT
    t.transfer_id,
    ARRAY(
      SELECT ROW(
        v.vision_screening_date::text, v.vision_screening_status::text, v.right_eye_acuity::text,
        v.left_eye_acuity::text, v.with_correction::text, v.health_screening_equipment_used::text,
        v.health_screening_follow_up_recommendation::text, v.health_screening_examiner::text)
      FROM records.vision_screening v
      WHERE v.district_id = t.release_district_id AND v.person_id = t.release_person_id
      ORDER BY v.vision_screening_date DESC, v.vision_screening_status::text COLLATE "C") AS vision,
    ARRAY(
      SELECT ROW(
        h.hearing_screening_date::text, h.hearing_screening_status::text, h.right_ear_result::text,
        h.left_ear_result::text, h.health_screening_equipment_used::text,
        h.health_screening_follow_up_recommendation::text, h.health_screening_examiner::text)
      FROM records.hearing_screening h
      WHERE h.district_id = t.release_district_id AND h.person_id = t.release_person_id
      ORDER BY h.hearing_screening_date DESC, h.hearing_screening_status::text COLLATE "C") AS hearing,
    ARRAY(
      SELECT ROW(
        d.dental_screening_date::text, d.dental_screening_status::text, d.health_screening_equipment_used::text,
        d.health_screening_follow_up_recommendation::text, d.health_screening_examiner::text)
      FROM records.dental_screening d
      WHERE d.district_id = t.release_district_id AND d.person_id = t.release_person_id
      ORDER BY d.dental_screening_date DESC, d.dental_screening_status::text COLLATE "C") AS dental,
    ARRAY(
      SELECT ROW(
        s.scoliosis_screening_date::text, s.scoliosis_screening_status::text, s.trunk_rotation::text,
        s.health_screening_equipment_used::text, s.health_screening_follow_up_recommendation::text,
        s.health_screening_examiner::text)
      FROM records.scoliosis_screening s
      WHERE s.district_id = t.release_district_id AND s.person_id = t.release_person_id
      ORDER BY s.scoliosis_screening_date DESC, s.scoliosis_screening_status::text COLLATE "C") AS scoliosis,
    ARRAY(
      SELECT ROW(
        b.measurement_date::text, b.height::text, b.weight::text, b.body_mass_index::text, b.percentile::text,
        b.health_screening_equipment_used::text, b.health_screening_follow_up_recommendation::text,
        b.health_screening_examiner::text)
      FROM records.body_mass_index b
      WHERE b.district_id = t.release_district_id AND b.person_id = t.release_person_id
      ORDER BY b.measurement_date DESC) AS body_mass
  FROM transfer.records_transfer t
  WHERE t.transfer_id = ANY ($1)
  -- Kept apart from what is around it, or each list would be read twice: to count it, and to give it.
  OFFSET 0
) r
WHERE cardinality(r.vision) + cardinality(r.hearing) + cardinality(r.dental) + cardinality(r.scoliosis)
  + cardinality(r.body_mass) > 0
ORDER BY r.transfer_id
