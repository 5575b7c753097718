-- The elements of the literacy documents, built in the server with SQL/XML: one value for each transfer.
-- $1 bigint[]: transfers.
SELECT r.transfer_id,
  xmlagg(
    xmlelement(name "StudentLiteracy",
      xmlforest(
        r.school_year AS "SchoolYear",
        l.literacy_assessment_administered_type AS "LiteracyAssessmentAdministeredType",
        l.literacy_pre_test_status AS "LiteracyPreTestStatus", l.literacy_post_test_status AS "LiteracyPostTestStatus",
        l.literacy_goal_met_status AS "LiteracyGoalMetStatus"),
      (SELECT xmlagg(
          xmlelement(name "LiteracyAssessment",
            xmlforest(
              a.assessment_title AS "AssessmentTitle", a.skill_area AS "SkillArea",
              a.assessment_period AS "AssessmentPeriod", a.administration_date AS "AdministrationDate",
              a.when_assessed_grade_level AS "WhenAssessedGradeLevel", a.score AS "Score",
              a.benchmark AS "Benchmark", a.percentile AS "Percentile", a.performance_level AS "PerformanceLevel",
              a.examiner AS "Examiner"))
          ORDER BY a.assessment_title COLLATE "C", a.skill_area COLLATE "C" NULLS FIRST, a.administration_date,
            array_position(ARRAY['BOY', 'MOY', 'EOY'], a.assessment_period))
        FROM records.student_literacy_assessment a
        WHERE a.district_id = r.district_id AND a.person_id = r.person_id AND a.school_year = r.school_year),
      (SELECT xmlagg(
          xmlelement(name "LiteracyPlan",
            xmlforest(
              p.plan_start_date AS "PlanStartDate", p.plan_end_date AS "PlanEndDate", p.tier AS "Tier",
              p.intervention AS "Intervention", p.provider AS "Provider", p.minutes_per_week AS "MinutesPerWeek",
              p.goal AS "Goal", p.parent_notice_date AS "ParentNoticeDate", p.outcome AS "Outcome"),
            (SELECT xmlagg(
                xmlelement(name "Progress",
                  xmlforest(
                    g.progress_date AS "ProgressDate", g.skill_area AS "SkillArea", g.score AS "Score",
                    g.target_score AS "TargetScore", g.comment AS "Comment"))
                ORDER BY g.progress_date, g.skill_area COLLATE "C")
              FROM records.student_literacy_plan_progress g
              WHERE g.district_id = r.district_id AND g.person_id = r.person_id AND g.school_year = r.school_year
                AND g.plan_start_date = p.plan_start_date AND g.intervention IS NOT DISTINCT FROM p.intervention))
          ORDER BY p.plan_start_date, p.intervention COLLATE "C")
        FROM records.student_literacy_plan p
        WHERE p.district_id = r.district_id AND p.person_id = r.person_id AND p.school_year = r.school_year))
    ORDER BY r.school_year COLLATE "C" DESC)::text
FROM (
  SELECT t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id, known.school_year
  FROM transfer.records_transfer t
  CROSS JOIN LATERAL (
    SELECT school_year::text FROM records.student_literacy
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT school_year::text FROM records.student_literacy_assessment
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT school_year::text FROM records.student_literacy_plan
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) known
  WHERE t.transfer_id = ANY ($1)
) r
LEFT JOIN records.student_literacy l
  ON l.district_id = r.district_id AND l.person_id = r.person_id AND l.school_year = r.school_year
GROUP BY r.transfer_id
