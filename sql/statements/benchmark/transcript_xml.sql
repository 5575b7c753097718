-- The elements of transcript, as SQL/XML writes them in the server, for comparison. $1 bigint[]: transfers.
SELECT
  r.transfer_id,
  xmlagg(
    xmlelement(
      name "StudentAcademicRecord",
      xmlforest(
        r.school_year AS "SchoolYear", r.term AS "Term", a.cumulative_earned_credits AS "CumulativeEarnedCredits",
        a.cumulative_attempted_credits AS "CumulativeAttemptedCredits",
        a.session_earned_credits AS "SessionEarnedCredits", a.session_attempted_credits AS "SessionAttemptedCredits",
        a.projected_graduation_date AS "ProjectedGraduationDate"),
      (SELECT xmlagg(
         xmlelement(
           name "GradePointAverage",
           xmlforest(
             g.grade_point_average_type AS "GradePointAverageType", g.is_cumulative AS "IsCumulative",
             g.grade_point_average_value AS "GradePointAverageValue",
             g.max_grade_point_average_value AS "MaxGradePointAverageValue"))
         ORDER BY g.is_cumulative DESC NULLS LAST, g.grade_point_average_type::text COLLATE "C")
       FROM records.student_academic_record_grade_point_average g
       WHERE g.district_id = r.district_id AND g.person_id = r.person_id
         AND g.school_year = r.school_year AND g.term = r.term),
      CASE
        WHEN a.class_rank IS NOT NULL
        THEN xmlelement(
          name "ClassRanking",
          xmlforest(
            a.class_rank AS "ClassRank", a.total_number_in_class AS "TotalNumberInClass",
            a.percentage_ranking AS "PercentageRanking", a.class_ranking_date AS "ClassRankingDate"))
      END,
      (SELECT xmlagg(
         xmlelement(
           name "Diploma",
           xmlforest(
             d.diploma_award_date AS "DiplomaAwardDate", d.diploma_type AS "DiplomaType",
             d.diploma_level AS "DiplomaLevel"))
         ORDER BY d.diploma_award_date, d.diploma_type::text COLLATE "C")
       FROM records.student_academic_record_diploma d
       WHERE d.district_id = r.district_id AND d.person_id = r.person_id
         AND d.school_year = r.school_year AND d.term = r.term),
      (SELECT xmlagg(
         xmlelement(
           name "CourseTranscript",
           xmlforest(
             c.course_code AS "CourseCode", c.course_title AS "CourseTitle",
             c.course_attempt_result AS "CourseAttemptResult", c.attempted_credits AS "AttemptedCredits",
             c.earned_credits AS "EarnedCredits", c.credit_type AS "CreditType",
             c.when_taken_grade_level AS "WhenTakenGradeLevel", c.method_credit_earned AS "MethodCreditEarned",
             c.final_letter_grade_earned AS "FinalLetterGradeEarned",
             c.final_numeric_grade_earned AS "FinalNumericGradeEarned", c.course_repeat_code AS "CourseRepeatCode",
             c.academic_subject AS "AcademicSubject"),
           CASE
             WHEN num_nonnulls(c.school_number, c.school_name) > 0
             THEN xmlelement(
               name "SchoolOfInstruction",
               xmlforest(c.school_number AS "SchoolId", c.school_name AS "NameOfInstitution"))
           END,
           xmlforest(
             c.sced_course_code AS "scedCourseCode", c.state_course_code AS "stateCourseCode",
             c.gpa_weighted_mark AS "gpaWeightedMark", c.instructional_level AS "instructionalLevel"))
         ORDER BY c.course_title::text COLLATE "C", c.course_code::text COLLATE "C",
           c.course_attempt_result COLLATE "C", c.school_number::text COLLATE "C")
       FROM records.course_transcript c
       WHERE c.district_id = r.district_id AND c.person_id = r.person_id
         AND c.school_year = r.school_year AND c.term = r.term))
    ORDER BY r.school_year::text COLLATE "C", r.term_position, r.term::text COLLATE "C")::text
FROM (
  SELECT
    t.transfer_id, t.release_district_id AS district_id, t.release_person_id AS person_id, known.school_year, known.term,
    records.term_position(known.term::text) AS term_position
  FROM transfer.records_transfer t
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
) r
LEFT JOIN records.student_academic_record a
  ON a.district_id = r.district_id AND a.person_id = r.person_id AND a.school_year = r.school_year AND a.term = r.term
GROUP BY r.transfer_id
