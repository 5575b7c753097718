-- The districts' source records of four objects: census, schedule, attendance, state reporting.
--
-- As in m0003: Ed-Fi Data Standard v5 elements in snake_case (CEDS where Ed-Fi has none), keyed by (district_id, person_id), without
-- foreign keys. Descriptors that districts extend are any text that is not blank.

-- Census ------------------------------------------------------------------------------------------------------------

CREATE TABLE records.student (
  district_id                 integer NOT NULL,
  person_id                   bigint NOT NULL,
  first_name                  records.code NOT NULL,
  middle_name                 records.code,
  last_surname                records.code NOT NULL,
  generation_code_suffix      records.code,
  preferred_first_name        records.code,
  birth_date                  records.day NOT NULL,
  birth_city                  records.code,
  birth_state_abbreviation    records.code,
  birth_country               records.code,
  date_entered_us             records.day,
  sex                         records.code,
  hispanic_latino_ethnicity   boolean,
  races                       records.code[] NOT NULL DEFAULT '{}' CHECK (array_position(races, NULL) IS NULL),
  tribal_affiliations         records.code[] NOT NULL DEFAULT '{}' CHECK (array_position(tribal_affiliations, NULL) IS NULL),
  military_connection         records.code,
  directory_information_block boolean,
  PRIMARY KEY (district_id, person_id)
);
COMMENT ON TABLE records.student IS 'Ed-Fi Student: who a student is, as the district''s census has it. Everything of the census is sent with this row only.';
COMMENT ON COLUMN records.student.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student.first_name IS 'Ed-Fi Name.FirstName, the legal one.';
COMMENT ON COLUMN records.student.middle_name IS 'Ed-Fi Name.MiddleName; NULL where there is none or it is unknown.';
COMMENT ON COLUMN records.student.last_surname IS 'Ed-Fi Name.LastSurname, the legal one.';
COMMENT ON COLUMN records.student.generation_code_suffix IS 'Ed-Fi Name.GenerationCodeSuffix: Jr, III, …; NULL where there is none.';
COMMENT ON COLUMN records.student.preferred_first_name IS 'Ed-Fi Name.PreferredFirstName, the name the student goes by; NULL where it is the first name.';
COMMENT ON COLUMN records.student.birth_date IS 'Ed-Fi BirthData.BirthDate.';
COMMENT ON COLUMN records.student.birth_city IS 'Ed-Fi BirthData.BirthCity; NULL where unknown.';
COMMENT ON COLUMN records.student.birth_state_abbreviation IS 'Ed-Fi BirthData.BirthStateAbbreviation; NULL where unknown or outside the United States.';
COMMENT ON COLUMN records.student.birth_country IS 'Ed-Fi BirthData.BirthCountry; NULL where unknown.';
COMMENT ON COLUMN records.student.date_entered_us IS 'Ed-Fi BirthData.DateEnteredUS; NULL where born in the United States or unknown.';
COMMENT ON COLUMN records.student.sex IS 'Ed-Fi Sex: Female, Male, …; NULL where unknown.';
COMMENT ON COLUMN records.student.hispanic_latino_ethnicity IS 'Ed-Fi HispanicLatinoEthnicity; NULL where not answered.';
COMMENT ON COLUMN records.student.races IS 'Ed-Fi Race, in the order in which they were given; empty where not answered.';
COMMENT ON COLUMN records.student.tribal_affiliations IS 'Ed-Fi TribalAffiliation; empty where there is none or it is unknown.';
COMMENT ON COLUMN records.student.military_connection IS 'CEDS Military Connected Student Indicator: Active Duty, National Guard Or Reserve, Not Military Connected; NULL where unknown.';
COMMENT ON COLUMN records.student.directory_information_block IS 'Whether the parents opted out of directory information (FERPA, 34 CFR 99.37): true, nothing of it may be disclosed; NULL where not answered.';

CREATE TABLE records.student_other_name (
  district_id            integer NOT NULL,
  person_id              bigint NOT NULL,
  other_name_type        records.code NOT NULL,
  first_name             records.code NOT NULL,
  middle_name            records.code,
  last_surname           records.code NOT NULL,
  generation_code_suffix records.code,
  PRIMARY KEY (district_id, person_id, other_name_type, last_surname, first_name)
);
COMMENT ON TABLE records.student_other_name IS 'Ed-Fi Student.OtherName: a name under which the student was or is known beside the legal one.';
COMMENT ON COLUMN records.student_other_name.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_other_name.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_other_name.other_name_type IS 'Ed-Fi OtherNameType: Previous Legal Name, Alias, Nickname, ….';
COMMENT ON COLUMN records.student_other_name.first_name IS 'Ed-Fi FirstName.';
COMMENT ON COLUMN records.student_other_name.middle_name IS 'Ed-Fi MiddleName; NULL where there is none or it is unknown.';
COMMENT ON COLUMN records.student_other_name.last_surname IS 'Ed-Fi LastSurname.';
COMMENT ON COLUMN records.student_other_name.generation_code_suffix IS 'Ed-Fi GenerationCodeSuffix; NULL where there is none.';

CREATE TABLE records.student_language (
  district_id  integer NOT NULL,
  person_id    bigint NOT NULL,
  language     records.code NOT NULL,
  language_use records.code,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, language, language_use)
);
COMMENT ON TABLE records.student_language IS 'Ed-Fi Language: a language of the student, once for each of its uses.';
COMMENT ON COLUMN records.student_language.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_language.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_language.language IS 'Ed-Fi Language: its name, or its code of ISO 639.';
COMMENT ON COLUMN records.student_language.language_use IS 'Ed-Fi LanguageUse: Home language, Native language, Correspondence language, …; NULL where unknown.';

CREATE TABLE records.student_address (
  district_id                 integer NOT NULL,
  person_id                   bigint NOT NULL,
  address_type                records.code NOT NULL,
  street_number_name          records.code NOT NULL,
  apartment_room_suite_number records.code,
  city                        records.code NOT NULL,
  state_abbreviation          records.code NOT NULL,
  postal_code                 records.code NOT NULL,
  do_not_publish_indicator    boolean,
  -- A student of two households has two addresses of one type.
  UNIQUE NULLS NOT DISTINCT
    (district_id, person_id, address_type, postal_code, street_number_name, apartment_room_suite_number, city)
);
COMMENT ON TABLE records.student_address IS 'Ed-Fi Address of a student.';
COMMENT ON COLUMN records.student_address.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_address.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_address.address_type IS 'Ed-Fi AddressType: Home, Mailing, Temporary, ….';
COMMENT ON COLUMN records.student_address.street_number_name IS 'Ed-Fi StreetNumberName.';
COMMENT ON COLUMN records.student_address.apartment_room_suite_number IS 'Ed-Fi ApartmentRoomSuiteNumber; NULL where there is none.';
COMMENT ON COLUMN records.student_address.city IS 'Ed-Fi City.';
COMMENT ON COLUMN records.student_address.state_abbreviation IS 'Ed-Fi StateAbbreviation.';
COMMENT ON COLUMN records.student_address.postal_code IS 'Ed-Fi PostalCode.';
COMMENT ON COLUMN records.student_address.do_not_publish_indicator IS 'Ed-Fi DoNotPublishIndicator: true, the address must not be published; NULL where not said.';

CREATE TABLE records.student_telephone (
  district_id           integer NOT NULL,
  person_id             bigint NOT NULL,
  telephone_number      records.code NOT NULL,
  telephone_number_type records.code NOT NULL,
  order_of_priority     integer CHECK (order_of_priority > 0),
  PRIMARY KEY (district_id, person_id, telephone_number, telephone_number_type)
);
COMMENT ON TABLE records.student_telephone IS 'Ed-Fi Telephone of a student.';
COMMENT ON COLUMN records.student_telephone.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_telephone.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_telephone.telephone_number IS 'Ed-Fi TelephoneNumber, as the district writes it.';
COMMENT ON COLUMN records.student_telephone.telephone_number_type IS 'Ed-Fi TelephoneNumberType: Home, Mobile, Work, ….';
COMMENT ON COLUMN records.student_telephone.order_of_priority IS 'Ed-Fi OrderOfPriority, 1 is called first; NULL where unknown.';

CREATE TABLE records.student_electronic_mail (
  district_id             integer NOT NULL,
  person_id               bigint NOT NULL,
  electronic_mail_address records.code NOT NULL,
  electronic_mail_type    records.code,
  PRIMARY KEY (district_id, person_id, electronic_mail_address)
);
COMMENT ON TABLE records.student_electronic_mail IS 'Ed-Fi ElectronicMail of a student.';
COMMENT ON COLUMN records.student_electronic_mail.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_electronic_mail.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_electronic_mail.electronic_mail_address IS 'Ed-Fi ElectronicMailAddress.';
COMMENT ON COLUMN records.student_electronic_mail.electronic_mail_type IS 'Ed-Fi ElectronicMailType: Organization, Home/Personal, …; NULL where unknown.';

CREATE TABLE records.student_contact_association (
  district_id              integer NOT NULL,
  person_id                bigint NOT NULL,
  contact_unique_id        records.code NOT NULL,
  first_name               records.code NOT NULL,
  middle_name              records.code,
  last_surname             records.code NOT NULL,
  generation_code_suffix   records.code,
  relation                 records.code NOT NULL,
  primary_contact_status   boolean,
  lives_with               boolean,
  emergency_contact_status boolean,
  contact_priority         integer CHECK (contact_priority > 0),
  contact_restrictions     records.narrative,
  legal_guardian           boolean,
  PRIMARY KEY (district_id, person_id, contact_unique_id)
);
COMMENT ON TABLE records.student_contact_association IS 'Ed-Fi StudentContactAssociation with its Contact: a parent, guardian or other contact of a student.';
COMMENT ON COLUMN records.student_contact_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_contact_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_contact_association.contact_unique_id IS 'Ed-Fi ContactUniqueId, the district''s.';
COMMENT ON COLUMN records.student_contact_association.first_name IS 'Ed-Fi Contact.Name.FirstName.';
COMMENT ON COLUMN records.student_contact_association.middle_name IS 'Ed-Fi Contact.Name.MiddleName; NULL where there is none or it is unknown.';
COMMENT ON COLUMN records.student_contact_association.last_surname IS 'Ed-Fi Contact.Name.LastSurname.';
COMMENT ON COLUMN records.student_contact_association.generation_code_suffix IS 'Ed-Fi Contact.Name.GenerationCodeSuffix; NULL where there is none.';
COMMENT ON COLUMN records.student_contact_association.relation IS 'Ed-Fi Relation: Mother, Father, Grandparent, Foster parent, ….';
COMMENT ON COLUMN records.student_contact_association.primary_contact_status IS 'Ed-Fi PrimaryContactStatus; NULL where unknown.';
COMMENT ON COLUMN records.student_contact_association.lives_with IS 'Ed-Fi LivesWith: the student lives with the contact; NULL where unknown.';
COMMENT ON COLUMN records.student_contact_association.emergency_contact_status IS 'Ed-Fi EmergencyContactStatus; NULL where unknown.';
COMMENT ON COLUMN records.student_contact_association.contact_priority IS 'Ed-Fi ContactPriority, 1 is called first; NULL where unknown.';
COMMENT ON COLUMN records.student_contact_association.contact_restrictions IS 'Ed-Fi ContactRestrictions: court orders and other limits on contact with the student, in words; NULL where there are none.';
COMMENT ON COLUMN records.student_contact_association.legal_guardian IS 'Ed-Fi LegalGuardian; NULL where unknown.';

CREATE TABLE records.contact_address (
  district_id                 integer NOT NULL,
  person_id                   bigint NOT NULL,
  contact_unique_id           records.code NOT NULL,
  address_type                records.code NOT NULL,
  street_number_name          records.code NOT NULL,
  apartment_room_suite_number records.code,
  city                        records.code NOT NULL,
  state_abbreviation          records.code NOT NULL,
  postal_code                 records.code NOT NULL,
  do_not_publish_indicator    boolean,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, contact_unique_id, address_type, postal_code, street_number_name,
    apartment_room_suite_number, city)
);
COMMENT ON TABLE records.contact_address IS 'Ed-Fi Address of a student''s contact. Sent with its row of student_contact_association.';
COMMENT ON COLUMN records.contact_address.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.contact_address.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.contact_address.contact_unique_id IS 'Ed-Fi ContactUniqueId, the district''s.';
COMMENT ON COLUMN records.contact_address.address_type IS 'Ed-Fi AddressType: Home, Mailing, Work, ….';
COMMENT ON COLUMN records.contact_address.street_number_name IS 'Ed-Fi StreetNumberName.';
COMMENT ON COLUMN records.contact_address.apartment_room_suite_number IS 'Ed-Fi ApartmentRoomSuiteNumber; NULL where there is none.';
COMMENT ON COLUMN records.contact_address.city IS 'Ed-Fi City.';
COMMENT ON COLUMN records.contact_address.state_abbreviation IS 'Ed-Fi StateAbbreviation.';
COMMENT ON COLUMN records.contact_address.postal_code IS 'Ed-Fi PostalCode.';
COMMENT ON COLUMN records.contact_address.do_not_publish_indicator IS 'Ed-Fi DoNotPublishIndicator: true, the address must not be published; NULL where not said.';

CREATE TABLE records.contact_telephone (
  district_id           integer NOT NULL,
  person_id             bigint NOT NULL,
  contact_unique_id     records.code NOT NULL,
  telephone_number      records.code NOT NULL,
  telephone_number_type records.code NOT NULL,
  order_of_priority     integer CHECK (order_of_priority > 0),
  PRIMARY KEY (district_id, person_id, contact_unique_id, telephone_number, telephone_number_type)
);
COMMENT ON TABLE records.contact_telephone IS 'Ed-Fi Telephone of a student''s contact. Sent with its row of student_contact_association.';
COMMENT ON COLUMN records.contact_telephone.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.contact_telephone.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.contact_telephone.contact_unique_id IS 'Ed-Fi ContactUniqueId, the district''s.';
COMMENT ON COLUMN records.contact_telephone.telephone_number IS 'Ed-Fi TelephoneNumber, as the district writes it.';
COMMENT ON COLUMN records.contact_telephone.telephone_number_type IS 'Ed-Fi TelephoneNumberType: Home, Mobile, Work, ….';
COMMENT ON COLUMN records.contact_telephone.order_of_priority IS 'Ed-Fi OrderOfPriority, 1 is called first; NULL where unknown.';

CREATE TABLE records.contact_electronic_mail (
  district_id             integer NOT NULL,
  person_id               bigint NOT NULL,
  contact_unique_id       records.code NOT NULL,
  electronic_mail_address records.code NOT NULL,
  electronic_mail_type    records.code,
  PRIMARY KEY (district_id, person_id, contact_unique_id, electronic_mail_address)
);
COMMENT ON TABLE records.contact_electronic_mail IS 'Ed-Fi ElectronicMail of a student''s contact. Sent with its row of student_contact_association.';
COMMENT ON COLUMN records.contact_electronic_mail.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.contact_electronic_mail.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.contact_electronic_mail.contact_unique_id IS 'Ed-Fi ContactUniqueId, the district''s.';
COMMENT ON COLUMN records.contact_electronic_mail.electronic_mail_address IS 'Ed-Fi ElectronicMailAddress.';
COMMENT ON COLUMN records.contact_electronic_mail.electronic_mail_type IS 'Ed-Fi ElectronicMailType: Work, Home/Personal, …; NULL where unknown.';

-- Schedule ----------------------------------------------------------------------------------------------------------

CREATE TABLE records.student_section_association (
  district_id                   integer NOT NULL,
  person_id                     bigint NOT NULL,
  section_identifier            records.code NOT NULL,
  section_name                  records.code,
  course_code                   records.code NOT NULL,
  course_title                  records.code,
  begin_date                    records.day NOT NULL,
  end_date                      records.day,
  homeroom_indicator            boolean,
  session_name                  records.code,
  term                          records.code,
  classroom_identification_code records.code,
  teacher_name                  records.code,
  PRIMARY KEY (district_id, person_id, section_identifier, course_code, begin_date)
);
COMMENT ON TABLE records.student_section_association IS 'Ed-Fi StudentSectionAssociation: a section that a student takes or took, with what the document says of the section.';
COMMENT ON COLUMN records.student_section_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_section_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_section_association.section_identifier IS 'Ed-Fi SectionIdentifier.';
COMMENT ON COLUMN records.student_section_association.section_name IS 'Ed-Fi SectionName; NULL where it has none.';
COMMENT ON COLUMN records.student_section_association.course_code IS 'Ed-Fi CourseCode, the district''s.';
COMMENT ON COLUMN records.student_section_association.course_title IS 'Ed-Fi CourseTitle; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association.begin_date IS 'Ed-Fi BeginDate, the student''s first day in the section.';
COMMENT ON COLUMN records.student_section_association.end_date IS 'Ed-Fi EndDate, the last day; NULL while not ended.';
COMMENT ON COLUMN records.student_section_association.homeroom_indicator IS 'Ed-Fi HomeroomIndicator; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association.session_name IS 'Ed-Fi SessionName: 2025-2026 Fall Semester, …; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association.term IS 'Ed-Fi Term; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association.classroom_identification_code IS 'Ed-Fi Location.ClassroomIdentificationCode, the room; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association.teacher_name IS 'Name of the teacher of record (Ed-Fi StaffSectionAssociation); NULL where unknown.';

CREATE TABLE records.student_section_association_class_period (
  district_id        integer NOT NULL,
  person_id          bigint NOT NULL,
  section_identifier records.code NOT NULL,
  course_code        records.code NOT NULL,
  begin_date         records.day NOT NULL,
  class_period_name  records.code NOT NULL,
  start_time         time,
  end_time           time,
  days               records.code[] NOT NULL DEFAULT '{}' CHECK (array_position(days, NULL) IS NULL),
  -- A period can begin at another time on another day.
  UNIQUE NULLS NOT DISTINCT
    (district_id, person_id, section_identifier, course_code, begin_date, class_period_name, start_time)
);
COMMENT ON TABLE records.student_section_association_class_period IS 'Ed-Fi ClassPeriod: when a student''s section meets. Sent with its row of student_section_association.';
COMMENT ON COLUMN records.student_section_association_class_period.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_section_association_class_period.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_section_association_class_period.section_identifier IS 'Ed-Fi SectionIdentifier.';
COMMENT ON COLUMN records.student_section_association_class_period.course_code IS 'Ed-Fi CourseCode, the district''s.';
COMMENT ON COLUMN records.student_section_association_class_period.begin_date IS 'Ed-Fi BeginDate, the student''s first day in the section.';
COMMENT ON COLUMN records.student_section_association_class_period.class_period_name IS 'Ed-Fi ClassPeriodName.';
COMMENT ON COLUMN records.student_section_association_class_period.start_time IS 'Ed-Fi MeetingTime.StartTime; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association_class_period.end_time IS 'Ed-Fi MeetingTime.EndTime; NULL where unknown.';
COMMENT ON COLUMN records.student_section_association_class_period.days IS 'Days on which it meets, in their order: Monday, …, or the district''s own (A day); empty where it meets daily or it is unknown.';

-- Attendance --------------------------------------------------------------------------------------------------------

CREATE TABLE records.student_attendance (
  district_id                  integer NOT NULL,
  person_id                    bigint NOT NULL,
  school_year                  records.school_year NOT NULL,
  term                         records.code NOT NULL,
  number_of_days_in_attendance records.quantity,
  number_of_days_absent        records.quantity,
  number_of_days_tardy         records.quantity,
  attendance_rate              records.quantity,
  PRIMARY KEY (district_id, person_id, school_year, term)
);
COMMENT ON TABLE records.student_attendance IS 'CEDS attendance totals: a student''s attendance in one term of one school year.';
COMMENT ON COLUMN records.student_attendance.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_attendance.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_attendance.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_attendance.term IS 'Ed-Fi Term; Year Round where the district''s year has no terms.';
COMMENT ON COLUMN records.student_attendance.number_of_days_in_attendance IS 'CEDS Number of Days in Attendance; NULL where unknown.';
COMMENT ON COLUMN records.student_attendance.number_of_days_absent IS 'CEDS Number of Days Absent, excused or not; NULL where unknown.';
COMMENT ON COLUMN records.student_attendance.number_of_days_tardy IS 'CEDS Number of Days Tardy; NULL where unknown.';
COMMENT ON COLUMN records.student_attendance.attendance_rate IS 'CEDS Student Attendance Rate: days in attendance of days enrolled, 1 is all of them; NULL where unknown.';

CREATE TABLE records.student_attendance_event (
  district_id                integer NOT NULL,
  person_id                  bigint NOT NULL,
  school_year                records.school_year NOT NULL,
  term                       records.code NOT NULL,
  event_date                 records.day NOT NULL,
  attendance_event_category  records.code COLLATE "C" NOT NULL,
  attendance_event_reason    records.code COLLATE "C",
  class_period_name          records.code COLLATE "C",
  arrival_time               time,
  departure_time             time,
  school_attendance_duration integer CHECK (school_attendance_duration >= 0),
  -- Its index gives the events in the order in which they are sent: there are thousands, and sorting them cost more than
  -- reading them. Somebody can leave twice on one day, and the class period need not be known.
  UNIQUE NULLS NOT DISTINCT
    (district_id, person_id, school_year, term, event_date, attendance_event_category, class_period_name, arrival_time,
     departure_time, attendance_event_reason)
);
COMMENT ON TABLE records.student_attendance_event IS 'Ed-Fi StudentSchoolAttendanceEvent and StudentSectionAttendanceEvent: what was noted of a student on a day, in a class period or for the whole day. Sent also where its term has no row of student_attendance.';
COMMENT ON COLUMN records.student_attendance_event.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_attendance_event.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_attendance_event.school_year IS 'Ed-Fi SchoolYear.';
COMMENT ON COLUMN records.student_attendance_event.term IS 'Ed-Fi Term, of the session that every event is of; Year Round where the district''s year has no terms.';
COMMENT ON COLUMN records.student_attendance_event.event_date IS 'Ed-Fi EventDate.';
COMMENT ON COLUMN records.student_attendance_event.attendance_event_category IS 'Ed-Fi AttendanceEventCategory: In Attendance, Excused Absence, Unexcused Absence, Tardy, Early Departure, ….';
COMMENT ON COLUMN records.student_attendance_event.attendance_event_reason IS 'Ed-Fi AttendanceEventReason, in the district''s words; NULL where none was given.';
COMMENT ON COLUMN records.student_attendance_event.class_period_name IS 'Ed-Fi ClassPeriodName; NULL where the event is of the whole day.';
COMMENT ON COLUMN records.student_attendance_event.arrival_time IS 'Ed-Fi ArrivalTime; NULL where on time or unknown.';
COMMENT ON COLUMN records.student_attendance_event.departure_time IS 'Ed-Fi DepartureTime; NULL where not before the end or unknown.';
COMMENT ON COLUMN records.student_attendance_event.school_attendance_duration IS 'Ed-Fi SchoolAttendanceDuration, in minutes; NULL where unknown.';

-- State reporting ---------------------------------------------------------------------------------------------------

CREATE TABLE records.student_indicator (
  district_id     integer NOT NULL,
  person_id       bigint NOT NULL,
  indicator_group records.code,
  indicator_name  records.code NOT NULL,
  indicator       records.code NOT NULL,
  begin_date      records.day,
  end_date        records.day,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, indicator_name, begin_date, indicator)
);
COMMENT ON TABLE records.student_indicator IS 'Ed-Fi StudentIndicator: an indicator that the state asks for, over a time.';
COMMENT ON COLUMN records.student_indicator.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_indicator.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_indicator.indicator_group IS 'Ed-Fi IndicatorGroup; NULL where it is of no group.';
COMMENT ON COLUMN records.student_indicator.indicator_name IS 'Ed-Fi IndicatorName.';
COMMENT ON COLUMN records.student_indicator.indicator IS 'Ed-Fi Indicator, the value.';
COMMENT ON COLUMN records.student_indicator.begin_date IS 'Ed-Fi Period.BeginDate; NULL where unknown.';
COMMENT ON COLUMN records.student_indicator.end_date IS 'Ed-Fi Period.EndDate; NULL while it holds, or unknown.';

CREATE TABLE records.student_characteristic (
  district_id            integer NOT NULL,
  person_id              bigint NOT NULL,
  student_characteristic records.code NOT NULL,
  designated_by          records.code,
  begin_date             records.day,
  end_date               records.day,
  UNIQUE NULLS NOT DISTINCT (district_id, person_id, student_characteristic, begin_date)
);
COMMENT ON TABLE records.student_characteristic IS 'Ed-Fi StudentCharacteristic: a circumstance of a student that the state asks for, over a time.';
COMMENT ON COLUMN records.student_characteristic.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_characteristic.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_characteristic.student_characteristic IS 'Ed-Fi StudentCharacteristic: Immigrant, Parent in Military, Pregnant or Parenting, ….';
COMMENT ON COLUMN records.student_characteristic.designated_by IS 'Ed-Fi DesignatedBy, who says so; NULL where unknown.';
COMMENT ON COLUMN records.student_characteristic.begin_date IS 'Ed-Fi Period.BeginDate; NULL where unknown.';
COMMENT ON COLUMN records.student_characteristic.end_date IS 'Ed-Fi Period.EndDate; NULL while it holds, or unknown.';

CREATE TABLE records.student_homeless_program_association (
  district_id                          integer NOT NULL,
  person_id                            bigint NOT NULL,
  begin_date                           records.day NOT NULL,
  end_date                             records.day,
  homeless_primary_nighttime_residence records.code,
  homeless_unaccompanied_youth         boolean,
  awaiting_foster_care                 boolean,
  PRIMARY KEY (district_id, person_id, begin_date)
);
COMMENT ON TABLE records.student_homeless_program_association IS 'Ed-Fi StudentHomelessProgramAssociation: a time in which a student was homeless (McKinney-Vento Act).';
COMMENT ON COLUMN records.student_homeless_program_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_homeless_program_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_homeless_program_association.begin_date IS 'Ed-Fi BeginDate.';
COMMENT ON COLUMN records.student_homeless_program_association.end_date IS 'Ed-Fi EndDate; NULL while not ended.';
COMMENT ON COLUMN records.student_homeless_program_association.homeless_primary_nighttime_residence IS 'Ed-Fi HomelessPrimaryNighttimeResidence: Doubled-up, Shelters, Hotels/Motels, Unsheltered, …; NULL where unknown.';
COMMENT ON COLUMN records.student_homeless_program_association.homeless_unaccompanied_youth IS 'Ed-Fi HomelessUnaccompaniedYouth; NULL where unknown.';
COMMENT ON COLUMN records.student_homeless_program_association.awaiting_foster_care IS 'Ed-Fi AwaitingFosterCare; NULL where unknown.';

CREATE TABLE records.student_migrant_education_program_association (
  district_id                     integer NOT NULL,
  person_id                       bigint NOT NULL,
  begin_date                      records.day NOT NULL,
  end_date                        records.day,
  last_qualifying_move            records.day,
  qualifying_arrival_date         records.day,
  us_initial_entry                records.day,
  state_residency_date            records.day,
  eligibility_expiration_date     records.day,
  priority_for_services           boolean,
  continuation_of_services_reason records.code,
  PRIMARY KEY (district_id, person_id, begin_date)
);
COMMENT ON TABLE records.student_migrant_education_program_association IS 'Ed-Fi StudentMigrantEducationProgramAssociation: a time in which a student was eligible as migratory child (Title I, Part C).';
COMMENT ON COLUMN records.student_migrant_education_program_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_migrant_education_program_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_migrant_education_program_association.begin_date IS 'Ed-Fi BeginDate.';
COMMENT ON COLUMN records.student_migrant_education_program_association.end_date IS 'Ed-Fi EndDate; NULL while not ended.';
COMMENT ON COLUMN records.student_migrant_education_program_association.last_qualifying_move IS 'Ed-Fi LastQualifyingMove; NULL where unknown.';
COMMENT ON COLUMN records.student_migrant_education_program_association.qualifying_arrival_date IS 'Ed-Fi QualifyingArrivalDate; NULL where unknown.';
COMMENT ON COLUMN records.student_migrant_education_program_association.us_initial_entry IS 'Ed-Fi USInitialEntry; NULL where born in the United States or unknown.';
COMMENT ON COLUMN records.student_migrant_education_program_association.state_residency_date IS 'Ed-Fi StateResidencyDate; NULL where unknown.';
COMMENT ON COLUMN records.student_migrant_education_program_association.eligibility_expiration_date IS 'Ed-Fi EligibilityExpirationDate; NULL where unknown.';
COMMENT ON COLUMN records.student_migrant_education_program_association.priority_for_services IS 'Ed-Fi PriorityForServices; NULL where unknown.';
COMMENT ON COLUMN records.student_migrant_education_program_association.continuation_of_services_reason IS 'Ed-Fi ContinuationOfServicesReason; NULL where services do not go on beyond eligibility.';

CREATE TABLE records.student_foster_care (
  district_id            integer NOT NULL,
  person_id              bigint NOT NULL,
  foster_care_start_date records.day NOT NULL,
  foster_care_end_date   records.day,
  placing_agency         records.code,
  PRIMARY KEY (district_id, person_id, foster_care_start_date)
);
COMMENT ON TABLE records.student_foster_care IS 'CEDS Foster Care: a time in which a student was in foster care.';
COMMENT ON COLUMN records.student_foster_care.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_foster_care.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_foster_care.foster_care_start_date IS 'CEDS Foster Care Start Date.';
COMMENT ON COLUMN records.student_foster_care.foster_care_end_date IS 'CEDS Foster Care End Date; NULL while not ended.';
COMMENT ON COLUMN records.student_foster_care.placing_agency IS 'The agency responsible for the placement; NULL where unknown.';

CREATE TABLE records.student_military_connection (
  district_id                          integer NOT NULL,
  person_id                            bigint NOT NULL,
  military_connected_student_indicator records.code NOT NULL,
  military_branch                      records.code,
  begin_date                           records.day NOT NULL,
  end_date                             records.day,
  PRIMARY KEY (district_id, person_id, begin_date, military_connected_student_indicator)
);
COMMENT ON TABLE records.student_military_connection IS 'CEDS Military Connected Student: a time in which a parent or guardian served.';
COMMENT ON COLUMN records.student_military_connection.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_military_connection.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_military_connection.military_connected_student_indicator IS 'CEDS Military Connected Student Indicator: Active Duty, National Guard Or Reserve, ….';
COMMENT ON COLUMN records.student_military_connection.military_branch IS 'CEDS Military Branch; NULL where unknown.';
COMMENT ON COLUMN records.student_military_connection.begin_date IS 'First day of the status.';
COMMENT ON COLUMN records.student_military_connection.end_date IS 'Last day of the status; NULL while it holds.';

CREATE TABLE records.student_school_food_service_program_association (
  district_id                          integer NOT NULL,
  person_id                            bigint NOT NULL,
  begin_date                           records.day NOT NULL,
  end_date                             records.day,
  direct_certification                 boolean,
  school_food_service_program_services records.code[] NOT NULL DEFAULT '{}'
    CHECK (array_position(school_food_service_program_services, NULL) IS NULL),
  economic_disadvantage_status         boolean,
  PRIMARY KEY (district_id, person_id, begin_date)
);
COMMENT ON TABLE records.student_school_food_service_program_association IS 'Ed-Fi StudentSchoolFoodServiceProgramAssociation: a time for which a student''s economic status was determined, with the meals it gives.';
COMMENT ON COLUMN records.student_school_food_service_program_association.district_id IS 'The district whose record it is.';
COMMENT ON COLUMN records.student_school_food_service_program_association.person_id IS 'The student in that district.';
COMMENT ON COLUMN records.student_school_food_service_program_association.begin_date IS 'Ed-Fi BeginDate.';
COMMENT ON COLUMN records.student_school_food_service_program_association.end_date IS 'Ed-Fi EndDate; NULL while not ended.';
COMMENT ON COLUMN records.student_school_food_service_program_association.direct_certification IS 'Ed-Fi DirectCertification: eligible through another programme, without application; NULL where unknown.';
COMMENT ON COLUMN records.student_school_food_service_program_association.school_food_service_program_services IS 'Ed-Fi SchoolFoodServiceProgramService: Free Breakfast, Free Lunch, Reduced Price Lunch, …; empty where there are none.';
COMMENT ON COLUMN records.student_school_food_service_program_association.economic_disadvantage_status IS 'CEDS Economic Disadvantage Status; NULL where unknown.';
