-- The districts' source records of four objects: assessments, behavior, health conditions, health screenings.
--
-- As in m0003: Ed-Fi elements in snake_case (CEDS where Ed-Fi has none), every table keyed by (district_id, person_id), no
-- foreign keys. What a table of children says is sent also where the row it belongs to is not on file.

-- Assessments --------------------------------------------------------------------------------------------------------

CREATE TABLE records.student_assessment (
  district_id                   integer NOT NULL,
  person_id                     bigint NOT NULL,
  assessment_identifier         records.code NOT NULL,
  student_assessment_identifier records.code NOT NULL,
  assessment_title              records.code NOT NULL,
  namespace                     records.code,
  assessment_category           records.code,
  academic_subject              records.code,
  administration_date           records.day NOT NULL,
  when_assessed_grade_level     records.code,
  school_year                   records.school_year,
  assessment_period             records.code,
  retest_indicator              records.code,
  reason_not_tested             records.code,
  accommodation                 records.code[] NOT NULL DEFAULT '{}' CHECK (array_position(accommodation, NULL) IS NULL),
  PRIMARY KEY (district_id, person_id, assessment_identifier, student_assessment_identifier)
);
COMMENT ON TABLE records.student_assessment IS 'Ed-Fi StudentAssessment: one administration of an assessment to a student, tested or not.';
COMMENT ON COLUMN records.student_assessment.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_assessment.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_assessment.assessment_identifier IS 'Ed-Fi Assessment.AssessmentIdentifier: which assessment.';
COMMENT ON COLUMN records.student_assessment.student_assessment_identifier IS 'Ed-Fi StudentAssessmentIdentifier: which of the student''s administrations.';
COMMENT ON COLUMN records.student_assessment.assessment_title IS 'Ed-Fi Assessment.AssessmentTitle.';
COMMENT ON COLUMN records.student_assessment.namespace IS 'Ed-Fi Assessment.Namespace: who vouches for the identifier; NULL where unknown.';
COMMENT ON COLUMN records.student_assessment.assessment_category IS 'Ed-Fi AssessmentCategory: State summative assessment 3-8 general, Benchmark test, College entrance exam, …; NULL where unknown.';
COMMENT ON COLUMN records.student_assessment.academic_subject IS 'Ed-Fi AcademicSubject; NULL where unknown or of several subjects.';
COMMENT ON COLUMN records.student_assessment.administration_date IS 'Ed-Fi AdministrationDate, the first day where it took several.';
COMMENT ON COLUMN records.student_assessment.when_assessed_grade_level IS 'Ed-Fi WhenAssessedGradeLevel; NULL where unknown.';
COMMENT ON COLUMN records.student_assessment.school_year IS 'Ed-Fi SchoolYear; NULL where unknown.';
COMMENT ON COLUMN records.student_assessment.assessment_period IS 'Ed-Fi AssessmentPeriod: BOY, MOY, EOY, Spring, …; NULL where there is none or it is unknown.';
COMMENT ON COLUMN records.student_assessment.retest_indicator IS 'Ed-Fi RetestIndicator: Primary Administration, 1st Retest, …; NULL where unknown.';
COMMENT ON COLUMN records.student_assessment.reason_not_tested IS 'Ed-Fi ReasonNotTested: Absent, Medical waiver, …; NULL where the student was tested.';
COMMENT ON COLUMN records.student_assessment.accommodation IS 'Ed-Fi Accommodation: what the student was given; empty where nothing or unknown.';

CREATE TABLE records.student_assessment_score_result (
  district_id                   integer NOT NULL,
  person_id                     bigint NOT NULL,
  assessment_identifier         records.code NOT NULL,
  student_assessment_identifier records.code NOT NULL,
  assessment_reporting_method   records.code NOT NULL,
  result                        records.code NOT NULL,
  result_datatype_type          records.code NOT NULL,
  PRIMARY KEY (
    district_id, person_id, assessment_identifier, student_assessment_identifier, assessment_reporting_method)
);
COMMENT ON TABLE records.student_assessment_score_result IS 'Ed-Fi StudentAssessment.ScoreResult: a result of the whole assessment.';
COMMENT ON COLUMN records.student_assessment_score_result.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_assessment_score_result.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_assessment_score_result.assessment_identifier IS 'Ed-Fi Assessment.AssessmentIdentifier: which assessment.';
COMMENT ON COLUMN records.student_assessment_score_result.student_assessment_identifier IS 'Ed-Fi StudentAssessmentIdentifier: which of the student''s administrations.';
COMMENT ON COLUMN records.student_assessment_score_result.assessment_reporting_method IS 'Ed-Fi AssessmentReportingMethod: Raw score, Scale score, Percentile rank, ….';
COMMENT ON COLUMN records.student_assessment_score_result.result IS 'Ed-Fi Result, as it was reported.';
COMMENT ON COLUMN records.student_assessment_score_result.result_datatype_type IS 'Ed-Fi ResultDatatypeType: Integer, Decimal, Percentage, Percentile, Range, Level.';

CREATE TABLE records.student_assessment_performance_level (
  district_id                      integer NOT NULL,
  person_id                        bigint NOT NULL,
  assessment_identifier            records.code NOT NULL,
  student_assessment_identifier    records.code NOT NULL,
  performance_level                records.code NOT NULL,
  assessment_reporting_method      records.code,
  performance_level_indicator_name records.code,
  UNIQUE NULLS NOT DISTINCT (
    district_id, person_id, assessment_identifier, student_assessment_identifier, performance_level,
    assessment_reporting_method, performance_level_indicator_name)
);
COMMENT ON TABLE records.student_assessment_performance_level IS 'Ed-Fi StudentAssessment.PerformanceLevel: the level that a result stands for.';
COMMENT ON COLUMN records.student_assessment_performance_level.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_assessment_performance_level.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_assessment_performance_level.assessment_identifier IS 'Ed-Fi Assessment.AssessmentIdentifier: which assessment.';
COMMENT ON COLUMN records.student_assessment_performance_level.student_assessment_identifier IS 'Ed-Fi StudentAssessmentIdentifier: which of the student''s administrations.';
COMMENT ON COLUMN records.student_assessment_performance_level.performance_level IS 'Ed-Fi PerformanceLevel: Advanced, Proficient, Basic, Met Standard, ….';
COMMENT ON COLUMN records.student_assessment_performance_level.assessment_reporting_method IS 'Ed-Fi AssessmentReportingMethod of the result that is meant; NULL where unknown.';
COMMENT ON COLUMN records.student_assessment_performance_level.performance_level_indicator_name IS 'Ed-Fi PerformanceLevelIndicatorName: what the level speaks of; NULL where it is the whole assessment.';

CREATE TABLE records.student_objective_assessment (
  district_id                   integer NOT NULL,
  person_id                     bigint NOT NULL,
  assessment_identifier         records.code NOT NULL,
  student_assessment_identifier records.code NOT NULL,
  identification_code           records.code NOT NULL,
  objective_title               records.code,
  PRIMARY KEY (district_id, person_id, assessment_identifier, student_assessment_identifier, identification_code)
);
COMMENT ON TABLE records.student_objective_assessment IS 'Ed-Fi StudentAssessment.StudentObjectiveAssessment: a part of an assessment that is scored for itself, such as a strand.';
COMMENT ON COLUMN records.student_objective_assessment.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_objective_assessment.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_objective_assessment.assessment_identifier IS 'Ed-Fi Assessment.AssessmentIdentifier: which assessment.';
COMMENT ON COLUMN records.student_objective_assessment.student_assessment_identifier IS 'Ed-Fi StudentAssessmentIdentifier: which of the student''s administrations.';
COMMENT ON COLUMN records.student_objective_assessment.identification_code IS 'Ed-Fi ObjectiveAssessment.IdentificationCode: which part of the assessment.';
COMMENT ON COLUMN records.student_objective_assessment.objective_title IS 'Ed-Fi ObjectiveAssessment.Description: the name of the part; NULL where unknown.';

CREATE TABLE records.student_objective_assessment_score_result (
  district_id                   integer NOT NULL,
  person_id                     bigint NOT NULL,
  assessment_identifier         records.code NOT NULL,
  student_assessment_identifier records.code NOT NULL,
  identification_code           records.code NOT NULL,
  assessment_reporting_method   records.code NOT NULL,
  result                        records.code NOT NULL,
  result_datatype_type          records.code NOT NULL,
  PRIMARY KEY (
    district_id, person_id, assessment_identifier, student_assessment_identifier, identification_code,
    assessment_reporting_method)
);
COMMENT ON TABLE records.student_objective_assessment_score_result IS 'Ed-Fi StudentObjectiveAssessment.ScoreResult: a result of a part of an assessment.';
COMMENT ON COLUMN records.student_objective_assessment_score_result.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_objective_assessment_score_result.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_objective_assessment_score_result.assessment_identifier IS 'Ed-Fi Assessment.AssessmentIdentifier: which assessment.';
COMMENT ON COLUMN records.student_objective_assessment_score_result.student_assessment_identifier IS 'Ed-Fi StudentAssessmentIdentifier: which of the student''s administrations.';
COMMENT ON COLUMN records.student_objective_assessment_score_result.identification_code IS 'Ed-Fi ObjectiveAssessment.IdentificationCode: which part of the assessment.';
COMMENT ON COLUMN records.student_objective_assessment_score_result.assessment_reporting_method IS 'Ed-Fi AssessmentReportingMethod: Raw score, Scale score, Percentile rank, ….';
COMMENT ON COLUMN records.student_objective_assessment_score_result.result IS 'Ed-Fi Result, as it was reported.';
COMMENT ON COLUMN records.student_objective_assessment_score_result.result_datatype_type IS 'Ed-Fi ResultDatatypeType: Integer, Decimal, Percentage, Percentile, Range, Level.';

-- Behavior -----------------------------------------------------------------------------------------------------------

CREATE TABLE records.discipline_incident (
  district_id                            integer NOT NULL,
  person_id                              bigint NOT NULL,
  incident_identifier                    records.code NOT NULL,
  school_number                          records.code,
  school_name                            records.code,
  incident_date                          records.day NOT NULL,
  incident_time                          time,
  incident_location                      records.code,
  incident_description                   records.narrative,
  behavior                               records.code[] NOT NULL CHECK (cardinality(behavior) > 0 AND array_position(behavior, NULL) IS NULL),
  discipline_incident_participation_code records.code,
  weapon                                 records.code[] NOT NULL DEFAULT '{}' CHECK (array_position(weapon, NULL) IS NULL),
  reported_to_law_enforcement            boolean,
  -- Two schools of a district can number their incidents alike.
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, incident_identifier, school_number)
);
COMMENT ON TABLE records.discipline_incident IS 'Ed-Fi DisciplineIncident, with StudentDisciplineIncidentBehaviorAssociation: an incident and the student''s part in it.';
COMMENT ON COLUMN records.discipline_incident.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.discipline_incident.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.discipline_incident.incident_identifier IS 'Ed-Fi IncidentIdentifier, as the school numbers its incidents.';
COMMENT ON COLUMN records.discipline_incident.school_number IS 'Ed-Fi SchoolId of the school where it happened, as the district numbers it; NULL where unknown.';
COMMENT ON COLUMN records.discipline_incident.school_name IS 'Ed-Fi NameOfInstitution of that school; NULL where unknown.';
COMMENT ON COLUMN records.discipline_incident.incident_date IS 'Ed-Fi IncidentDate.';
COMMENT ON COLUMN records.discipline_incident.incident_time IS 'Ed-Fi IncidentTime, in the school''s own zone; NULL where unknown.';
COMMENT ON COLUMN records.discipline_incident.incident_location IS 'Ed-Fi IncidentLocation: Classroom, School bus, …; NULL where unknown.';
COMMENT ON COLUMN records.discipline_incident.incident_description IS 'Ed-Fi IncidentDescription; NULL where there is none.';
COMMENT ON COLUMN records.discipline_incident.behavior IS 'Ed-Fi Behavior: what the student did, or what was done where the student is a victim or a witness.';
COMMENT ON COLUMN records.discipline_incident.discipline_incident_participation_code IS 'Ed-Fi DisciplineIncidentParticipationCode: Perpetrator, Victim, Witness, Reporter; NULL where unknown.';
COMMENT ON COLUMN records.discipline_incident.weapon IS 'Ed-Fi Weapon: Knife, Club, …; empty where there was none or it is unknown.';
COMMENT ON COLUMN records.discipline_incident.reported_to_law_enforcement IS 'Ed-Fi ReportedToLawEnforcement; NULL where unknown.';

CREATE TABLE records.discipline_action (
  district_id                                  integer NOT NULL,
  person_id                                    bigint NOT NULL,
  discipline_action_identifier                 records.code NOT NULL,
  discipline                                   records.code[] NOT NULL CHECK (cardinality(discipline) > 0 AND array_position(discipline, NULL) IS NULL),
  discipline_date                              records.day NOT NULL,
  discipline_action_length                     records.quantity,
  actual_discipline_action_length              records.quantity,
  discipline_action_length_difference_reason   records.code,
  disciplinary_action_start_date               records.day,
  disciplinary_action_end_date                 records.day,
  related_to_disability_manifestation          boolean,
  received_education_services_during_expulsion boolean,
  incident_identifier                          records.code[] NOT NULL DEFAULT '{}' CHECK (array_position(incident_identifier, NULL) IS NULL),
  PRIMARY KEY (district_id, person_id, discipline_action_identifier)
);
COMMENT ON TABLE records.discipline_action IS 'Ed-Fi DisciplineAction: what a school did about one or several incidents. Sent also where none of them is on file.';
COMMENT ON COLUMN records.discipline_action.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.discipline_action.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.discipline_action.discipline_action_identifier IS 'Ed-Fi DisciplineActionIdentifier.';
COMMENT ON COLUMN records.discipline_action.discipline IS 'Ed-Fi Discipline: In School Suspension, Expulsion, Community Service, ….';
COMMENT ON COLUMN records.discipline_action.discipline_date IS 'Ed-Fi DisciplineDate.';
COMMENT ON COLUMN records.discipline_action.discipline_action_length IS 'Ed-Fi DisciplineActionLength, in school days, as decided; NULL where there is none.';
COMMENT ON COLUMN records.discipline_action.actual_discipline_action_length IS 'Ed-Fi ActualDisciplineActionLength, in school days, as served; NULL where unknown.';
COMMENT ON COLUMN records.discipline_action.discipline_action_length_difference_reason IS 'Ed-Fi DisciplineActionLengthDifferenceReason; NULL where both lengths agree or it is unknown.';
COMMENT ON COLUMN records.discipline_action.disciplinary_action_start_date IS 'CEDS Disciplinary Action Start Date; NULL where unknown.';
COMMENT ON COLUMN records.discipline_action.disciplinary_action_end_date IS 'CEDS Disciplinary Action End Date; NULL where it has not ended or is unknown.';
COMMENT ON COLUMN records.discipline_action.related_to_disability_manifestation IS 'Ed-Fi RelatedToDisabilityManifestation: the behavior came of the student''s disability; NULL where not determined.';
COMMENT ON COLUMN records.discipline_action.received_education_services_during_expulsion IS 'Ed-Fi ReceivedEducationServicesDuringExpulsion; NULL where not expelled or unknown.';
COMMENT ON COLUMN records.discipline_action.incident_identifier IS 'Ed-Fi IncidentIdentifier of each incident that it answers; empty where unknown.';

-- Health conditions --------------------------------------------------------------------------------------------------

CREATE TABLE records.health_condition (
  district_id           integer NOT NULL,
  person_id             bigint NOT NULL,
  condition_code        records.code,
  code_system           records.code,
  condition_description records.code NOT NULL,
  start_date            records.day,
  end_date              records.day,
  status                records.code,
  alert_level           records.code,
  instructions          records.narrative,
  physician             records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, condition_description, condition_code, code_system, start_date)
);
COMMENT ON TABLE records.health_condition IS 'A health condition of a student that the school must know of; neither Ed-Fi nor CEDS has an entity for it.';
COMMENT ON COLUMN records.health_condition.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.health_condition.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.health_condition.condition_code IS 'The condition''s code in code_system; NULL where it is not coded.';
COMMENT ON COLUMN records.health_condition.code_system IS 'Of which system the code is: ICD-10-CM, SNOMED CT, …; NULL where there is no code or it is unknown.';
COMMENT ON COLUMN records.health_condition.condition_description IS 'The condition in words.';
COMMENT ON COLUMN records.health_condition.start_date IS 'Since when; NULL where unknown.';
COMMENT ON COLUMN records.health_condition.end_date IS 'Until when; NULL where it has not ended or is unknown.';
COMMENT ON COLUMN records.health_condition.status IS 'Active, In remission, Resolved, …; NULL where unknown.';
COMMENT ON COLUMN records.health_condition.alert_level IS 'CEDS Medical Alert Indicator, as the district grades it: Life threatening, High, Informational, …; NULL where there is no alert.';
COMMENT ON COLUMN records.health_condition.instructions IS 'What staff must do; NULL where there is nothing.';
COMMENT ON COLUMN records.health_condition.physician IS 'Who treats it; NULL where unknown.';

CREATE TABLE records.health_allergy (
  district_id          integer NOT NULL,
  person_id            bigint NOT NULL,
  allergy_type         records.code NOT NULL,
  allergy_severity     records.code,
  reaction_description records.narrative,
  allergy_number       integer NOT NULL DEFAULT 1 CHECK (allergy_number > 0),
  -- Where the type is no more than Food, a student has several of one type.
  PRIMARY KEY (district_id, person_id, allergy_type, allergy_number)
);
COMMENT ON TABLE records.health_allergy IS 'CEDS Allergy: an allergy of a student.';
COMMENT ON COLUMN records.health_allergy.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.health_allergy.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.health_allergy.allergy_type IS 'CEDS Allergy Type: what the student is allergic to.';
COMMENT ON COLUMN records.health_allergy.allergy_severity IS 'CEDS Allergy Severity: Mild, Severe, Life threatening, …; NULL where unknown.';
COMMENT ON COLUMN records.health_allergy.reaction_description IS 'CEDS Allergy Reaction Description; NULL where there is none.';
COMMENT ON COLUMN records.health_allergy.allergy_number IS 'Tells the student''s allergies of one type apart, and orders them, from 1; not sent.';

CREATE TABLE records.health_medication (
  district_id           integer NOT NULL,
  person_id             bigint NOT NULL,
  medication_name       records.code NOT NULL,
  dosage                records.code,
  frequency             records.code,
  administration_method records.code,
  start_date            records.day,
  end_date              records.day,
  instructions          records.narrative,
  UNIQUE NULLS NOT DISTINCT (
    district_id, person_id, medication_name, dosage, frequency, administration_method, start_date)
);
COMMENT ON TABLE records.health_medication IS 'A medication that a student takes; neither Ed-Fi nor CEDS has an entity for it.';
COMMENT ON COLUMN records.health_medication.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.health_medication.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.health_medication.medication_name IS 'The medication, by its generic or its trade name.';
COMMENT ON COLUMN records.health_medication.dosage IS 'How much at a time, with its unit; NULL where unknown.';
COMMENT ON COLUMN records.health_medication.frequency IS 'How often, or in which case; NULL where unknown.';
COMMENT ON COLUMN records.health_medication.administration_method IS 'Oral, Inhalation, Intramuscular injection, …; NULL where unknown.';
COMMENT ON COLUMN records.health_medication.start_date IS 'Since when; NULL where unknown.';
COMMENT ON COLUMN records.health_medication.end_date IS 'Until when; NULL where it has not ended or is unknown.';
COMMENT ON COLUMN records.health_medication.instructions IS 'What staff must know or do; NULL where there is nothing.';

-- Health screenings --------------------------------------------------------------------------------------------------

CREATE TABLE records.vision_screening (
  district_id                               integer NOT NULL,
  person_id                                 bigint NOT NULL,
  vision_screening_date                     records.day NOT NULL,
  vision_screening_status                   records.code,
  right_eye_acuity                          records.code,
  left_eye_acuity                           records.code,
  with_correction                           boolean,
  health_screening_equipment_used           records.code,
  health_screening_follow_up_recommendation records.narrative,
  health_screening_examiner                 records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, vision_screening_date, vision_screening_status)
);
COMMENT ON TABLE records.vision_screening IS 'A vision screening (CEDS Vision Screening). A student screened twice on one day, with different outcomes, has two rows.';
COMMENT ON COLUMN records.vision_screening.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.vision_screening.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.vision_screening.vision_screening_date IS 'CEDS Vision Screening Date.';
COMMENT ON COLUMN records.vision_screening.vision_screening_status IS 'CEDS Vision Screening Status: Pass, Fail, Referred, …; NULL where unknown.';
COMMENT ON COLUMN records.vision_screening.right_eye_acuity IS 'Distance acuity of the right eye, such as 20/30; NULL where not measured.';
COMMENT ON COLUMN records.vision_screening.left_eye_acuity IS 'Distance acuity of the left eye; NULL where not measured.';
COMMENT ON COLUMN records.vision_screening.with_correction IS 'The student wore glasses or lenses; NULL where unknown.';
COMMENT ON COLUMN records.vision_screening.health_screening_equipment_used IS 'CEDS Health Screening Equipment Used; NULL where none or unknown.';
COMMENT ON COLUMN records.vision_screening.health_screening_follow_up_recommendation IS 'CEDS Health Screening Follow-up Recommendation; NULL where there is none.';
COMMENT ON COLUMN records.vision_screening.health_screening_examiner IS 'Who screened; NULL where unknown.';

CREATE TABLE records.hearing_screening (
  district_id                               integer NOT NULL,
  person_id                                 bigint NOT NULL,
  hearing_screening_date                    records.day NOT NULL,
  hearing_screening_status                  records.code,
  right_ear_result                          records.code,
  left_ear_result                           records.code,
  health_screening_equipment_used           records.code,
  health_screening_follow_up_recommendation records.narrative,
  health_screening_examiner                 records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, hearing_screening_date, hearing_screening_status)
);
COMMENT ON TABLE records.hearing_screening IS 'A hearing screening (CEDS Hearing Screening).';
COMMENT ON COLUMN records.hearing_screening.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.hearing_screening.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.hearing_screening.hearing_screening_date IS 'CEDS Hearing Screening Date.';
COMMENT ON COLUMN records.hearing_screening.hearing_screening_status IS 'CEDS Hearing Screening Status: Pass, Fail, Referred, …; NULL where unknown.';
COMMENT ON COLUMN records.hearing_screening.right_ear_result IS 'Outcome of the right ear; NULL where not measured.';
COMMENT ON COLUMN records.hearing_screening.left_ear_result IS 'Outcome of the left ear; NULL where not measured.';
COMMENT ON COLUMN records.hearing_screening.health_screening_equipment_used IS 'CEDS Health Screening Equipment Used; NULL where none or unknown.';
COMMENT ON COLUMN records.hearing_screening.health_screening_follow_up_recommendation IS 'CEDS Health Screening Follow-up Recommendation; NULL where there is none.';
COMMENT ON COLUMN records.hearing_screening.health_screening_examiner IS 'Who screened; NULL where unknown.';

CREATE TABLE records.dental_screening (
  district_id                               integer NOT NULL,
  person_id                                 bigint NOT NULL,
  dental_screening_date                     records.day NOT NULL,
  dental_screening_status                   records.code,
  health_screening_equipment_used           records.code,
  health_screening_follow_up_recommendation records.narrative,
  health_screening_examiner                 records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, dental_screening_date, dental_screening_status)
);
COMMENT ON TABLE records.dental_screening IS 'A dental screening (CEDS Dental Screening).';
COMMENT ON COLUMN records.dental_screening.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.dental_screening.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.dental_screening.dental_screening_date IS 'CEDS Dental Screening Date.';
COMMENT ON COLUMN records.dental_screening.dental_screening_status IS 'CEDS Dental Screening Status; NULL where unknown.';
COMMENT ON COLUMN records.dental_screening.health_screening_equipment_used IS 'CEDS Health Screening Equipment Used; NULL where none or unknown.';
COMMENT ON COLUMN records.dental_screening.health_screening_follow_up_recommendation IS 'CEDS Health Screening Follow-up Recommendation; NULL where there is none.';
COMMENT ON COLUMN records.dental_screening.health_screening_examiner IS 'Who screened; NULL where unknown.';

CREATE TABLE records.scoliosis_screening (
  district_id                               integer NOT NULL,
  person_id                                 bigint NOT NULL,
  scoliosis_screening_date                  records.day NOT NULL,
  scoliosis_screening_status                records.code,
  trunk_rotation                            records.quantity,
  health_screening_equipment_used           records.code,
  health_screening_follow_up_recommendation records.narrative,
  health_screening_examiner                 records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, scoliosis_screening_date, scoliosis_screening_status)
);
COMMENT ON TABLE records.scoliosis_screening IS 'A screening for scoliosis; neither Ed-Fi nor CEDS has an entity for it.';
COMMENT ON COLUMN records.scoliosis_screening.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.scoliosis_screening.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.scoliosis_screening.scoliosis_screening_date IS 'The day of the screening.';
COMMENT ON COLUMN records.scoliosis_screening.scoliosis_screening_status IS 'Outcome: Pass, Referred, …; NULL where unknown.';
COMMENT ON COLUMN records.scoliosis_screening.trunk_rotation IS 'Angle of trunk rotation in degrees; NULL where not measured.';
COMMENT ON COLUMN records.scoliosis_screening.health_screening_equipment_used IS 'CEDS Health Screening Equipment Used; NULL where none or unknown.';
COMMENT ON COLUMN records.scoliosis_screening.health_screening_follow_up_recommendation IS 'CEDS Health Screening Follow-up Recommendation; NULL where there is none.';
COMMENT ON COLUMN records.scoliosis_screening.health_screening_examiner IS 'Who screened; NULL where unknown.';

CREATE TABLE records.body_mass_index (
  district_id                               integer NOT NULL,
  person_id                                 bigint NOT NULL,
  measurement_date                          records.day NOT NULL,
  height                                    records.quantity,
  weight                                    records.quantity,
  body_mass_index                           records.quantity,
  percentile                                records.quantity,
  health_screening_equipment_used           records.code,
  health_screening_follow_up_recommendation records.narrative,
  health_screening_examiner                 records.code,
  PRIMARY KEY (district_id, person_id, measurement_date)
);
COMMENT ON TABLE records.body_mass_index IS 'A measurement of height and weight; neither Ed-Fi nor CEDS has an entity for it.';
COMMENT ON COLUMN records.body_mass_index.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.body_mass_index.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.body_mass_index.measurement_date IS 'The day of the measurement.';
COMMENT ON COLUMN records.body_mass_index.height IS 'Height in inches; NULL where unknown.';
COMMENT ON COLUMN records.body_mass_index.weight IS 'Weight in pounds; NULL where unknown.';
COMMENT ON COLUMN records.body_mass_index.body_mass_index IS 'Body mass index in kg/m²; NULL where it was not reckoned.';
COMMENT ON COLUMN records.body_mass_index.percentile IS 'Percentile for age and sex (CDC), in percent; NULL where unknown.';
COMMENT ON COLUMN records.body_mass_index.health_screening_equipment_used IS 'CEDS Health Screening Equipment Used; NULL where none or unknown.';
COMMENT ON COLUMN records.body_mass_index.health_screening_follow_up_recommendation IS 'CEDS Health Screening Follow-up Recommendation; NULL where there is none.';
COMMENT ON COLUMN records.body_mass_index.health_screening_examiner IS 'Who screened; NULL where unknown.';

-- Immunizations ------------------------------------------------------------------------------------------------------

-- What m0003 says of these tables is no longer so.
COMMENT ON TABLE records.student_health IS 'Ed-Fi StudentHealth: a student''s immunizations as of a day. Immunizations are sent also where the student has no row here.';
COMMENT ON TABLE records.student_health_required_immunization_date IS 'Ed-Fi RequiredImmunization.ImmunizationDate: a dose of a required vaccine. Sent also where the vaccine has no row of student_health_required_immunization.';
COMMENT ON TABLE records.student_health_additional_immunization_date IS 'Ed-Fi AdditionalImmunization.ImmunizationDate: a dose of an additional vaccine. Sent also where the vaccine has no row of student_health_additional_immunization.';
