-- The districts' source records of report cards, literacy, and English learners.
--
-- Names and domains as in m0003: the Ed-Fi Data Standard v5 elements in snake_case, CEDS where Ed-Fi has none. Descriptors
-- that districts extend are any text that is not blank.

-- Report cards --------------------------------------------------------------------------------------------------------

CREATE TABLE records.report_card (
  district_id                  integer NOT NULL,
  person_id                    bigint NOT NULL,
  school_year                  records.school_year NOT NULL,
  school_number                records.code NOT NULL,
  school_name                  records.code,
  grading_period_name          records.code NOT NULL,
  begin_date                   records.day,
  end_date                     records.day,
  period_sequence              integer CHECK (period_sequence > 0),
  grade_level                  records.code,
  homeroom_teacher             records.code,
  number_of_days_in_attendance records.quantity,
  number_of_days_absent        records.quantity,
  number_of_days_tardy         records.quantity,
  comment                      records.narrative,
  PRIMARY KEY (district_id, person_id, school_year, school_number, grading_period_name)
);
COMMENT ON TABLE records.report_card IS 'Ed-Fi ReportCard: what a school reported of a student for one grading period.';
COMMENT ON COLUMN records.report_card.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.report_card.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.report_card.school_year IS 'Ed-Fi GradingPeriod.SchoolYear.';
COMMENT ON COLUMN records.report_card.school_number IS 'Ed-Fi SchoolId, as the district numbers its schools. Two schools can report for one grading period.';
COMMENT ON COLUMN records.report_card.school_name IS 'Ed-Fi NameOfInstitution; NULL where unknown.';
COMMENT ON COLUMN records.report_card.grading_period_name IS 'Ed-Fi GradingPeriodName: Quarter 1, Semester 2, …. The report card is listed under it.';
COMMENT ON COLUMN records.report_card.begin_date IS 'Ed-Fi GradingPeriod.BeginDate; NULL where unknown.';
COMMENT ON COLUMN records.report_card.end_date IS 'Ed-Fi GradingPeriod.EndDate, by which the most recent report cards are found; NULL where unknown.';
COMMENT ON COLUMN records.report_card.period_sequence IS 'Ed-Fi GradingPeriod.PeriodSequence: the place of the grading period in its school year, from 1; NULL where unknown.';
COMMENT ON COLUMN records.report_card.grade_level IS 'Ed-Fi GradeLevel, of the student at the time; NULL where unknown.';
COMMENT ON COLUMN records.report_card.homeroom_teacher IS 'Name of the homeroom or class teacher; NULL where there is none.';
COMMENT ON COLUMN records.report_card.number_of_days_in_attendance IS 'Ed-Fi NumberOfDaysInAttendance, in the grading period; NULL where unknown.';
COMMENT ON COLUMN records.report_card.number_of_days_absent IS 'Ed-Fi NumberOfDaysAbsent, in the grading period; NULL where unknown.';
COMMENT ON COLUMN records.report_card.number_of_days_tardy IS 'Ed-Fi NumberOfDaysTardy, in the grading period; NULL where unknown.';
COMMENT ON COLUMN records.report_card.comment IS 'What the school says of the grading period as a whole; NULL where it says nothing.';

CREATE TABLE records.report_card_grade_point_average (
  district_id                   integer NOT NULL,
  person_id                     bigint NOT NULL,
  school_year                   records.school_year NOT NULL,
  school_number                 records.code NOT NULL,
  grading_period_name           records.code NOT NULL,
  grade_point_average_type      records.code NOT NULL,
  is_cumulative                 boolean,
  grade_point_average_value     records.quantity NOT NULL,
  max_grade_point_average_value records.quantity,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_year, school_number, grading_period_name, grade_point_average_type, is_cumulative)
);
COMMENT ON TABLE records.report_card_grade_point_average IS 'Ed-Fi ReportCard.GradePointAverage: a grade point average on a report card. Sent with its row of report_card.';
COMMENT ON COLUMN records.report_card_grade_point_average.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.report_card_grade_point_average.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.report_card_grade_point_average.school_year IS 'Ed-Fi GradingPeriod.SchoolYear, of the report card.';
COMMENT ON COLUMN records.report_card_grade_point_average.school_number IS 'Ed-Fi SchoolId, of the report card.';
COMMENT ON COLUMN records.report_card_grade_point_average.grading_period_name IS 'Ed-Fi GradingPeriodName, of the report card.';
COMMENT ON COLUMN records.report_card_grade_point_average.grade_point_average_type IS 'Ed-Fi GradePointAverageType: Weighted, Unweighted, ….';
COMMENT ON COLUMN records.report_card_grade_point_average.is_cumulative IS 'Ed-Fi IsCumulative: over all terms so far, else of the grading period alone; NULL where unknown.';
COMMENT ON COLUMN records.report_card_grade_point_average.grade_point_average_value IS 'Ed-Fi GradePointAverageValue.';
COMMENT ON COLUMN records.report_card_grade_point_average.max_grade_point_average_value IS 'Ed-Fi MaxGradePointAverageValue, the scale; NULL where unknown.';

CREATE TABLE records.report_card_grade (
  district_id                 integer NOT NULL,
  person_id                   bigint NOT NULL,
  school_year                 records.school_year NOT NULL,
  school_number               records.code NOT NULL,
  grading_period_name         records.code NOT NULL,
  course_code                 records.code,
  course_title                records.code,
  academic_subject            records.code,
  section_identifier          records.code,
  teacher                     records.code,
  grade_type                  records.code NOT NULL,
  letter_grade_earned         records.code,
  numeric_grade_earned        records.quantity,
  performance_base_conversion records.code,
  diagnostic_statement        records.narrative,
  comment                     records.narrative,
  -- Elementary schools give marks in subjects and in conduct, which are no courses.
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_year, school_number, grading_period_name, course_code, course_title,
    academic_subject, section_identifier, grade_type)
);
COMMENT ON TABLE records.report_card_grade IS 'Ed-Fi ReportCard.Grade: a mark in a course, a subject, or conduct. Sent with its row of report_card.';
COMMENT ON COLUMN records.report_card_grade.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.report_card_grade.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.report_card_grade.school_year IS 'Ed-Fi GradingPeriod.SchoolYear, of the report card.';
COMMENT ON COLUMN records.report_card_grade.school_number IS 'Ed-Fi SchoolId, of the report card.';
COMMENT ON COLUMN records.report_card_grade.grading_period_name IS 'Ed-Fi GradingPeriodName, of the report card.';
COMMENT ON COLUMN records.report_card_grade.course_code IS 'Ed-Fi CourseCode, the district''s; NULL where the mark is of no course.';
COMMENT ON COLUMN records.report_card_grade.course_title IS 'Ed-Fi CourseTitle, or what else the mark is of; NULL where unknown.';
COMMENT ON COLUMN records.report_card_grade.academic_subject IS 'Ed-Fi AcademicSubject; NULL where unknown.';
COMMENT ON COLUMN records.report_card_grade.section_identifier IS 'Ed-Fi SectionIdentifier; NULL where unknown.';
COMMENT ON COLUMN records.report_card_grade.teacher IS 'Name of the section''s teacher; NULL where unknown.';
COMMENT ON COLUMN records.report_card_grade.grade_type IS 'Ed-Fi GradeType: Grading Period, Semester, Exam, Final, ….';
COMMENT ON COLUMN records.report_card_grade.letter_grade_earned IS 'Ed-Fi LetterGradeEarned; NULL where there is none.';
COMMENT ON COLUMN records.report_card_grade.numeric_grade_earned IS 'Ed-Fi NumericGradeEarned; NULL where there is none.';
COMMENT ON COLUMN records.report_card_grade.performance_base_conversion IS 'Ed-Fi PerformanceBaseConversion: Advanced, Proficient, Basic, …; NULL where there is none.';
COMMENT ON COLUMN records.report_card_grade.diagnostic_statement IS 'Ed-Fi DiagnosticStatement: what the student has and has not learned yet; NULL where there is none.';
COMMENT ON COLUMN records.report_card_grade.comment IS 'The teacher''s comment; NULL where there is none.';

CREATE TABLE records.report_card_learning_standard_grade (
  district_id                 integer NOT NULL,
  person_id                   bigint NOT NULL,
  school_year                 records.school_year NOT NULL,
  school_number               records.code NOT NULL,
  grading_period_name         records.code NOT NULL,
  academic_subject            records.code,
  course_code                 records.code,
  course_title                records.code,
  learning_standard_id        records.code NOT NULL,
  description                 records.narrative,
  letter_grade_earned         records.code,
  numeric_grade_earned        records.quantity,
  performance_base_conversion records.code,
  diagnostic_statement        records.narrative,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_year, school_number, grading_period_name, course_code, learning_standard_id)
);
COMMENT ON TABLE records.report_card_learning_standard_grade IS 'Ed-Fi ReportCard.Grade.LearningStandardGrade: a mark for one learning standard. Sent with its row of report_card, also where its course has no mark.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.school_year IS 'Ed-Fi GradingPeriod.SchoolYear, of the report card.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.school_number IS 'Ed-Fi SchoolId, of the report card.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.grading_period_name IS 'Ed-Fi GradingPeriodName, of the report card.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.academic_subject IS 'Ed-Fi AcademicSubject, under which the standard is listed; NULL where unknown.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.course_code IS 'Ed-Fi CourseCode; NULL where the standard is of no course.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.course_title IS 'Ed-Fi CourseTitle; NULL where the standard is of no course or it is unknown.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.learning_standard_id IS 'Ed-Fi LearningStandardId: the state''s or the district''s code.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.description IS 'Ed-Fi LearningStandard.Description, its words; NULL where unknown.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.letter_grade_earned IS 'Ed-Fi LetterGradeEarned, a mark of the school''s scale such as M or 3; NULL where there is none.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.numeric_grade_earned IS 'Ed-Fi NumericGradeEarned; NULL where there is none.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.performance_base_conversion IS 'Ed-Fi PerformanceBaseConversion: Advanced, Proficient, Basic, …; NULL where there is none.';
COMMENT ON COLUMN records.report_card_learning_standard_grade.diagnostic_statement IS 'Ed-Fi DiagnosticStatement; NULL where there is none.';

-- Literacy ------------------------------------------------------------------------------------------------------------

CREATE TABLE records.student_literacy (
  district_id                           integer NOT NULL,
  person_id                             bigint NOT NULL,
  school_year                           records.school_year NOT NULL,
  literacy_assessment_administered_type records.code,
  literacy_pre_test_status              boolean,
  literacy_post_test_status             boolean,
  literacy_goal_met_status              boolean,
  PRIMARY KEY (district_id, person_id, school_year)
);
COMMENT ON TABLE records.student_literacy IS 'CEDS literacy: how a student stands in reading in one school year. Assessments and plans are sent also where a year has no row here.';
COMMENT ON COLUMN records.student_literacy.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_literacy.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_literacy.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_literacy.literacy_assessment_administered_type IS 'CEDS Literacy Assessment Administered Type: Diagnostic, Screening, Progress monitoring, …; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy.literacy_pre_test_status IS 'CEDS Literacy Pre Test Status: the student took a test at the beginning; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy.literacy_post_test_status IS 'CEDS Literacy Post Test Status: the student took a test at the end; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy.literacy_goal_met_status IS 'CEDS Literacy Goal Met Status: the year''s goal is met; NULL where unknown or not decided yet.';

CREATE TABLE records.student_literacy_assessment (
  district_id               integer NOT NULL,
  person_id                 bigint NOT NULL,
  school_year               records.school_year NOT NULL,
  assessment_title          records.code NOT NULL,
  skill_area                records.code,
  assessment_period         text CHECK (assessment_period IN ('BOY', 'MOY', 'EOY')),
  administration_date       records.day,
  when_assessed_grade_level records.code,
  score                     records.quantity,
  benchmark                 records.quantity,
  percentile                integer CHECK (percentile BETWEEN 0 AND 100),
  performance_level         records.code,
  examiner                  records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_year, assessment_title, skill_area, assessment_period, administration_date)
);
COMMENT ON TABLE records.student_literacy_assessment IS 'CEDS Literacy Assessment: a reading test, as screening or as progress monitoring.';
COMMENT ON COLUMN records.student_literacy_assessment.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_literacy_assessment.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_literacy_assessment.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_literacy_assessment.assessment_title IS 'Ed-Fi AssessmentTitle.';
COMMENT ON COLUMN records.student_literacy_assessment.skill_area IS 'What the score is of: Composite, Oral Reading Fluency, …; NULL where it is of the whole test.';
COMMENT ON COLUMN records.student_literacy_assessment.assessment_period IS 'Ed-Fi AssessmentPeriod: BOY, MOY or EOY, the beginning, middle or end of the year; NULL between them.';
COMMENT ON COLUMN records.student_literacy_assessment.administration_date IS 'Ed-Fi AdministrationDate; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy_assessment.when_assessed_grade_level IS 'Ed-Fi WhenAssessedGradeLevel; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy_assessment.score IS 'The score; NULL where there is none.';
COMMENT ON COLUMN records.student_literacy_assessment.benchmark IS 'The score that is expected at that time of that grade; NULL where there is none.';
COMMENT ON COLUMN records.student_literacy_assessment.percentile IS 'Percentile rank of the score; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy_assessment.performance_level IS 'Ed-Fi PerformanceLevel, in the test''s words: Well Below Benchmark, At Benchmark, …; NULL where there is none.';
COMMENT ON COLUMN records.student_literacy_assessment.examiner IS 'Name of who gave the test; NULL where unknown.';

CREATE TABLE records.student_literacy_plan (
  district_id        integer NOT NULL,
  person_id          bigint NOT NULL,
  school_year        records.school_year NOT NULL,
  plan_start_date    records.day NOT NULL,
  plan_end_date      records.day,
  tier               records.code,
  intervention       records.code,
  provider           records.code,
  minutes_per_week   integer CHECK (minutes_per_week >= 0),
  goal               records.narrative,
  parent_notice_date records.day,
  outcome            records.narrative,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_year, plan_start_date, intervention)
);
COMMENT ON TABLE records.student_literacy_plan IS 'A plan to bring a student''s reading to grade level.';
COMMENT ON COLUMN records.student_literacy_plan.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_literacy_plan.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_literacy_plan.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_literacy_plan.plan_start_date IS 'First day of the plan.';
COMMENT ON COLUMN records.student_literacy_plan.plan_end_date IS 'Last day of the plan; NULL while not ended.';
COMMENT ON COLUMN records.student_literacy_plan.tier IS 'Tier of support: Tier 1, Tier 2, Tier 3; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy_plan.intervention IS 'The intervention: a programme or a method; NULL where the plan names none.';
COMMENT ON COLUMN records.student_literacy_plan.provider IS 'Name of who gives it; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy_plan.minutes_per_week IS 'Minutes of it a week; NULL where unknown.';
COMMENT ON COLUMN records.student_literacy_plan.goal IS 'What the student is to reach; NULL where there is no goal.';
COMMENT ON COLUMN records.student_literacy_plan.parent_notice_date IS 'When the parents were told of it; NULL where they were not or it is unknown.';
COMMENT ON COLUMN records.student_literacy_plan.outcome IS 'What became of it, at its end; NULL while not ended or unknown.';

CREATE TABLE records.student_literacy_plan_progress (
  district_id     integer NOT NULL,
  person_id       bigint NOT NULL,
  school_year     records.school_year NOT NULL,
  plan_start_date records.day NOT NULL,
  intervention    records.code,
  progress_date   records.day NOT NULL,
  skill_area      records.code,
  score           records.quantity,
  target_score    records.quantity,
  comment         records.narrative,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_year, plan_start_date, intervention, progress_date, skill_area)
);
COMMENT ON TABLE records.student_literacy_plan_progress IS 'A note on the progress under a plan. Sent with its row of student_literacy_plan.';
COMMENT ON COLUMN records.student_literacy_plan_progress.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_literacy_plan_progress.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_literacy_plan_progress.school_year IS 'Ed-Fi SchoolYear, of the plan.';
COMMENT ON COLUMN records.student_literacy_plan_progress.plan_start_date IS 'First day of the plan.';
COMMENT ON COLUMN records.student_literacy_plan_progress.intervention IS 'The intervention, of the plan; NULL where the plan names none.';
COMMENT ON COLUMN records.student_literacy_plan_progress.progress_date IS 'The day of the note.';
COMMENT ON COLUMN records.student_literacy_plan_progress.skill_area IS 'What the score is of; NULL where there is no score or it is of the whole.';
COMMENT ON COLUMN records.student_literacy_plan_progress.score IS 'The score; NULL where there is none.';
COMMENT ON COLUMN records.student_literacy_plan_progress.target_score IS 'The score that the plan aims at for that day; NULL where there is none.';
COMMENT ON COLUMN records.student_literacy_plan_progress.comment IS 'What the provider observed; NULL where nothing.';

CREATE TABLE records.literacy_document (
  district_id   integer NOT NULL,
  person_id     bigint NOT NULL,
  file_number   integer NOT NULL CHECK (file_number > 0),
  name          records.code NOT NULL,
  mime_type     records.code NOT NULL,
  category      records.code,
  document_date records.day,
  content       bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 26214400),
  PRIMARY KEY (district_id, person_id, file_number)
);
ALTER TABLE records.literacy_document ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE records.literacy_document IS 'A file that is attached to a student''s literacy records.';
COMMENT ON COLUMN records.literacy_document.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.literacy_document.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.literacy_document.file_number IS 'Number of the file among the student''s, in the order in which they are sent.';
COMMENT ON COLUMN records.literacy_document.name IS 'File name.';
COMMENT ON COLUMN records.literacy_document.mime_type IS 'Media type, such as application/pdf.';
COMMENT ON COLUMN records.literacy_document.category IS 'What kind of document it is: Parent notice, Reading plan, …; NULL where unknown.';
COMMENT ON COLUMN records.literacy_document.document_date IS 'Date of the document; NULL where unknown.';
COMMENT ON COLUMN records.literacy_document.content IS 'The file itself; never empty, 25 MiB at the most.';

-- English learners ----------------------------------------------------------------------------------------------------

CREATE TABLE records.student_language_instruction_program_association (
  district_id                   integer NOT NULL,
  person_id                     bigint NOT NULL,
  limited_english_proficiency   records.code NOT NULL,
  identified_date               records.day,
  english_learner_participation boolean,
  home_language                 records.code,
  native_language               records.code,
  parent_notification_date      records.day,
  parental_refusal              boolean,
  parental_refusal_date         records.day,
  program_entry_date            records.day,
  exit_date                     records.day,
  reason_exited                 records.code,
  comment                       records.narrative,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, identified_date)
);
COMMENT ON TABLE records.student_language_instruction_program_association IS 'Ed-Fi StudentLanguageInstructionProgramAssociation: a student as an English learner, from identification to exit and monitoring. One that is identified again has another row.';
COMMENT ON COLUMN records.student_language_instruction_program_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_language_instruction_program_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_language_instruction_program_association.limited_english_proficiency IS 'Ed-Fi LimitedEnglishProficiency: Limited, Limited Monitored 1, NotLimited, ….';
COMMENT ON COLUMN records.student_language_instruction_program_association.identified_date IS 'The day of identification as an English learner (CEDS English Learner Status Start Date); NULL where unknown or never identified.';
COMMENT ON COLUMN records.student_language_instruction_program_association.english_learner_participation IS 'Ed-Fi EnglishLearnerParticipation: takes part in a language instruction program; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_association.home_language IS 'Ed-Fi Language of LanguageUse Home language; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_association.native_language IS 'Ed-Fi Language of LanguageUse Native language; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_association.parent_notification_date IS 'When the parents were told of identification and services; NULL where they were not or it is unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_association.parental_refusal IS 'The parents refused language services; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_association.parental_refusal_date IS 'When they refused; NULL where they did not or it is unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_association.program_entry_date IS 'Ed-Fi BeginDate of the program; NULL where never begun or unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_association.exit_date IS 'CEDS English Learner Exit Date; NULL while an English learner.';
COMMENT ON COLUMN records.student_language_instruction_program_association.reason_exited IS 'Ed-Fi ReasonExited; NULL while an English learner or where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_association.comment IS 'Remarks; NULL where there are none.';

CREATE TABLE records.student_language_instruction_program_monitoring_year (
  district_id       integer NOT NULL,
  person_id         bigint NOT NULL,
  identified_date   records.day,
  school_year       records.school_year NOT NULL,
  monitoring_year   integer CHECK (monitoring_year > 0),
  review_date       records.day,
  monitoring_status records.code,
  comment           records.narrative,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, identified_date, school_year)
);
COMMENT ON TABLE records.student_language_instruction_program_monitoring_year IS 'A school year in which a former English learner is monitored. Sent with its row of student_language_instruction_program_association.';
COMMENT ON COLUMN records.student_language_instruction_program_monitoring_year.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_language_instruction_program_monitoring_year.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_language_instruction_program_monitoring_year.identified_date IS 'The day of identification, of the program association; NULL as there.';
COMMENT ON COLUMN records.student_language_instruction_program_monitoring_year.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_language_instruction_program_monitoring_year.monitoring_year IS 'Which year after the exit it is, from 1; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_monitoring_year.review_date IS 'The day of the review; NULL where there was none yet or it is unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_monitoring_year.monitoring_status IS 'Outcome of the review: Satisfactory, Needs support, Reentry recommended, …; NULL where there was none yet.';
COMMENT ON COLUMN records.student_language_instruction_program_monitoring_year.comment IS 'Remarks; NULL where there are none.';

CREATE TABLE records.student_english_language_proficiency_assessment (
  district_id         integer NOT NULL,
  person_id           bigint NOT NULL,
  identified_date     records.day,
  school_year         records.school_year NOT NULL,
  assessment_title    records.code,
  administration_date records.day,
  participation       records.code,
  proficiency         records.code,
  progress            records.code,
  monitored           records.code,
  overall_score       records.quantity,
  listening_score     records.quantity,
  speaking_score      records.quantity,
  reading_score       records.quantity,
  writing_score       records.quantity,
  -- A test can be taken twice in a year.
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, identified_date, school_year, assessment_title, administration_date)
);
COMMENT ON TABLE records.student_english_language_proficiency_assessment IS 'Ed-Fi EnglishLanguageProficiencyAssessment: a test of English proficiency, most often yearly. Sent with its row of student_language_instruction_program_association.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.identified_date IS 'The day of identification, of the program association; NULL as there.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.assessment_title IS 'Ed-Fi AssessmentTitle; NULL where unknown.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.administration_date IS 'Ed-Fi AdministrationDate; NULL where unknown.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.participation IS 'Ed-Fi Participation: Participated, Did not participate, …; NULL where unknown.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.proficiency IS 'Ed-Fi Proficiency, the level; NULL where there is none.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.progress IS 'Ed-Fi Progress since the year before; NULL where there is none.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.monitored IS 'Ed-Fi Monitored; NULL where not monitored or unknown.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.overall_score IS 'Overall score; NULL where there is none.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.listening_score IS 'Score in listening; NULL where there is none.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.speaking_score IS 'Score in speaking; NULL where there is none.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.reading_score IS 'Score in reading; NULL where there is none.';
COMMENT ON COLUMN records.student_english_language_proficiency_assessment.writing_score IS 'Score in writing; NULL where there is none.';

CREATE TABLE records.student_language_instruction_program_service (
  district_id        integer NOT NULL,
  person_id          bigint NOT NULL,
  service            records.code NOT NULL,
  primary_indicator  boolean,
  service_begin_date records.day,
  service_end_date   records.day,
  provider           records.code,
  minutes_per_week   integer CHECK (minutes_per_week >= 0),
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, service, service_begin_date, provider)
);
COMMENT ON TABLE records.student_language_instruction_program_service IS 'Ed-Fi LanguageInstructionProgramService: a language service that a student gets.';
COMMENT ON COLUMN records.student_language_instruction_program_service.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_language_instruction_program_service.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_language_instruction_program_service.service IS 'Ed-Fi LanguageInstructionProgramService: ESL or ELD, Newcomer programs, ….';
COMMENT ON COLUMN records.student_language_instruction_program_service.primary_indicator IS 'Ed-Fi PrimaryIndicator: it is the student''s main service; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_service.service_begin_date IS 'Ed-Fi ServiceBeginDate; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_service.service_end_date IS 'Ed-Fi ServiceEndDate; NULL while not ended.';
COMMENT ON COLUMN records.student_language_instruction_program_service.provider IS 'Name of the provider; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_service.minutes_per_week IS 'Minutes of it a week; NULL where unknown.';

CREATE TABLE records.student_language_instruction_program_accommodation (
  district_id            integer NOT NULL,
  person_id              bigint NOT NULL,
  accommodation_category records.code,
  accommodation_type     records.code NOT NULL,
  description            records.narrative,
  academic_subject       records.code,
  applicability          records.code,
  begin_date             records.day,
  end_date               records.day,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, accommodation_type, accommodation_category, academic_subject, applicability, begin_date)
);
COMMENT ON TABLE records.student_language_instruction_program_accommodation IS 'An accommodation that an English learner gets, in class or in tests.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.accommodation_category IS 'What is accommodated: Presentation, Response, Setting, Timing, …; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.accommodation_type IS 'Ed-Fi Accommodation: the accommodation.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.description IS 'How it is to be given; NULL where nothing is said of it.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.academic_subject IS 'Ed-Fi AcademicSubject; NULL where it is for all subjects.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.applicability IS 'Where it applies: Classroom, State assessments, …; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.begin_date IS 'First day; NULL where unknown.';
COMMENT ON COLUMN records.student_language_instruction_program_accommodation.end_date IS 'Last day; NULL while not ended.';
