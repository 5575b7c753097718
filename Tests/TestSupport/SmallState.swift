import PostgresClient

/// A state that can be taken in at a glance: Maple, where students are enrolled now, and Oak, where most of them were.
///
///     try await SmallState.with { configuration in
///       try await withConnection(configuration) { session in … }
///     }
public enum SmallState {
  /// A database of its own with this state in it and no transfer yet.
  public static func with<R>(
    isolation: isolated (any Actor)? = #isolation, _ body: (ConnectionConfiguration) async throws -> R
  ) async throws -> R {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in try fill(session) }
      return try await body(configuration)
    }
  }

  /// Puts this state into a database that has the schema and nothing else.
  public static func fill(_ session: PostgresSession) throws(PostgresError) {
    for script in [places, users, people, records] { try session.execute(script) }
  }

  /// A student of Maple, by person_id there; what becomes of a request is told by the name. The same student's person_id
  /// in Oak, where there is one, is 100 higher.
  public enum Student: Int64, CaseIterable, Sendable {
    /// Matches; the enrollment in Oak was ended in time; has a transcript, an enrollment history and immunizations there.
    case withRecords = 101
    /// Matches; the enrollment in Oak was never ended: an open overlap. No records.
    case stillEnrolled = 102
    /// Matches; the enrollment in Oak was ended two weeks after the start in Maple: a dated overlap. Enrollment history only.
    case endedLate = 103
    /// Another birthdate in the state's index: identity_mismatch.
    case mistyped = 104
    /// Another gender in Oak's record: release_mismatch.
    case differentInOak = 105
    /// Was in Maple all the time: no_former_district.
    case neverElsewhere = 106
    /// Has no state ID: no_state_id.
    case unnumbered = 107
    /// Shares the state ID with another person of the index: ambiguous_state_id.
    case sharedNumber = 108

    public var inMaple: Int64 { rawValue }
    public var inOak: Int64 { rawValue + 100 }
    /// The state ID, `S101` for person 101; `unnumbered` has none.
    public var stateID: String { "S\(rawValue)" }
  }

  /// A person of Oak who was never enrolled in Maple.
  public static let onlyInOak: Int64 = 299

  /// Log-in names.
  public enum User: String, CaseIterable, Sendable {
    /// Everything in Maple, by a group.
    case mapleRegistrar = "maple.registrar"
    /// Notices of Maple's high school, where all its students are, in all years; nothing else.
    case mapleCounselor = "maple.counselor"
    /// All calendars of Maple, but no tool.
    case mapleTeacher = "maple.teacher"
    /// Was as the registrar, and is not active any more.
    case mapleRetired = "maple.retired"
    /// Everything in Oak, directly.
    case oakRegistrar = "oak.registrar"
    /// Answers and receives notices for Oak's middle school in 2025-2026, where all its students were.
    case oakCounselor = "oak.counselor"
    /// Answers and receives notices for Oak's elementary school, where none of them was.
    case oakElementary = "oak.elementary"
  }

  private static let places = """
    UPDATE state.profile SET state_code = 'XX', state_name = 'Small State', time_zone = 'America/Chicago';
    INSERT INTO state.district (district_id, district_number, name, district_guid, state_district_id) VALUES
      (1, '0100', 'Maple Unified', '00000000-0000-4000-8000-000000000001', 'D-1'),
      (2, '0200', 'Oak City', '00000000-0000-4000-8000-000000000002', NULL);
    INSERT INTO state.school (school_id, district_id, school_number, name) VALUES
      (10, 1, '010', 'Maple High'), (20, 2, '010', 'Oak Middle'), (21, 2, '020', 'Oak Elementary');
    INSERT INTO state.calendar (calendar_id, school_id, school_year, name) VALUES
      (1025, 10, '2025-2026', 'Maple High 25-26'), (1026, 10, '2026-2027', 'Maple High 26-27'),
      (2025, 20, '2025-2026', 'Oak Middle 25-26'), (2026, 20, '2026-2027', 'Oak Middle 26-27'),
      (2125, 21, '2025-2026', 'Oak Elementary 25-26');
    """

  private static let users = """
    INSERT INTO state.user_account (user_id, district_id, user_name, name, phone, email, active) VALUES
      (1, 1, 'maple.registrar', 'Mona Maple', '555-0100', 'registrar@maple.example', true),
      (2, 1, 'maple.counselor', 'Milo Maple', NULL, NULL, true),
      (3, 1, 'maple.teacher', 'Mira Maple', NULL, NULL, true),
      (4, 1, 'maple.retired', 'Maud Maple', NULL, NULL, false),
      (5, 2, 'oak.registrar', 'Otto Oak', '555-0200', 'registrar@oak.example', true),
      (6, 2, 'oak.counselor', 'Olga Oak', NULL, NULL, true),
      (7, 2, 'oak.elementary', 'Omar Oak', NULL, NULL, true);
    INSERT INTO state.user_group (group_id, district_id, name) VALUES (1, 1, 'Registrars');
    INSERT INTO state.group_member (group_id, user_id) VALUES (1, 1), (1, 4);
    INSERT INTO state.tool_right (group_id, tool, access) SELECT 1, tool, 'write' FROM state.tool;
    INSERT INTO state.tool_right (user_id, tool, access) SELECT 5, tool, 'write' FROM state.tool;
    INSERT INTO state.tool_right (user_id, tool, access) VALUES
      (2, 'notify_process_inbox', 'read'),
      (6, 'notify_process_inbox', 'read'), (6, 'student_records_transfer', 'write'),
      (7, 'notify_process_inbox', 'read'), (7, 'student_records_transfer', 'write');
    INSERT INTO state.calendar_right (group_id, all_calendars) VALUES (1, true);
    INSERT INTO state.calendar_right (user_id, all_calendars) VALUES (3, true), (5, true);
    INSERT INTO state.calendar_right (user_id, school_id) VALUES (2, 10), (7, 21);
    INSERT INTO state.calendar_right (user_id, calendar_id) VALUES (6, 2025);
    """

  /// Names hold the case's name, so that a test that finds one where it must not be says which.
  private static let people = """
    CREATE TEMPORARY TABLE student (person_id bigint, last_name text, first_name text, middle_name text, gender text, birthdate date);
    INSERT INTO student VALUES
      (101, 'Withrecords-Núñez', 'Adaeze', 'Marie', 'F', '2011-03-07'),
      (102, 'Stillenrolled', 'Björn', NULL, 'M', '2011-05-01'),
      (103, 'O''Endedlate', 'Chau', 'Thị', 'F', '2011-06-02'),
      (104, 'Mistyped', 'Dmitri', NULL, 'M', '2011-07-03'),
      (105, 'Differentinoak', 'Eun-ji', NULL, 'F', '2011-08-04'),
      (106, 'Neverelsewhere', 'Faisal', NULL, 'M', '2011-09-05'),
      (107, 'Unnumbered', 'Gwen', NULL, 'F', '2011-10-06'),
      (108, 'Sharednumber', 'Haruki', NULL, 'M', '2011-11-07');
    INSERT INTO state.person_index (state_person_id, state_id, last_name, first_name, middle_name, gender, birthdate)
      SELECT person_id + 900, CASE WHEN person_id <> 107 THEN 'S' || person_id END, last_name, first_name, middle_name, gender,
        birthdate + (person_id = 104)::integer
      FROM student;
    INSERT INTO state.person_index (state_person_id, state_id, last_name, first_name) VALUES (1099, 'S108', 'Else', 'Someone');
    INSERT INTO state.district_person
        (district_id, person_id, state_person_id, student_number, state_id, last_name, first_name, middle_name, gender, birthdate, ssn)
      SELECT 1, person_id, person_id + 900, 'M' || person_id, CASE WHEN person_id <> 107 THEN 'S' || person_id END,
        last_name, first_name, middle_name, gender, birthdate, CASE WHEN person_id = 101 THEN '900-11-0101' END
      FROM student
      UNION ALL
      SELECT 2, person_id + 100, person_id + 900, 'O' || person_id, CASE WHEN person_id <> 107 THEN 'S' || person_id END,
        last_name, first_name, middle_name, CASE WHEN person_id = 105 THEN 'M' ELSE gender END, birthdate, NULL
      FROM student WHERE person_id <> 106
      UNION ALL VALUES (2, 299, NULL::bigint, 'O299', 'S299', 'Onlyinoak', 'Ines', NULL, 'F', '2011-12-08'::date, NULL);
    INSERT INTO state.enrollment (enrollment_id, district_id, person_id, calendar_id, grade, service_type, start_date, end_date)
      SELECT person_id, district_id, person_id,
        CASE district_id WHEN 1 THEN 1026 ELSE 2025 END, CASE district_id WHEN 1 THEN '09' ELSE '08' END, 'P',
        CASE district_id WHEN 1 THEN '2026-08-17' ELSE '2025-08-18' END::date,
        CASE WHEN district_id = 2 AND person_id <> 202 THEN CASE person_id WHEN 203 THEN '2026-08-31' ELSE '2026-06-05' END::date END
      FROM state.district_person;
    DROP TABLE student;
    """

  private static let records = """
    INSERT INTO records.student_academic_record
        (district_id, person_id, school_year, term, cumulative_earned_credits, session_earned_credits)
      VALUES (2, 201, '2025-2026', 'Spring Semester', 12, 3);
    INSERT INTO records.student_academic_record_grade_point_average
        (district_id, person_id, school_year, term, grade_point_average_type, is_cumulative, grade_point_average_value, max_grade_point_average_value)
      VALUES (2, 201, '2025-2026', 'Spring Semester', 'Unweighted', true, 3.50, 4.0);
    INSERT INTO records.course_transcript
        (district_id, person_id, school_year, term, course_code, course_title, course_attempt_result, attempted_credits, earned_credits, final_letter_grade_earned)
      VALUES
        (2, 201, '2025-2026', 'Spring Semester', 'ALG1', 'Algebra I', 'Pass', 1, 1, 'B+'),
        (2, 201, '2025-2026', 'Spring Semester', 'ENG8', 'English 8', 'Pass', 1, 1, 'A');
    INSERT INTO records.student_school_association
        (district_id, person_id, school_number, school_name, school_year, entry_date, entry_grade_level, exit_withdraw_date)
      VALUES
        (2, 201, '010', 'Oak Middle', '2025-2026', '2025-08-18', '08', '2026-06-05'),
        (2, 203, '010', 'Oak Middle', '2025-2026', '2025-08-18', '08', '2026-08-31');
    INSERT INTO records.student_health (district_id, person_id, as_of_date) VALUES (2, 201, '2026-06-05');
    INSERT INTO records.student_health_required_immunization (district_id, person_id, immunization_type) VALUES (2, 201, 'MMR');
    INSERT INTO records.student_health_required_immunization_date (district_id, person_id, immunization_type, immunization_date, cvx_code, dose_number)
      VALUES (2, 201, 'MMR', '2012-03-10', '03', 1), (2, 201, 'MMR', '2015-03-10', '03', 2);
    """
}
