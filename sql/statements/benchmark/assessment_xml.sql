-- The assessments of released transfers as XML, made in the server: what the same records cost without this program.
-- $1 bigint[]: transfers.
SELECT
  t.transfer_id,
  xmlagg(
    xmlelement(name "StudentAssessment",
      xmlforest(
        a.assessment_identifier AS "AssessmentIdentifier",
        a.student_assessment_identifier AS "StudentAssessmentIdentifier",
        a.assessment_title AS "AssessmentTitle",
        a.namespace AS "Namespace",
        a.assessment_category AS "AssessmentCategory",
        a.academic_subject AS "AcademicSubject",
        a.administration_date AS "AdministrationDate",
        a.when_assessed_grade_level AS "WhenAssessedGradeLevel",
        a.school_year AS "SchoolYear",
        a.assessment_period AS "AssessmentPeriod",
        a.retest_indicator AS "RetestIndicator",
        a.reason_not_tested AS "ReasonNotTested"),
      (SELECT xmlagg(xmlelement(name "Accommodation", given.accommodation) ORDER BY given.place)
       FROM unnest(a.accommodation::text[]) WITH ORDINALITY AS given (accommodation, place)),
      (SELECT xmlagg(
         xmlelement(name "ScoreResult",
           xmlforest(
             s.assessment_reporting_method AS "AssessmentReportingMethod",
             s.result AS "Result",
             s.result_datatype_type AS "ResultDatatypeType"))
         ORDER BY s.assessment_reporting_method::text COLLATE "C")
       FROM records.student_assessment_score_result s
       WHERE s.district_id = a.district_id AND s.person_id = a.person_id
         AND s.assessment_identifier = a.assessment_identifier
         AND s.student_assessment_identifier = a.student_assessment_identifier),
      (SELECT xmlagg(
         xmlelement(name "PerformanceLevel",
           xmlforest(
             l.performance_level AS "PerformanceLevel",
             l.assessment_reporting_method AS "AssessmentReportingMethod",
             l.performance_level_indicator_name AS "PerformanceLevelIndicatorName"))
         ORDER BY l.performance_level_indicator_name::text COLLATE "C" NULLS FIRST,
           l.performance_level::text COLLATE "C", l.assessment_reporting_method::text COLLATE "C")
       FROM records.student_assessment_performance_level l
       WHERE l.district_id = a.district_id AND l.person_id = a.person_id
         AND l.assessment_identifier = a.assessment_identifier
         AND l.student_assessment_identifier = a.student_assessment_identifier),
      (SELECT xmlagg(
         xmlelement(name "StudentObjectiveAssessment",
           xmlforest(
             o.identification_code AS "IdentificationCode",
             o.objective_title AS "ObjectiveTitle"),
           (SELECT xmlagg(
              xmlelement(name "ScoreResult",
                xmlforest(
                  s.assessment_reporting_method AS "AssessmentReportingMethod",
                  s.result AS "Result",
                  s.result_datatype_type AS "ResultDatatypeType"))
              ORDER BY s.assessment_reporting_method::text COLLATE "C")
            FROM records.student_objective_assessment_score_result s
            WHERE s.district_id = o.district_id AND s.person_id = o.person_id
              AND s.assessment_identifier = o.assessment_identifier
              AND s.student_assessment_identifier = o.student_assessment_identifier
              AND s.identification_code = o.identification_code))
         ORDER BY o.identification_code::text COLLATE "C")
       FROM records.student_objective_assessment o
       WHERE o.district_id = a.district_id AND o.person_id = a.person_id
         AND o.assessment_identifier = a.assessment_identifier
         AND o.student_assessment_identifier = a.student_assessment_identifier))
    ORDER BY a.school_year::text COLLATE "C" DESC NULLS LAST, a.assessment_title::text COLLATE "C",
      a.administration_date, a.assessment_identifier::text COLLATE "C",
      a.student_assessment_identifier::text COLLATE "C")::text
FROM transfer.records_transfer t
JOIN records.student_assessment a ON a.district_id = t.release_district_id AND a.person_id = t.release_person_id
WHERE t.transfer_id = ANY ($1)
GROUP BY t.transfer_id
