-- The transcripts of released transfers: one row for each school year and term, with its courses, averages and diplomas.
-- $1 bigint[]: transfers. Ordered by transfer, school year and term; every value as XML writes it.
SELECT
  r.transfer_id,
  r.school_year,
  r.term,
  a.cumulative_earned_credits::text,
  a.cumulative_attempted_credits::text,
  a.session_earned_credits::text,
  a.session_attempted_credits::text,
  a.projected_graduation_date::text,
  ARRAY(
    SELECT ROW(
      g.grade_point_average_type::text, g.is_cumulative::text,
      g.grade_point_average_value::text, g.max_grade_point_average_value::text)
    FROM records.student_academic_record_grade_point_average g
    WHERE g.district_id = r.district_id AND g.person_id = r.person_id
      AND g.school_year = r.school_year AND g.term = r.term
    ORDER BY g.is_cumulative DESC NULLS LAST, g.grade_point_average_type::text COLLATE "C"),
  a.class_rank::text,
  a.total_number_in_class::text,
  a.percentage_ranking::text,
  a.class_ranking_date::text,
  ARRAY(
    SELECT ROW(d.diploma_award_date::text, d.diploma_type::text, d.diploma_level::text)
    FROM records.student_academic_record_diploma d
    WHERE d.district_id = r.district_id AND d.person_id = r.person_id
      AND d.school_year = r.school_year AND d.term = r.term
    ORDER BY d.diploma_award_date, d.diploma_type::text COLLATE "C"),
  ARRAY(
    SELECT ROW(
      c.course_code::text, c.course_title::text, c.course_attempt_result,
      c.attempted_credits::text, c.earned_credits::text, c.credit_type::text, c.when_taken_grade_level::text,
      c.method_credit_earned::text, c.final_letter_grade_earned::text, c.final_numeric_grade_earned::text,
      c.course_repeat_code::text, c.academic_subject::text, c.school_number::text, c.school_name,
      c.sced_course_code::text, c.state_course_code::text, c.gpa_weighted_mark::text, c.instructional_level::text)
    FROM records.course_transcript c
    WHERE c.district_id = r.district_id AND c.person_id = r.person_id
      AND c.school_year = r.school_year AND c.term = r.term
    ORDER BY c.course_title::text COLLATE "C", c.course_code::text COLLATE "C", c.course_attempt_result COLLATE "C",
      c.school_number::text COLLATE "C")
FROM (
  -- Sorted here, while rows are narrow: the order below is the same, so that what is wide is not sorted again.
  SELECT
    t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id,
    known.school_year::text, known.term::text,
    known.school_year::text COLLATE "C" AS year_order,
    -- Terms in the order in which they come in a school year; a term of the district's own after those of the standard.
    records.term_position(known.term::text) AS term_position,
    known.term::text COLLATE "C" AS term_order
  FROM transfer.records_transfer t
  -- A course, an average or a diploma whose term has no academic record must not be lost.
  CROSS JOIN LATERAL (
    SELECT school_year, term FROM records.student_academic_record
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT school_year, term FROM records.course_transcript
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT school_year, term FROM records.student_academic_record_grade_point_average
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
    UNION
    SELECT school_year, term FROM records.student_academic_record_diploma
    WHERE district_id = t.release_district_id AND person_id = t.release_person_id
  ) known
  WHERE t.transfer_id = ANY ($1)
  ORDER BY transfer_id, year_order, term_position, term_order
) r
LEFT JOIN records.student_academic_record a
  ON a.district_id = r.district_id AND a.person_id = r.person_id AND a.school_year = r.school_year AND a.term = r.term
ORDER BY r.transfer_id, r.year_order, r.term_position, r.term_order
