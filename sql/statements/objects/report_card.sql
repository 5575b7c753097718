-- The report cards of released transfers: one row for each of the four most recent grading periods of the current school
-- year, else of the latest that has any; at most four for each transfer, with their marks and averages.
-- $1 bigint[]: transfers. Ordered by transfer, oldest first; every value as XML writes it.
SELECT
  r.transfer_id,
  r.school_year::text,
  r.school_number::text,
  r.school_name::text,
  r.grading_period_name::text,
  r.begin_date::text,
  r.end_date::text,
  r.period_sequence::text,
  r.grade_level::text,
  r.homeroom_teacher::text,
  r.number_of_days_in_attendance::text,
  r.number_of_days_absent::text,
  r.number_of_days_tardy::text,
  r.comment::text,
  ARRAY(
    SELECT ROW(
      a.grade_point_average_type::text, a.is_cumulative::text,
      a.grade_point_average_value::text, a.max_grade_point_average_value::text)
    FROM records.report_card_grade_point_average a
    WHERE a.district_id = r.district_id AND a.person_id = r.person_id AND a.school_year = r.school_year
      AND a.school_number = r.school_number AND a.grading_period_name = r.grading_period_name
    ORDER BY a.is_cumulative NULLS LAST, a.grade_point_average_type COLLATE "C"),
  ARRAY(
    SELECT ROW(
      g.course_code::text, g.course_title::text, g.academic_subject::text, g.section_identifier::text, g.teacher::text,
      g.grade_type::text, g.letter_grade_earned::text, g.numeric_grade_earned::text,
      g.performance_base_conversion::text, g.diagnostic_statement::text, g.comment::text)
    FROM records.report_card_grade g
    WHERE g.district_id = r.district_id AND g.person_id = r.person_id AND g.school_year = r.school_year
      AND g.school_number = r.school_number AND g.grading_period_name = r.grading_period_name
    ORDER BY g.course_title COLLATE "C", g.academic_subject COLLATE "C", g.course_code COLLATE "C",
      g.section_identifier COLLATE "C",
      -- The mark of the grading period, then what comes at the end of a term.
      array_position(ARRAY['Grading Period', 'Exam', 'Semester', 'Final'], g.grade_type::text), g.grade_type COLLATE "C"),
  ARRAY(
    SELECT ROW(
      s.academic_subject::text, s.course_code::text, s.course_title::text, s.learning_standard_id::text,
      s.description::text, s.letter_grade_earned::text, s.numeric_grade_earned::text,
      s.performance_base_conversion::text, s.diagnostic_statement::text)
    FROM records.report_card_learning_standard_grade s
    WHERE s.district_id = r.district_id AND s.person_id = r.person_id AND s.school_year = r.school_year
      AND s.school_number = r.school_number AND s.grading_period_name = r.grading_period_name
    ORDER BY s.academic_subject COLLATE "C", s.course_title COLLATE "C", s.course_code COLLATE "C",
      s.learning_standard_id COLLATE "C")
FROM (
  -- Sorted here, while rows are narrow: the order below is the same, so that what is wide is not sorted again.
  SELECT t.transfer_id, recent.*
  FROM transfer.records_transfer t
  JOIN state.profile ON profile.singleton = ANY ('{t}')
  CROSS JOIN LATERAL (
    SELECT dated.*,
      rank() OVER (ORDER BY is_ahead, year_end DESC) AS year_rank,
      row_number() OVER most_recent_first AS recency
    FROM (
      SELECT c.*,
        -- The calendar year in which the school year ends: districts write 2021-2022, 2021-22 or 2022.
        CASE WHEN length(c.school_year) > 4 THEN left(c.school_year, 4)::integer + 1 ELSE c.school_year::integer END
          AS year_end,
        -- Cards are made ahead of their grading periods. One that has not begun says nothing yet: it is sent only where
        -- the student has no other.
        c.begin_date > (t.release_date AT TIME ZONE profile.time_zone)::date IS TRUE AS is_ahead
      FROM records.report_card c
      WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id
    ) dated
    -- By the end of the grading period. Of two that end together the longer sums up the shorter, so it is the later one.
    WINDOW most_recent_first AS (
      ORDER BY is_ahead, year_end DESC, end_date DESC NULLS LAST, begin_date NULLS LAST,
        period_sequence DESC NULLS LAST, grading_period_name COLLATE "C" DESC, school_number COLLATE "C" DESC,
        school_year COLLATE "C" DESC)
  ) recent
  WHERE t.transfer_id = ANY ($1) AND recent.year_rank = 1 AND recent.recency <= 4
  ORDER BY t.transfer_id, recent.recency DESC
) r
ORDER BY r.transfer_id, r.recency DESC
