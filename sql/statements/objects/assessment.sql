-- The assessments of released transfers: one row for each administration, with its scores, levels and parts.
-- $1 bigint[]: transfers. Ordered by transfer, school year (latest first), title and day; every value as XML writes it.
SELECT
  r.transfer_id,
  r.assessment_identifier,
  r.student_assessment_identifier,
  r.assessment_title,
  r.namespace,
  r.assessment_category,
  r.academic_subject,
  r.administration_date::text,
  r.when_assessed_grade_level,
  r.school_year,
  r.assessment_period,
  r.retest_indicator,
  r.reason_not_tested,
  r.accommodation,
  ARRAY(
    SELECT ROW(s.assessment_reporting_method::text, s.result::text, s.result_datatype_type::text)
    FROM records.student_assessment_score_result s
    WHERE s.district_id = r.district_id AND s.person_id = r.person_id
      AND s.assessment_identifier = r.assessment_identifier
      AND s.student_assessment_identifier = r.student_assessment_identifier
    ORDER BY s.assessment_reporting_method::text COLLATE "C"),
  ARRAY(
    SELECT ROW(
      l.performance_level::text, l.assessment_reporting_method::text, l.performance_level_indicator_name::text)
    FROM records.student_assessment_performance_level l
    WHERE l.district_id = r.district_id AND l.person_id = r.person_id
      AND l.assessment_identifier = r.assessment_identifier
      AND l.student_assessment_identifier = r.student_assessment_identifier
    ORDER BY l.performance_level_indicator_name::text COLLATE "C" NULLS FIRST, l.performance_level::text COLLATE "C",
      l.assessment_reporting_method::text COLLATE "C"),
  ARRAY(
    SELECT ROW(
      part.identification_code::text,
      (SELECT o.objective_title::text
       FROM records.student_objective_assessment o
       WHERE o.district_id = r.district_id AND o.person_id = r.person_id
         AND o.assessment_identifier = r.assessment_identifier
         AND o.student_assessment_identifier = r.student_assessment_identifier
         AND o.identification_code = part.identification_code),
      ARRAY(
        SELECT ROW(s.assessment_reporting_method::text, s.result::text, s.result_datatype_type::text)
        FROM records.student_objective_assessment_score_result s
        WHERE s.district_id = r.district_id AND s.person_id = r.person_id
          AND s.assessment_identifier = r.assessment_identifier
          AND s.student_assessment_identifier = r.student_assessment_identifier
          AND s.identification_code = part.identification_code
        ORDER BY s.assessment_reporting_method::text COLLATE "C"))
    -- A score whose part is not on file must not be lost.
    FROM (
      SELECT o.identification_code
      FROM records.student_objective_assessment o
      WHERE o.district_id = r.district_id AND o.person_id = r.person_id
        AND o.assessment_identifier = r.assessment_identifier
        AND o.student_assessment_identifier = r.student_assessment_identifier
      UNION
      SELECT s.identification_code
      FROM records.student_objective_assessment_score_result s
      WHERE s.district_id = r.district_id AND s.person_id = r.person_id
        AND s.assessment_identifier = r.assessment_identifier
        AND s.student_assessment_identifier = r.student_assessment_identifier
    ) part
    ORDER BY part.identification_code::text COLLATE "C")
FROM (
  -- Sorted here, while rows are narrow: the order below is the same, so that what is wide is not sorted again.
  SELECT
    t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id,
    known.assessment_identifier::text, known.student_assessment_identifier::text, a.assessment_title::text,
    a.namespace::text, a.assessment_category::text, a.academic_subject::text, a.administration_date,
    a.when_assessed_grade_level::text, a.school_year::text, a.assessment_period::text, a.retest_indicator::text,
    a.reason_not_tested::text, coalesce(a.accommodation::text[], '{}') AS accommodation,
    a.school_year::text COLLATE "C" AS year_order,
    a.assessment_title::text COLLATE "C" AS title_order,
    known.assessment_identifier::text COLLATE "C" AS assessment_order,
    known.student_assessment_identifier::text COLLATE "C" AS identifier_order
  FROM transfer.records_transfer t
  -- A score, level or part whose administration is not on file must not be lost.
  CROSS JOIN LATERAL (
    SELECT assessment_identifier, student_assessment_identifier FROM records.student_assessment
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT assessment_identifier, student_assessment_identifier FROM records.student_assessment_score_result
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT assessment_identifier, student_assessment_identifier FROM records.student_assessment_performance_level
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT assessment_identifier, student_assessment_identifier FROM records.student_objective_assessment
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT assessment_identifier, student_assessment_identifier FROM records.student_objective_assessment_score_result
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) known
  LEFT JOIN records.student_assessment a
    ON a.district_id = t.release_district_id AND a.person_id = t.release_person_id
      AND a.assessment_identifier = known.assessment_identifier
      AND a.student_assessment_identifier = known.student_assessment_identifier
  WHERE t.transfer_id = ANY ($1)
  ORDER BY transfer_id, year_order DESC NULLS LAST, title_order, administration_date, assessment_order, identifier_order
) r
ORDER BY r.transfer_id, r.year_order DESC NULLS LAST, r.title_order, r.administration_date, r.assessment_order,
  r.identifier_order
