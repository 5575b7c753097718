import PostgresClient
import TestSupport

/// Three districts with users of every kind of right, and a few students; no transfer yet.
enum World {
  /// A database of its own with this world in it.
  static func with(_ body: @Sendable (PostgresSession) throws -> Void) async throws {
    try await withConfiguration { configuration in try await withConnection(configuration, body) }
  }

  static func withConfiguration(_ body: (ConnectionConfiguration) async throws -> Void) async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in _ = try session.execute(script) }
      try await body(configuration)
    }
  }

  /// Alder asks (0101), Birch is asked (0202), Cedar looks on (0303). Calendar 112 is school 11
  /// in its second year.
  static let script = """
    INSERT INTO state.district (district_id, district_number, name, state_district_id, state_linked) VALUES
      (1, '0101', 'Alder Unified', 'S-0101', true), (2, '0202', 'Birch City', NULL, true), (3, '0303', 'Cedar Valley', NULL, false);
    INSERT INTO state.school (school_id, district_id, school_number, name) VALUES
      (11, 1, '1', 'Alder High'), (12, 1, '2', 'Alder Middle'),
      (21, 2, '1', 'Birch Elementary'), (22, 2, '2', 'Birch High'), (31, 3, '1', 'Cedar School');
    INSERT INTO state.calendar (calendar_id, school_id, school_year, name)
      SELECT s * 10 + y, s, (2024 + y) || '-' || (2025 + y), 'Year ' || y
      FROM unnest(ARRAY[11, 12, 21, 22, 31]) s, generate_series(1, 2) y;

    INSERT INTO state.user_account (user_id, district_id, user_name, name, phone, email, active) VALUES
      (1, 1, 'a.group.all', 'Ana Registrar', '555-0101', 'ana@alder.example', true),
      (2, 1, 'a.nothing', 'Abel Nothing', NULL, NULL, true),
      (3, 1, 'a.gone', 'Axel Gone', NULL, NULL, false),
      (4, 1, 'a.user.all', 'Ada All', NULL, NULL, true),
      (5, 1, 'a.user.school', 'Alma School', NULL, NULL, true),
      (6, 1, 'a.user.calendar', 'Amir Calendar', NULL, NULL, true),
      (7, 1, 'a.group.school', 'Aoife School', NULL, NULL, true),
      (8, 1, 'a.group.calendar', 'Asa Calendar', NULL, NULL, true),
      (9, 1, 'a.no.calendar', 'Aya Tool', NULL, NULL, true),
      (10, 1, 'a.no.tool', 'Ari Calendars', NULL, NULL, true),
      (11, 2, 'b.group.all', 'Bo Registrar', '555-0202', 'bo@birch.example', true),
      (12, 2, 'b.user.all', 'Bea All', NULL, NULL, true),
      (13, 2, 'b.user.school', 'Ben School', NULL, NULL, true),
      (14, 2, 'b.user.calendar', 'Bob Calendar', NULL, NULL, true),
      (15, 2, 'b.group.school', 'Bia School', NULL, NULL, true),
      (16, 2, 'b.other.year', 'Bill Lastyear', NULL, NULL, true),
      (17, 2, 'b.other.tool', 'Bess Requester', NULL, NULL, true),
      (18, 3, 'c.group.all', 'Cy Registrar', NULL, NULL, true),
      (19, 2, 'b.other.school', 'Bart School', NULL, NULL, true);
    INSERT INTO state.user_group (group_id, district_id, name) VALUES
      (1, 1, 'Office'), (2, 2, 'Office'), (3, 3, 'Office'), (4, 1, 'Middle'), (5, 1, 'This year'), (6, 2, 'High');
    INSERT INTO state.group_member VALUES (1, 1), (1, 3), (2, 11), (3, 18), (4, 7), (5, 8), (6, 15);
    INSERT INTO state.tool_right (group_id, tool, access)
      SELECT g, t, 'write' FROM generate_series(1, 6) g,
        unnest(ARRAY['records_transfer', 'student_records_transfer', 'notify_process_inbox']) t;
    INSERT INTO state.tool_right (user_id, tool, access) SELECT u, 'records_transfer', 'read' FROM unnest(ARRAY[4, 5, 6, 9, 17]) u;
    INSERT INTO state.tool_right (user_id, tool, access) SELECT u, 'student_records_transfer', 'read' FROM unnest(ARRAY[12, 13, 14, 16, 19]) u;
    INSERT INTO state.calendar_right (group_id, all_calendars) VALUES (1, true), (2, true), (3, true);
    INSERT INTO state.calendar_right (user_id, all_calendars) VALUES (4, true), (10, true), (12, true), (17, true);
    INSERT INTO state.calendar_right (user_id, school_id) VALUES (5, 12), (13, 22), (19, 21);
    INSERT INTO state.calendar_right (user_id, calendar_id) VALUES (6, 112), (14, 221), (16, 222);
    INSERT INTO state.calendar_right (group_id, school_id) VALUES (4, 12), (6, 22);
    INSERT INTO state.calendar_right (group_id, calendar_id) VALUES (5, 122);

    INSERT INTO state.person_index (state_person_id, state_id, last_name, first_name, gender, birthdate, ssn) VALUES
      (1, 'ST1', 'Nguyễn', 'Linh', 'F', '2012-03-04', '900-11-1111');
    INSERT INTO state.district_person (district_id, person_id, state_person_id, student_number, state_id, last_name, first_name, middle_name, gender, birthdate, ssn) VALUES
      (1, 1001, 1, '77', 'ST1', 'Nguyễn', 'Linh', NULL, 'F', '2012-03-04', '900-11-1111'),
      (1, 1002, NULL, NULL, 'ST2', 'O''Neill-Park', 'Min Jun', 'K', 'M', '2011-01-01', NULL),
      (1, 1003, NULL, NULL, ' st2', 'O''Neill-Park', 'Min Seo', NULL, 'M', '2011-01-01', NULL),
      (1, 1004, NULL, NULL, 'ST4', 'Noshow', 'Nora', NULL, NULL, NULL, NULL),
      (1, 1005, NULL, NULL, 'ST5', 'Several', 'Sam', NULL, NULL, NULL, NULL),
      (1, 1006, NULL, NULL, NULL, 'Unnumbered', 'Uma', NULL, NULL, NULL, NULL),
      (2, 2001, 1, '4711', 'ST1', 'Nguyễn', 'Linh', NULL, 'F', '2012-03-04', NULL),
      (3, 1001, NULL, NULL, 'ST9', 'Other', 'Olga', NULL, NULL, NULL, NULL);
    INSERT INTO state.enrollment (enrollment_id, district_id, person_id, calendar_id, grade, service_type, start_date, end_date) VALUES
      (1, 1, 1001, 112, '09', 'P', '2026-08-17', NULL),
      (2, 1, 1002, 122, '07', 'P', '2026-08-17', NULL),
      (3, 1, 1003, 122, '07', 'P', '2026-08-17', NULL),
      (4, 1, 1004, 112, '09', 'P', '2026-08-17', '2026-08-17'),
      (5, 1, 1005, 111, '08', 'P', '2025-08-18', '2026-06-05'),
      (6, 1, 1005, 112, '09', 'S', '2026-08-17', NULL),
      (7, 1, 1005, 122, '09', 'P', '2026-08-17', NULL),
      (8, 1, 1005, 112, '09', 'P', '2026-09-01', '2026-08-31'),
      (9, 1, 1006, 112, '09', 'P', '2026-08-17', NULL),
      (10, 2, 2001, 221, '08', 'P', '2025-08-18', NULL),
      (11, 3, 1001, 311, '08', 'P', '2025-08-18', NULL);
    """
}
