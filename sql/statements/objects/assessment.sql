-- The assessments of released transfers: one row for each administration, with its scores, levels and parts.
-- $1 bigint[]: transfers. Ordered by transfer, school year (latest first), title and day; every value as XML writes it.
--
-- Each table is read once for a student, and not once for each administration: there are dozens of them. The lists meet in
-- full joins, so that a score, level or part whose administration is not on file is not lost.
SELECT
  t.transfer_id,
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
  r.score_results,
  r.performance_levels,
  r.parts
FROM transfer.records_transfer t
CROSS JOIN LATERAL (
  SELECT
    assessment_identifier, student_assessment_identifier, a.assessment_title, a.namespace, a.assessment_category,
    a.academic_subject, a.administration_date, a.when_assessed_grade_level, a.school_year, a.assessment_period,
    a.retest_indicator, a.reason_not_tested, coalesce(a.accommodation, '{}') AS accommodation,
    s.results AS score_results, l.levels AS performance_levels, p.parts
  FROM (
    SELECT
      assessment_identifier::text, student_assessment_identifier::text, assessment_title::text, namespace::text,
      assessment_category::text, academic_subject::text, administration_date, when_assessed_grade_level::text,
      school_year::text, assessment_period::text, retest_indicator::text, reason_not_tested::text,
      accommodation::text[]
    FROM records.student_assessment
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) a
  FULL JOIN (
    SELECT
      assessment_identifier::text, student_assessment_identifier::text,
      array_agg(
        ROW(assessment_reporting_method::text, result::text, result_datatype_type::text)
        ORDER BY assessment_reporting_method::text COLLATE "C") AS results
    FROM records.student_assessment_score_result
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    GROUP BY assessment_identifier, student_assessment_identifier
  ) s USING (assessment_identifier, student_assessment_identifier)
  FULL JOIN (
    SELECT
      assessment_identifier::text, student_assessment_identifier::text,
      array_agg(
        ROW(performance_level::text, assessment_reporting_method::text, performance_level_indicator_name::text)
        ORDER BY performance_level_indicator_name::text COLLATE "C" NULLS FIRST, performance_level::text COLLATE "C",
          assessment_reporting_method::text COLLATE "C") AS levels
    FROM records.student_assessment_performance_level
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    GROUP BY assessment_identifier, student_assessment_identifier
  ) l USING (assessment_identifier, student_assessment_identifier)
  FULL JOIN (
    SELECT
      assessment_identifier, student_assessment_identifier,
      array_agg(
        ROW(identification_code, o.objective_title, s.results) ORDER BY identification_code COLLATE "C") AS parts
    FROM (
      SELECT
        assessment_identifier::text, student_assessment_identifier::text, identification_code::text,
        objective_title::text
      FROM records.student_objective_assessment
      WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    ) o
    FULL JOIN (
      SELECT
        assessment_identifier::text, student_assessment_identifier::text, identification_code::text,
        array_agg(
          ROW(assessment_reporting_method::text, result::text, result_datatype_type::text)
          ORDER BY assessment_reporting_method::text COLLATE "C") AS results
      FROM records.student_objective_assessment_score_result
      WHERE district_id = t.release_district_id AND person_id = t.release_person_id
      GROUP BY assessment_identifier, student_assessment_identifier, identification_code
    ) s USING (assessment_identifier, student_assessment_identifier, identification_code)
    GROUP BY assessment_identifier, student_assessment_identifier
  ) p USING (assessment_identifier, student_assessment_identifier)
) r
WHERE t.transfer_id = ANY ($1)
ORDER BY t.transfer_id, r.school_year COLLATE "C" DESC NULLS LAST, r.assessment_title COLLATE "C",
  r.administration_date, r.assessment_identifier COLLATE "C", r.student_assessment_identifier COLLATE "C"
