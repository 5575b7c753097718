-- The districts' source records of special education and Section 504: programs and plans, the meetings that write them,
-- the evaluations before them, and attached files.
--
-- Tables and columns are the Ed-Fi Data Standard v5 elements in snake_case (CEDS where Ed-Fi has none). A student
-- has several programs over the years, each with what belongs to it below its first day.

-- Individualized education program -----------------------------------------------------------------------------------

CREATE TABLE records.student_special_education_program_association (
  district_id                      integer NOT NULL,
  person_id                        bigint NOT NULL,
  idea_eligibility                 boolean,
  special_education_setting        records.code,
  special_education_hours_per_week records.quantity,
  school_hours_per_week            records.quantity,
  multiply_disabled                boolean,
  medically_fragile                boolean,
  last_evaluation_date             records.day,
  iep_review_date                  records.day,
  iep_begin_date                   records.day NOT NULL,
  iep_end_date                     records.day,
  academic_performance             records.narrative,
  functional_performance           records.narrative,
  parent_concern                   records.narrative,
  student_strengths                records.narrative,
  accommodations                   records.code[] NOT NULL DEFAULT '{}' CHECK (array_position(accommodations, NULL) IS NULL),
  inclusion_minutes_per_week       integer CHECK (inclusion_minutes_per_week BETWEEN 0 AND 10080),
  transfer_of_rights_statement     records.narrative,
  PRIMARY KEY (district_id, person_id, iep_begin_date)
);
COMMENT ON TABLE records.student_special_education_program_association IS 'Ed-Fi StudentSpecialEducationProgramAssociation: an individualized education program (IEP) of a student. The latest that has begun and not ended is the current one.';
COMMENT ON COLUMN records.student_special_education_program_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_special_education_program_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_special_education_program_association.idea_eligibility IS 'Ed-Fi IdeaEligibility: eligible for services under the Individuals with Disabilities Education Act; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.special_education_setting IS 'Ed-Fi SpecialEducationSetting: Inside regular class 80% or more of the day, Separate school, …; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.special_education_hours_per_week IS 'Ed-Fi SpecialEducationHoursPerWeek; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.school_hours_per_week IS 'Ed-Fi SchoolHoursPerWeek, special and regular education together; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.multiply_disabled IS 'Ed-Fi MultiplyDisabled; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.medically_fragile IS 'Ed-Fi MedicallyFragile; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.last_evaluation_date IS 'Ed-Fi LastEvaluationDate, of the last evaluation for special education; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.iep_review_date IS 'Ed-Fi IEPReviewDate, of the last review of the program; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.iep_begin_date IS 'Ed-Fi IEPBeginDate.';
COMMENT ON COLUMN records.student_special_education_program_association.iep_end_date IS 'Ed-Fi IEPEndDate; NULL where none is set.';
COMMENT ON COLUMN records.student_special_education_program_association.academic_performance IS 'CEDS Present Levels of Academic Achievement: how the student does in school subjects; NULL where nothing is written.';
COMMENT ON COLUMN records.student_special_education_program_association.functional_performance IS 'CEDS Present Levels of Functional Performance: how the student does outside of school subjects; NULL where nothing is written.';
COMMENT ON COLUMN records.student_special_education_program_association.parent_concern IS 'CEDS Parental Concerns about the education of their child; NULL where nothing is written.';
COMMENT ON COLUMN records.student_special_education_program_association.student_strengths IS 'CEDS Student Strengths; NULL where nothing is written.';
COMMENT ON COLUMN records.student_special_education_program_association.accommodations IS 'CEDS IEP Accommodations, in the order of the program; empty where there are none.';
COMMENT ON COLUMN records.student_special_education_program_association.inclusion_minutes_per_week IS 'CEDS Inclusion Minutes Per Week: time with peers without disabilities; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association.transfer_of_rights_statement IS 'CEDS Transfer of Rights Statement: that the student was told of the rights that pass to him or her at the age of majority; NULL where nothing is written.';

CREATE TABLE records.student_special_education_program_association_disability (
  district_id         integer NOT NULL,
  person_id           bigint NOT NULL,
  iep_begin_date      records.day NOT NULL,
  disability          records.code NOT NULL,
  order_of_disability integer CHECK (order_of_disability > 0),
  PRIMARY KEY (district_id, person_id, iep_begin_date, disability)
);
COMMENT ON TABLE records.student_special_education_program_association_disability IS 'Ed-Fi StudentSpecialEducationProgramAssociation.Disability: a disability that makes the student eligible.';
COMMENT ON COLUMN records.student_special_education_program_association_disability.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_special_education_program_association_disability.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_special_education_program_association_disability.iep_begin_date IS 'Ed-Fi IEPBeginDate, of the program.';
COMMENT ON COLUMN records.student_special_education_program_association_disability.disability IS 'Ed-Fi Disability: Autism Spectrum Disorders, Speech or Language Impairment, ….';
COMMENT ON COLUMN records.student_special_education_program_association_disability.order_of_disability IS 'Ed-Fi OrderOfDisability, 1 is the primary one; NULL where unknown.';

CREATE TABLE records.student_special_education_program_association_goal (
  district_id    integer NOT NULL,
  person_id      bigint NOT NULL,
  iep_begin_date records.day NOT NULL,
  goal_number    integer NOT NULL CHECK (goal_number > 0),
  goal           records.narrative,
  baseline       records.narrative,
  measure        records.narrative,
  progress       records.narrative,
  PRIMARY KEY (district_id, person_id, iep_begin_date, goal_number)
);
COMMENT ON TABLE records.student_special_education_program_association_goal IS 'CEDS IEP Goal: a measurable annual goal of the program.';
COMMENT ON COLUMN records.student_special_education_program_association_goal.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_special_education_program_association_goal.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_special_education_program_association_goal.iep_begin_date IS 'Ed-Fi IEPBeginDate, of the program.';
COMMENT ON COLUMN records.student_special_education_program_association_goal.goal_number IS 'Place of the goal in the program, from 1.';
COMMENT ON COLUMN records.student_special_education_program_association_goal.goal IS 'CEDS IEP Goal Description; NULL where nothing is written.';
COMMENT ON COLUMN records.student_special_education_program_association_goal.baseline IS 'CEDS IEP Goal Baseline: where the student begins; NULL where nothing is written.';
COMMENT ON COLUMN records.student_special_education_program_association_goal.measure IS 'CEDS IEP Goal Measurement: how, how often and by whom progress is measured; NULL where nothing is written.';
COMMENT ON COLUMN records.student_special_education_program_association_goal.progress IS 'CEDS IEP Goal Progress, as last reported; NULL where nothing is reported yet.';

CREATE TABLE records.student_special_education_program_association_service (
  district_id        integer NOT NULL,
  person_id          bigint NOT NULL,
  iep_begin_date     records.day NOT NULL,
  service            records.code NOT NULL,
  service_begin_date records.day,
  service_end_date   records.day,
  frequency          records.code,
  minutes            integer CHECK (minutes BETWEEN 0 AND 10080),
  location           records.code,
  provider           records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, iep_begin_date, service, service_begin_date, frequency, minutes, location, provider)
);
COMMENT ON TABLE records.student_special_education_program_association_service IS 'Ed-Fi StudentSpecialEducationProgramAssociation.SpecialEducationProgramService: a service of the program.';
COMMENT ON COLUMN records.student_special_education_program_association_service.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_special_education_program_association_service.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_special_education_program_association_service.iep_begin_date IS 'Ed-Fi IEPBeginDate, of the program.';
COMMENT ON COLUMN records.student_special_education_program_association_service.service IS 'Ed-Fi SpecialEducationProgramService: Specialized Instruction, Speech-Language And Audiology Services, ….';
COMMENT ON COLUMN records.student_special_education_program_association_service.service_begin_date IS 'Ed-Fi ServiceBeginDate; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association_service.service_end_date IS 'Ed-Fi ServiceEndDate; NULL where none is set.';
COMMENT ON COLUMN records.student_special_education_program_association_service.frequency IS 'CEDS Service Frequency: Daily, 2 times per week, Weekly, Monthly, …; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association_service.minutes IS 'CEDS Service Duration, in minutes each time; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association_service.location IS 'CEDS Service Location: General education classroom, Special education classroom, …; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_association_service.provider IS 'Ed-Fi ServiceProvider: who gives the service, by role or name; NULL where unknown.';

-- IEP team meetings --------------------------------------------------------------------------------------------------

CREATE TABLE records.iep_meeting (
  district_id       integer NOT NULL,
  person_id         bigint NOT NULL,
  meeting_date      records.day NOT NULL,
  meeting_number    integer NOT NULL CHECK (meeting_number > 0),
  purpose           records.code,
  notes             records.narrative,
  next_meeting_date records.day,
  PRIMARY KEY (district_id, person_id, meeting_date, meeting_number)
);
COMMENT ON TABLE records.iep_meeting IS 'CEDS IEP Team Meeting: a meeting of the team that writes the individualized education program.';
COMMENT ON COLUMN records.iep_meeting.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.iep_meeting.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.iep_meeting.meeting_date IS 'CEDS IEP Meeting Date.';
COMMENT ON COLUMN records.iep_meeting.meeting_number IS 'Which meeting of the day, from 1.';
COMMENT ON COLUMN records.iep_meeting.purpose IS 'CEDS IEP Meeting Purpose: Annual review, Reevaluation, Manifestation determination, …; NULL where unknown.';
COMMENT ON COLUMN records.iep_meeting.notes IS 'Notes of the meeting; NULL where there are none.';
COMMENT ON COLUMN records.iep_meeting.next_meeting_date IS 'When the team is to meet again; NULL where not set.';

CREATE TABLE records.iep_meeting_participant (
  district_id    integer NOT NULL,
  person_id      bigint NOT NULL,
  meeting_date   records.day NOT NULL,
  meeting_number integer NOT NULL,
  name           records.code NOT NULL,
  role           records.code,
  attended       boolean,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, meeting_date, meeting_number, name, role)
);
COMMENT ON TABLE records.iep_meeting_participant IS 'CEDS IEP Team Member: somebody invited to an IEP team meeting.';
COMMENT ON COLUMN records.iep_meeting_participant.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.iep_meeting_participant.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.iep_meeting_participant.meeting_date IS 'CEDS IEP Meeting Date.';
COMMENT ON COLUMN records.iep_meeting_participant.meeting_number IS 'Which meeting of the day.';
COMMENT ON COLUMN records.iep_meeting_participant.name IS 'Full name.';
COMMENT ON COLUMN records.iep_meeting_participant.role IS 'CEDS IEP Team Member Role: Parent, Case manager, General education teacher, …; NULL where unknown.';
COMMENT ON COLUMN records.iep_meeting_participant.attended IS 'Whether the participant was there; NULL where unknown.';

-- Individualized education program, attached files -------------------------------------------------------------------

CREATE TABLE records.iep_document (
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
-- PDF and images are compressed as they come: no second try.
ALTER TABLE records.iep_document ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE records.iep_document IS 'A file attached to an individualized education program: a scan, a report, a signed form.';
COMMENT ON COLUMN records.iep_document.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.iep_document.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.iep_document.file_number IS 'Tells the student''s files apart, and orders them.';
COMMENT ON COLUMN records.iep_document.name IS 'File name, as the district has it.';
COMMENT ON COLUMN records.iep_document.mime_type IS 'Media type of the content: application/pdf, image/png, ….';
COMMENT ON COLUMN records.iep_document.category IS 'Kind of document: Signature page, Progress report, …; NULL where unknown.';
COMMENT ON COLUMN records.iep_document.document_date IS 'Date of the document; NULL where unknown.';
COMMENT ON COLUMN records.iep_document.content IS 'The file itself; never empty, 25 MiB at the most.';

-- Section 504 plan ---------------------------------------------------------------------------------------------------

CREATE TABLE records.student_section504_program_association (
  district_id                          integer NOT NULL,
  person_id                            bigint NOT NULL,
  section504_eligibility               boolean NOT NULL,
  section504_disability                records.code,
  section504_meeting_date              records.day,
  section504_eligibility_decision_date records.day,
  accommodation_plan                   boolean,
  begin_date                           records.day NOT NULL,
  end_date                             records.day,
  service_plan_reevaluation_date       records.day,
  service_plan_signed_by               records.code,
  service_plan_signature_date          records.day,
  PRIMARY KEY (district_id, person_id, begin_date)
);
COMMENT ON TABLE records.student_section504_program_association IS 'Ed-Fi StudentSection504ProgramAssociation: a personal learning plan under Section 504 of the Rehabilitation Act. The latest that has begun and not ended is the current one.';
COMMENT ON COLUMN records.student_section504_program_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_section504_program_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_section504_program_association.section504_eligibility IS 'Ed-Fi Section504Eligibility: whether the student qualifies.';
COMMENT ON COLUMN records.student_section504_program_association.section504_disability IS 'Ed-Fi Section504Disability: Attention Deficit Hyperactivity Disorder, Epilepsy, …; NULL where unknown.';
COMMENT ON COLUMN records.student_section504_program_association.section504_meeting_date IS 'Ed-Fi Section504MeetingDate, with parent or guardian; NULL where unknown.';
COMMENT ON COLUMN records.student_section504_program_association.section504_eligibility_decision_date IS 'Ed-Fi Section504EligibilityDecisionDate; NULL where unknown.';
COMMENT ON COLUMN records.student_section504_program_association.accommodation_plan IS 'Ed-Fi AccommodationPlan: whether the student has one; NULL where unknown.';
COMMENT ON COLUMN records.student_section504_program_association.begin_date IS 'Ed-Fi BeginDate.';
COMMENT ON COLUMN records.student_section504_program_association.end_date IS 'Ed-Fi EndDate; NULL where none is set.';
COMMENT ON COLUMN records.student_section504_program_association.service_plan_reevaluation_date IS 'CEDS Service Plan Reevaluation Date, when the plan is due for reevaluation; NULL where not set.';
COMMENT ON COLUMN records.student_section504_program_association.service_plan_signed_by IS 'CEDS Service Plan Signed By: who signed; NULL where unknown.';
COMMENT ON COLUMN records.student_section504_program_association.service_plan_signature_date IS 'CEDS Service Plan Signature Date; NULL where not signed or unknown.';

CREATE TABLE records.student_section504_program_association_accommodation (
  district_id          integer NOT NULL,
  person_id            bigint NOT NULL,
  begin_date           records.day NOT NULL,
  accommodation_number integer NOT NULL CHECK (accommodation_number > 0),
  accommodation_type   records.code,
  description          records.narrative,
  applicability        records.code,
  PRIMARY KEY (district_id, person_id, begin_date, accommodation_number)
);
COMMENT ON TABLE records.student_section504_program_association_accommodation IS 'CEDS Section 504 accommodation: what the plan gives the student.';
COMMENT ON COLUMN records.student_section504_program_association_accommodation.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_section504_program_association_accommodation.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_section504_program_association_accommodation.begin_date IS 'Ed-Fi BeginDate, of the plan.';
COMMENT ON COLUMN records.student_section504_program_association_accommodation.accommodation_number IS 'Place of the accommodation in the plan, from 1.';
COMMENT ON COLUMN records.student_section504_program_association_accommodation.accommodation_type IS 'CEDS Accommodation Type: Setting, Timing, Presentation, Response, …; NULL where unknown.';
COMMENT ON COLUMN records.student_section504_program_association_accommodation.description IS 'CEDS Accommodation Description; NULL where nothing is written.';
COMMENT ON COLUMN records.student_section504_program_association_accommodation.applicability IS 'Where or when it applies: All classes, State assessments, …; NULL where unknown.';

-- Section 504 evaluation ---------------------------------------------------------------------------------------------

CREATE TABLE records.section504_evaluation (
  district_id                          integer NOT NULL,
  person_id                            bigint NOT NULL,
  referral_date                        records.day NOT NULL,
  referred_by                          records.code,
  referral_reason                      records.narrative,
  consent_requested_date               records.day,
  consent_received_date                records.day,
  evaluation_begin_date                records.day,
  evaluation_end_date                  records.day,
  areas                                records.code[] NOT NULL DEFAULT '{}' CHECK (array_position(areas, NULL) IS NULL),
  findings                             records.narrative,
  section504_eligibility               boolean,
  section504_eligibility_decision_date records.day,
  PRIMARY KEY (district_id, person_id, referral_date)
);
COMMENT ON TABLE records.section504_evaluation IS 'CEDS Section 504 evaluation: from the referral of a student to the decision on eligibility.';
COMMENT ON COLUMN records.section504_evaluation.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.section504_evaluation.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.section504_evaluation.referral_date IS 'CEDS Referral Date.';
COMMENT ON COLUMN records.section504_evaluation.referred_by IS 'Who referred the student, by role or name; NULL where unknown.';
COMMENT ON COLUMN records.section504_evaluation.referral_reason IS 'CEDS Referral Reason; NULL where nothing is written.';
COMMENT ON COLUMN records.section504_evaluation.consent_requested_date IS 'When the parent or guardian was asked for consent; NULL where unknown.';
COMMENT ON COLUMN records.section504_evaluation.consent_received_date IS 'When consent was received; NULL where it was not or is unknown.';
COMMENT ON COLUMN records.section504_evaluation.evaluation_begin_date IS 'CEDS Evaluation Start Date; NULL where not begun or unknown.';
COMMENT ON COLUMN records.section504_evaluation.evaluation_end_date IS 'CEDS Evaluation End Date; NULL where not completed or unknown.';
COMMENT ON COLUMN records.section504_evaluation.areas IS 'CEDS Evaluation Areas that were looked at; empty where none are on file.';
COMMENT ON COLUMN records.section504_evaluation.findings IS 'CEDS Evaluation Findings; NULL where nothing is written.';
COMMENT ON COLUMN records.section504_evaluation.section504_eligibility IS 'Ed-Fi Section504Eligibility, as decided on this evaluation; NULL where not decided.';
COMMENT ON COLUMN records.section504_evaluation.section504_eligibility_decision_date IS 'Ed-Fi Section504EligibilityDecisionDate; NULL where not decided or unknown.';

-- Section 504 plan, attached files -----------------------------------------------------------------------------------

CREATE TABLE records.plp_document (
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
-- PDF and images are compressed as they come: no second try.
ALTER TABLE records.plp_document ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE records.plp_document IS 'A file attached to a Section 504 plan: a scan, a report, a signed form.';
COMMENT ON COLUMN records.plp_document.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.plp_document.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.plp_document.file_number IS 'Tells the student''s files apart, and orders them.';
COMMENT ON COLUMN records.plp_document.name IS 'File name, as the district has it.';
COMMENT ON COLUMN records.plp_document.mime_type IS 'Media type of the content: application/pdf, image/png, ….';
COMMENT ON COLUMN records.plp_document.category IS 'Kind of document: Signature page, Progress report, …; NULL where unknown.';
COMMENT ON COLUMN records.plp_document.document_date IS 'Date of the document; NULL where unknown.';
COMMENT ON COLUMN records.plp_document.content IS 'The file itself; never empty, 25 MiB at the most.';

-- Special education evaluation ---------------------------------------------------------------------------------------

CREATE TABLE records.student_special_education_program_eligibility_association (
  district_id                         integer NOT NULL,
  person_id                           bigint NOT NULL,
  consent_to_evaluation_received_date records.day NOT NULL,
  consent_to_evaluation_date          records.day,
  idea_part                           text NOT NULL CHECK (idea_part IN ('IDEA Part B', 'IDEA Part C')),
  eligibility_evaluation_type         records.code,
  eligibility_evaluation_date         records.day,
  evaluation_complete_indicator       boolean,
  evaluation_delay_reason             records.code,
  evaluation_delay_days               integer CHECK (evaluation_delay_days >= 0),
  eligibility_determination_date      records.day,
  idea_indicator                      boolean,
  eligibility_conference_date         records.day,
  PRIMARY KEY (district_id, person_id, consent_to_evaluation_received_date)
);
COMMENT ON TABLE records.student_special_education_program_eligibility_association IS 'Ed-Fi StudentSpecialEducationProgramEligibilityAssociation: an evaluation for special education, from consent to the decision on eligibility.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.consent_to_evaluation_received_date IS 'Ed-Fi ConsentToEvaluationReceivedDate: the first day of the time in which to evaluate.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.consent_to_evaluation_date IS 'Ed-Fi ConsentToEvaluationDate, when consent was asked for; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.idea_part IS 'Ed-Fi IDEAPart: IDEA Part B (ages 3 to 21) or IDEA Part C (birth to 2).';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.eligibility_evaluation_type IS 'Ed-Fi EligibilityEvaluationType: Initial Evaluation, Reevaluation, …; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.eligibility_evaluation_date IS 'Ed-Fi EligibilityEvaluationDate, when the written report was completed; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.evaluation_complete_indicator IS 'Ed-Fi EvaluationCompleteIndicator; NULL where unknown.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.evaluation_delay_reason IS 'Ed-Fi EvaluationDelayReason; NULL where not late or unknown.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.evaluation_delay_days IS 'Ed-Fi EvaluationDelayDays, beyond the state''s time line; NULL where not late or unknown.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.eligibility_determination_date IS 'Ed-Fi EligibilityDeterminationDate; NULL where not decided or unknown.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.idea_indicator IS 'Ed-Fi IDEAIndicator: whether the student was found eligible; NULL where not decided or unknown.';
COMMENT ON COLUMN records.student_special_education_program_eligibility_association.eligibility_conference_date IS 'Ed-Fi EligibilityConferenceDate, of the meeting that decided; NULL where there was none or unknown.';

CREATE TABLE records.special_education_assessed_area (
  district_id                         integer NOT NULL,
  person_id                           bigint NOT NULL,
  consent_to_evaluation_received_date records.day NOT NULL,
  area_number                         integer NOT NULL CHECK (area_number > 0),
  area                                records.code,
  instrument                          records.code,
  result                              records.narrative,
  evaluator                           records.code,
  PRIMARY KEY (district_id, person_id, consent_to_evaluation_received_date, area_number)
);
COMMENT ON TABLE records.special_education_assessed_area IS 'CEDS Evaluation Area: an area assessed in an evaluation for special education.';
COMMENT ON COLUMN records.special_education_assessed_area.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.special_education_assessed_area.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.special_education_assessed_area.consent_to_evaluation_received_date IS 'Ed-Fi ConsentToEvaluationReceivedDate, of the evaluation.';
COMMENT ON COLUMN records.special_education_assessed_area.area_number IS 'Place of the area in the report, from 1.';
COMMENT ON COLUMN records.special_education_assessed_area.area IS 'CEDS Assessed Area: Cognitive ability, Academic achievement, …; NULL where unknown.';
COMMENT ON COLUMN records.special_education_assessed_area.instrument IS 'Test, scale or observation that was used; NULL where unknown.';
COMMENT ON COLUMN records.special_education_assessed_area.result IS 'What was found: scores and what they mean; NULL where nothing is written.';
COMMENT ON COLUMN records.special_education_assessed_area.evaluator IS 'Who assessed, by role or name; NULL where unknown.';
