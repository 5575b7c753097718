-- The literacy records of released transfers: one row for each school year, with its assessments, plans and progress.
-- $1 bigint[]: transfers. Ordered by transfer and school year, latest first; every value as XML writes it. A score's distance
-- from its benchmark and its gain since the test before (of those with a date) are computed here.
SELECT
  r.transfer_id,
  r.school_year::text,
  l.literacy_assessment_administered_type::text,
  l.literacy_pre_test_status::text,
  l.literacy_post_test_status::text,
  l.literacy_goal_met_status::text,
  ARRAY(
    SELECT ROW(
      a.assessment_title::text, a.skill_area::text, a.assessment_period, a.administration_date::text,
      a.when_assessed_grade_level::text, a.score::text, a.benchmark::text, (a.score - a.benchmark)::text,
      (CASE WHEN a.administration_date IS NOT NULL THEN a.score - lag(a.score) OVER (
        PARTITION BY a.assessment_title, a.skill_area
        ORDER BY a.administration_date, array_position(ARRAY['BOY', 'MOY', 'EOY'], a.assessment_period)) END)::text,
      a.percentile::text, a.performance_level::text, a.examiner::text)
    FROM records.student_literacy_assessment a
    WHERE a.district_id = r.district_id AND a.person_id = r.person_id AND a.school_year = r.school_year
    ORDER BY a.assessment_title COLLATE "C", a.skill_area COLLATE "C" NULLS FIRST, a.administration_date,
      array_position(ARRAY['BOY', 'MOY', 'EOY'], a.assessment_period)),
  ARRAY(
    SELECT ROW(
      p.plan_start_date::text, p.plan_end_date::text, p.tier::text, p.intervention::text, p.provider::text,
      p.minutes_per_week::text, p.goal::text, p.parent_notice_date::text, p.outcome::text,
      ARRAY(
        SELECT ROW(g.progress_date::text, g.skill_area::text, g.score::text, g.target_score::text, g.comment::text)
        FROM records.student_literacy_plan_progress g
        WHERE g.district_id = r.district_id AND g.person_id = r.person_id AND g.school_year = r.school_year
          AND g.plan_start_date = p.plan_start_date AND g.intervention IS NOT DISTINCT FROM p.intervention
        ORDER BY g.progress_date, g.skill_area COLLATE "C"))
    FROM records.student_literacy_plan p
    WHERE p.district_id = r.district_id AND p.person_id = r.person_id AND p.school_year = r.school_year
    ORDER BY p.plan_start_date, p.intervention COLLATE "C")
FROM (
  SELECT t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id, known.school_year
  FROM transfer.records_transfer t
  -- A test or a plan of a year without a row of its own must not be lost.
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
ORDER BY r.transfer_id, r.school_year COLLATE "C" DESC
