-- The elements of the report card documents, built in the server with SQL/XML: one value for each transfer.
-- $1 bigint[]: transfers.
SELECT r.transfer_id,
  xmlagg(
    xmlelement(name "ReportCard",
      xmlforest(r.school_year AS "SchoolYear"),
      xmlelement(name "School", xmlforest(r.school_number AS "SchoolId", r.school_name AS "NameOfInstitution")),
      xmlelement(name "GradingPeriod",
        xmlforest(
          r.grading_period_name AS "GradingPeriodName", r.begin_date AS "BeginDate", r.end_date AS "EndDate",
          r.period_sequence AS "PeriodSequence")),
      xmlforest(
        r.grade_level AS "GradeLevel", r.homeroom_teacher AS "HomeroomTeacher",
        r.number_of_days_in_attendance AS "NumberOfDaysInAttendance", r.number_of_days_absent AS "NumberOfDaysAbsent",
        r.number_of_days_tardy AS "NumberOfDaysTardy", r.comment AS "Comment"),
      (SELECT xmlagg(
          xmlelement(name "GradePointAverage",
            xmlforest(
              a.grade_point_average_type AS "GradePointAverageType", a.is_cumulative AS "IsCumulative",
              a.grade_point_average_value AS "GradePointAverageValue",
              a.max_grade_point_average_value AS "MaxGradePointAverageValue"))
          ORDER BY a.is_cumulative NULLS LAST, a.grade_point_average_type COLLATE "C")
        FROM records.report_card_grade_point_average a
        WHERE a.district_id = r.district_id AND a.person_id = r.person_id AND a.school_year = r.school_year
          AND a.school_number = r.school_number AND a.grading_period_name = r.grading_period_name),
      (SELECT xmlagg(
          xmlelement(name "Grade",
            xmlforest(
              g.course_code AS "CourseCode", g.course_title AS "CourseTitle", g.academic_subject AS "AcademicSubject",
              g.section_identifier AS "SectionIdentifier", g.teacher AS "Teacher", g.grade_type AS "GradeType",
              g.letter_grade_earned AS "LetterGradeEarned", g.numeric_grade_earned AS "NumericGradeEarned",
              g.performance_base_conversion AS "PerformanceBaseConversion",
              g.diagnostic_statement AS "DiagnosticStatement", g.comment AS "Comment"))
          ORDER BY g.course_title COLLATE "C", g.academic_subject COLLATE "C", g.course_code COLLATE "C",
            g.section_identifier COLLATE "C",
            array_position(ARRAY['Grading Period', 'Exam', 'Semester', 'Final'], g.grade_type::text),
            g.grade_type COLLATE "C")
        FROM records.report_card_grade g
        WHERE g.district_id = r.district_id AND g.person_id = r.person_id AND g.school_year = r.school_year
          AND g.school_number = r.school_number AND g.grading_period_name = r.grading_period_name),
      (SELECT xmlagg(
          xmlelement(name "LearningStandardGrade",
            xmlforest(
              s.academic_subject AS "AcademicSubject", s.course_code AS "CourseCode", s.course_title AS "CourseTitle"),
            xmlelement(name "LearningStandard",
              xmlforest(s.learning_standard_id AS "LearningStandardId", s.description AS "Description")),
            xmlforest(
              s.letter_grade_earned AS "LetterGradeEarned", s.numeric_grade_earned AS "NumericGradeEarned",
              s.performance_base_conversion AS "PerformanceBaseConversion",
              s.diagnostic_statement AS "DiagnosticStatement"))
          ORDER BY s.academic_subject COLLATE "C", s.course_title COLLATE "C", s.course_code COLLATE "C",
            s.learning_standard_id COLLATE "C")
        FROM records.report_card_learning_standard_grade s
        WHERE s.district_id = r.district_id AND s.person_id = r.person_id AND s.school_year = r.school_year
          AND s.school_number = r.school_number AND s.grading_period_name = r.grading_period_name))
    ORDER BY r.recency DESC)::text
FROM (
  SELECT t.transfer_id, recent.*
  FROM transfer.records_transfer t
  JOIN state.profile ON profile.singleton = ANY ('{t}')
  CROSS JOIN LATERAL (
    SELECT dated.*,
      rank() OVER (ORDER BY is_ahead, year_end DESC) AS year_rank,
      row_number() OVER (
        ORDER BY is_ahead, year_end DESC, end_date DESC NULLS LAST, begin_date NULLS LAST,
          period_sequence DESC NULLS LAST, grading_period_name COLLATE "C" DESC, school_number COLLATE "C" DESC,
          school_year COLLATE "C" DESC) AS recency
    FROM (
      SELECT c.*,
        CASE WHEN length(c.school_year) > 4 THEN left(c.school_year, 4)::integer + 1 ELSE c.school_year::integer END
          AS year_end,
        c.begin_date > (t.release_date AT TIME ZONE profile.time_zone)::date IS TRUE AS is_ahead
      FROM records.report_card c
      WHERE c.district_id = t.release_district_id AND c.person_id = t.release_person_id
    ) dated
  ) recent
  WHERE t.transfer_id = ANY ($1) AND recent.year_rank = 1 AND recent.recency <= 4
) r
GROUP BY r.transfer_id
