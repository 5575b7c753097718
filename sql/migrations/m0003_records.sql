-- The districts' source records of three objects: transcript, enrollment history, immunizations.
--
-- Tables and columns are the Ed-Fi Data Standard v5 elements in snake_case (SIF where Ed-Fi has none). Every table is
-- keyed by (district_id, person_id) and stands without foreign keys, so that a district's share can be a foreign table.
-- Descriptors that districts extend (grade levels, terms, entry types, vaccines) are any text that is not blank:
-- the code of the standard, its words, or the district's own.

CREATE DOMAIN records.code AS text CHECK (btrim(VALUE) <> '');
COMMENT ON DOMAIN records.code IS 'A code or name, as the district writes it; never blank.';
CREATE DOMAIN records.day AS date CHECK (VALUE BETWEEN '0001-01-01' AND '9999-12-31');
COMMENT ON DOMAIN records.day IS 'A day that xs:date can hold: no infinity, no year before 1 or after 9999.';
CREATE DOMAIN records.school_year AS text CHECK (VALUE ~ '^[0-9]{4}(-([0-9]{2}|[0-9]{4}))?$');
COMMENT ON DOMAIN records.school_year IS 'A school year: 2021-2022, 2021-22, or 2022 for the year in which it ends.';
CREATE DOMAIN records.quantity AS numeric CHECK (VALUE BETWEEN 0 AND 99999.999);
COMMENT ON DOMAIN records.quantity IS 'Credits, grade points, marks: zero or more, with the decimals the district gave; never NaN.';

-- Transcript --------------------------------------------------------------------------------------------------------

CREATE TABLE records.student_academic_record (
  district_id                  integer NOT NULL,
  person_id                    bigint NOT NULL,
  school_year                  records.school_year NOT NULL,
  term                         records.code NOT NULL,
  cumulative_earned_credits    records.quantity,
  cumulative_attempted_credits records.quantity,
  session_earned_credits       records.quantity,
  session_attempted_credits    records.quantity,
  projected_graduation_date    records.day,
  class_rank                   integer CHECK (class_rank > 0),
  total_number_in_class        integer CHECK (total_number_in_class > 0),
  percentage_ranking           integer CHECK (percentage_ranking BETWEEN 0 AND 100),
  class_ranking_date           records.day,
  PRIMARY KEY (district_id, person_id, school_year, term),
  CHECK (num_nonnulls(class_rank, total_number_in_class) IN (0, 2)),
  CHECK (class_rank IS NOT NULL OR num_nonnulls(percentage_ranking, class_ranking_date) = 0)
);
COMMENT ON TABLE records.student_academic_record IS 'Ed-Fi StudentAcademicRecord: a student''s academic standing in one term of one school year.';
COMMENT ON COLUMN records.student_academic_record.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_academic_record.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_academic_record.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_academic_record.term IS 'Ed-Fi Term: Fall Semester, Spring Semester, Summer Semester, First Quarter, ….';
COMMENT ON COLUMN records.student_academic_record.cumulative_earned_credits IS 'Ed-Fi CumulativeEarnedCredits, to the end of the term; NULL where unknown.';
COMMENT ON COLUMN records.student_academic_record.cumulative_attempted_credits IS 'Ed-Fi CumulativeAttemptedCredits, to the end of the term; NULL where unknown.';
COMMENT ON COLUMN records.student_academic_record.session_earned_credits IS 'Ed-Fi SessionEarnedCredits, of the term alone; NULL where unknown.';
COMMENT ON COLUMN records.student_academic_record.session_attempted_credits IS 'Ed-Fi SessionAttemptedCredits, of the term alone; NULL where unknown.';
COMMENT ON COLUMN records.student_academic_record.projected_graduation_date IS 'Ed-Fi ProjectedGraduationDate; NULL where unknown.';
COMMENT ON COLUMN records.student_academic_record.class_rank IS 'Ed-Fi ClassRanking.ClassRank, 1 is first; NULL where the student is not ranked.';
COMMENT ON COLUMN records.student_academic_record.total_number_in_class IS 'Ed-Fi ClassRanking.TotalNumberInClass; NULL where the student is not ranked.';
COMMENT ON COLUMN records.student_academic_record.percentage_ranking IS 'Ed-Fi ClassRanking.PercentageRanking, in percent; NULL where unknown.';
COMMENT ON COLUMN records.student_academic_record.class_ranking_date IS 'Ed-Fi ClassRanking.ClassRankingDate; NULL where unknown.';

CREATE TABLE records.student_academic_record_grade_point_average (
  district_id                   integer NOT NULL,
  person_id                     bigint NOT NULL,
  school_year                   records.school_year NOT NULL,
  term                          records.code NOT NULL,
  grade_point_average_type      records.code NOT NULL,
  is_cumulative                 boolean,
  grade_point_average_value     records.quantity NOT NULL,
  max_grade_point_average_value records.quantity,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_year, term, grade_point_average_type, is_cumulative)
);
COMMENT ON TABLE records.student_academic_record_grade_point_average IS 'Ed-Fi StudentAcademicRecord.GradePointAverage: a grade point average at the end of a term.';
COMMENT ON COLUMN records.student_academic_record_grade_point_average.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_academic_record_grade_point_average.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_academic_record_grade_point_average.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_academic_record_grade_point_average.term IS 'Ed-Fi Term.';
COMMENT ON COLUMN records.student_academic_record_grade_point_average.grade_point_average_type IS 'Ed-Fi GradePointAverageType: Weighted, Unweighted, ….';
COMMENT ON COLUMN records.student_academic_record_grade_point_average.is_cumulative IS 'Ed-Fi IsCumulative: over all terms so far; NULL where unknown.';
COMMENT ON COLUMN records.student_academic_record_grade_point_average.grade_point_average_value IS 'Ed-Fi GradePointAverageValue.';
COMMENT ON COLUMN records.student_academic_record_grade_point_average.max_grade_point_average_value IS 'Ed-Fi MaxGradePointAverageValue, the scale; NULL where unknown.';

CREATE TABLE records.student_academic_record_diploma (
  district_id        integer NOT NULL,
  person_id          bigint NOT NULL,
  school_year        records.school_year NOT NULL,
  term               records.code NOT NULL,
  diploma_award_date records.day NOT NULL,
  diploma_type       records.code NOT NULL,
  diploma_level      records.code,
  PRIMARY KEY (district_id, person_id, school_year, term, diploma_award_date, diploma_type)
);
COMMENT ON TABLE records.student_academic_record_diploma IS 'Ed-Fi StudentAcademicRecord.Diploma: a diploma or certificate awarded in a term.';
COMMENT ON COLUMN records.student_academic_record_diploma.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_academic_record_diploma.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_academic_record_diploma.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_academic_record_diploma.term IS 'Ed-Fi Term.';
COMMENT ON COLUMN records.student_academic_record_diploma.diploma_award_date IS 'Ed-Fi DiplomaAwardDate.';
COMMENT ON COLUMN records.student_academic_record_diploma.diploma_type IS 'Ed-Fi DiplomaType: Regular diploma, Certificate of attendance, ….';
COMMENT ON COLUMN records.student_academic_record_diploma.diploma_level IS 'Ed-Fi DiplomaLevel: Cum laude, Distinguished, …; NULL where there is none.';

CREATE TABLE records.course_transcript (
  district_id                integer NOT NULL,
  person_id                  bigint NOT NULL,
  school_year                records.school_year NOT NULL,
  term                       records.code NOT NULL,
  course_code                records.code NOT NULL,
  course_title               records.code NOT NULL,
  course_attempt_result      text NOT NULL CHECK (course_attempt_result IN ('Pass', 'Fail', 'Incomplete', 'Withdrawn')),
  attempted_credits          records.quantity,
  earned_credits             records.quantity,
  credit_type                records.code,
  when_taken_grade_level     records.code,
  method_credit_earned       records.code,
  final_letter_grade_earned  records.code,
  final_numeric_grade_earned records.quantity,
  course_repeat_code         records.code,
  academic_subject           records.code,
  school_number              records.code,
  school_name                text,
  sced_course_code           records.code,
  state_course_code          records.code,
  gpa_weighted_mark          records.code,
  instructional_level        records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_year, term, course_code, course_attempt_result, school_number)
);
COMMENT ON TABLE records.course_transcript IS 'Ed-Fi CourseTranscript: one attempt of a student at a course. It belongs to the academic record of its school year and term, and is sent also where there is none.';
COMMENT ON COLUMN records.course_transcript.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.course_transcript.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.course_transcript.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.course_transcript.term IS 'Ed-Fi Term.';
COMMENT ON COLUMN records.course_transcript.course_code IS 'Ed-Fi CourseCode, the district''s.';
COMMENT ON COLUMN records.course_transcript.course_title IS 'Ed-Fi CourseTitle.';
COMMENT ON COLUMN records.course_transcript.course_attempt_result IS 'Ed-Fi CourseAttemptResult: Pass, Fail, Incomplete or Withdrawn.';
COMMENT ON COLUMN records.course_transcript.attempted_credits IS 'Ed-Fi AttemptedCredits; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.earned_credits IS 'Ed-Fi EarnedCredits; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.credit_type IS 'Ed-Fi CreditType: Carnegie unit, Semester hour credit, …; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.when_taken_grade_level IS 'Ed-Fi WhenTakenGradeLevel; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.method_credit_earned IS 'Ed-Fi MethodCreditEarned: Classroom credit, Online credit, …; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.final_letter_grade_earned IS 'Ed-Fi FinalLetterGradeEarned; NULL where there is none.';
COMMENT ON COLUMN records.course_transcript.final_numeric_grade_earned IS 'Ed-Fi FinalNumericGradeEarned; NULL where there is none.';
COMMENT ON COLUMN records.course_transcript.course_repeat_code IS 'Ed-Fi CourseRepeatCode; NULL where the course was not repeated.';
COMMENT ON COLUMN records.course_transcript.academic_subject IS 'Ed-Fi AcademicSubject; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.school_number IS 'Ed-Fi SchoolId of the school of instruction, as the district numbers it; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.school_name IS 'Ed-Fi NameOfInstitution of the school of instruction; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.sced_course_code IS 'SIF scedCourseCode, of the School Courses for the Exchange of Data; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.state_course_code IS 'SIF stateCourseCode; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.gpa_weighted_mark IS 'SIF gpaWeightedMark, the mark as it counts in a weighted average; NULL where unknown.';
COMMENT ON COLUMN records.course_transcript.instructional_level IS 'SIF instructionalLevel: Honors, Advanced Placement, …; NULL where unknown.';

-- Enrollment history ------------------------------------------------------------------------------------------------

CREATE TABLE records.student_school_association (
  district_id            integer NOT NULL,
  person_id              bigint NOT NULL,
  school_number          records.code NOT NULL,
  school_name            text,
  calendar_code          records.code,
  school_year            records.school_year,
  entry_date             records.day NOT NULL,
  entry_grade_level      records.code NOT NULL,
  entry_type             records.code,
  primary_school         boolean,
  service_type           records.code,
  repeat_grade_indicator boolean,
  class_of_school_year   records.school_year,
  exit_withdraw_date     records.day,
  exit_withdraw_type     records.code,
  residency_status       records.code,
  full_time_equivalency  records.quantity,
  -- The standard's key ends at entry_date; districts have two grades or two calendars from one day on.
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, school_number, entry_date, entry_grade_level, school_year, calendar_code, service_type)
);
COMMENT ON TABLE records.student_school_association IS 'Ed-Fi StudentSchoolAssociation: an enrollment, as the district''s own history has it. An exit on or before the entry is a no-show and is kept.';
COMMENT ON COLUMN records.student_school_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_school_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_school_association.school_number IS 'Ed-Fi SchoolId, as the district numbers its schools.';
COMMENT ON COLUMN records.student_school_association.school_name IS 'Ed-Fi NameOfInstitution; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.calendar_code IS 'Ed-Fi CalendarCode; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.school_year IS 'Ed-Fi SchoolYear; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.entry_date IS 'Ed-Fi EntryDate.';
COMMENT ON COLUMN records.student_school_association.entry_grade_level IS 'Ed-Fi EntryGradeLevel.';
COMMENT ON COLUMN records.student_school_association.entry_type IS 'Ed-Fi EntryType; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.primary_school IS 'Ed-Fi PrimarySchool; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.service_type IS 'Service type: P primary, S partial, N special education services only; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.repeat_grade_indicator IS 'Ed-Fi RepeatGradeIndicator; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.class_of_school_year IS 'Ed-Fi ClassOfSchoolYear, the year of projected graduation; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.exit_withdraw_date IS 'Ed-Fi ExitWithdrawDate; NULL while not ended.';
COMMENT ON COLUMN records.student_school_association.exit_withdraw_type IS 'Ed-Fi ExitWithdrawType; NULL while not ended or unknown.';
COMMENT ON COLUMN records.student_school_association.residency_status IS 'Ed-Fi ResidencyStatus; NULL where unknown.';
COMMENT ON COLUMN records.student_school_association.full_time_equivalency IS 'Ed-Fi FullTimeEquivalency, 1 is full time; NULL where unknown.';

-- Immunizations -----------------------------------------------------------------------------------------------------

CREATE TABLE records.student_health (
  district_id                              integer NOT NULL,
  person_id                                bigint NOT NULL,
  as_of_date                               records.day NOT NULL,
  non_medical_immunization_exemption       records.code,
  non_medical_immunization_exemption_date  records.day,
  PRIMARY KEY (district_id, person_id)
);
COMMENT ON TABLE records.student_health IS 'Ed-Fi StudentHealth: a student''s immunizations as of a day. Immunizations are sent with this row only.';
COMMENT ON COLUMN records.student_health.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_health.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_health.as_of_date IS 'Ed-Fi AsOfDate.';
COMMENT ON COLUMN records.student_health.non_medical_immunization_exemption IS 'Ed-Fi NonMedicalImmunizationExemption: Religious, Other, …; NULL where there is none.';
COMMENT ON COLUMN records.student_health.non_medical_immunization_exemption_date IS 'Ed-Fi NonMedicalImmunizationExemptionDate; NULL where there is none or it is unknown.';

CREATE TABLE records.student_health_required_immunization (
  district_id            integer NOT NULL,
  person_id              bigint NOT NULL,
  immunization_type      records.code NOT NULL,
  medical_exemption      records.code,
  medical_exemption_date records.day,
  PRIMARY KEY (district_id, person_id, immunization_type)
);
COMMENT ON TABLE records.student_health_required_immunization IS 'Ed-Fi StudentHealth.RequiredImmunization: a vaccine that the state requires, given or exempted.';
COMMENT ON COLUMN records.student_health_required_immunization.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_health_required_immunization.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_health_required_immunization.immunization_type IS 'Ed-Fi ImmunizationType: DTaP, IPV, MMR, VAR, HepB, ….';
COMMENT ON COLUMN records.student_health_required_immunization.medical_exemption IS 'Ed-Fi MedicalExemption, the reason; NULL where there is none.';
COMMENT ON COLUMN records.student_health_required_immunization.medical_exemption_date IS 'Ed-Fi MedicalExemptionDate; NULL where there is none or it is unknown.';

CREATE TABLE records.student_health_required_immunization_date (
  district_id       integer NOT NULL,
  person_id         bigint NOT NULL,
  immunization_type records.code NOT NULL,
  immunization_date records.day NOT NULL,
  cvx_code          records.code,
  dose_number       smallint CHECK (dose_number > 0),
  source            records.code,
  PRIMARY KEY (district_id, person_id, immunization_type, immunization_date)
);
COMMENT ON TABLE records.student_health_required_immunization_date IS 'Ed-Fi RequiredImmunization.ImmunizationDate: a dose of a required vaccine. Sent with its row of student_health_required_immunization.';
COMMENT ON COLUMN records.student_health_required_immunization_date.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_health_required_immunization_date.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_health_required_immunization_date.immunization_type IS 'Ed-Fi ImmunizationType.';
COMMENT ON COLUMN records.student_health_required_immunization_date.immunization_date IS 'Ed-Fi ImmunizationDate, the day of the dose.';
COMMENT ON COLUMN records.student_health_required_immunization_date.cvx_code IS 'CVX code of the vaccine given (CDC); NULL where unknown.';
COMMENT ON COLUMN records.student_health_required_immunization_date.dose_number IS 'Which dose of the series, from 1; NULL where unknown.';
COMMENT ON COLUMN records.student_health_required_immunization_date.source IS 'Where the district has it from: Provider record, State registry, Parent report, …; NULL where unknown.';

CREATE TABLE records.student_health_additional_immunization (
  district_id       integer NOT NULL,
  person_id         bigint NOT NULL,
  immunization_name records.code NOT NULL,
  PRIMARY KEY (district_id, person_id, immunization_name)
);
COMMENT ON TABLE records.student_health_additional_immunization IS 'Ed-Fi StudentHealth.AdditionalImmunization: a vaccine that the state does not require.';
COMMENT ON COLUMN records.student_health_additional_immunization.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_health_additional_immunization.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_health_additional_immunization.immunization_name IS 'Ed-Fi ImmunizationName.';

CREATE TABLE records.student_health_additional_immunization_date (
  district_id       integer NOT NULL,
  person_id         bigint NOT NULL,
  immunization_name records.code NOT NULL,
  immunization_date records.day NOT NULL,
  cvx_code          records.code,
  dose_number       smallint CHECK (dose_number > 0),
  source            records.code,
  PRIMARY KEY (district_id, person_id, immunization_name, immunization_date)
);
COMMENT ON TABLE records.student_health_additional_immunization_date IS 'Ed-Fi AdditionalImmunization.ImmunizationDate: a dose of an additional vaccine. Sent with its row of student_health_additional_immunization.';
COMMENT ON COLUMN records.student_health_additional_immunization_date.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_health_additional_immunization_date.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_health_additional_immunization_date.immunization_name IS 'Ed-Fi ImmunizationName.';
COMMENT ON COLUMN records.student_health_additional_immunization_date.immunization_date IS 'Ed-Fi ImmunizationDate, the day of the dose.';
COMMENT ON COLUMN records.student_health_additional_immunization_date.cvx_code IS 'CVX code of the vaccine given (CDC); NULL where unknown.';
COMMENT ON COLUMN records.student_health_additional_immunization_date.dose_number IS 'Which dose of the series, from 1; NULL where unknown.';
COMMENT ON COLUMN records.student_health_additional_immunization_date.source IS 'Where the district has it from; NULL where unknown.';
