import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("api.read_source_records")
struct SourceRecordsTests {
  @Test("every table of schema records belongs to the object that is made of it")
  func everyTable() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let missing: [String] = try session.column(
          """
          SELECT c.relname::text FROM pg_class c
          WHERE c.relnamespace = 'records'::regnamespace AND c.relkind IN ('r', 'p', 'f', 'v')
            AND c.relname NOT IN (SELECT s.table_name FROM state.source_table s)
          """)
        #expect(missing == [])
        let listed: [String] = try session.column(
          "SELECT table_name || ' ' || object FROM state.source_table ORDER BY table_name COLLATE \"C\"")
        let layouts = ObjectRegistry.all.flatMap { object in
          ([object.table] + object.childTables).filter { !$0.isEmpty }.map { "\($0) \(object.name)" }
        }
        #expect(listed == Set(layouts).sorted())
        let rights: [String] = try session.column("SELECT object FROM state.transfer_object WHERE object <> tool")
        #expect(rights == ObjectRegistry.all.filter { $0.toolRight != $0.name }.map { $0.name })
      }
    }
  }

  @Test("gives the own district's rows of one student, to its login")
  func ownRows() async throws {
    try await Districts.withWorld { districts in
      let tables: [String] = try await withConnection(districts.state) { session in
        try session.addRows()
        return try session.column("SELECT table_name FROM state.source_table")
      }
      try await withConnection(districts["0101"]) { session in
        let rows = try session.sourceRecords("a.group.all", 1001, "health_condition")
        #expect(rows.count == 1)
        #expect(rows.first?.contains("\"Asthma\"") == true && rows.first?.contains("district_id") == false)
        let none = try session.sourceRecords("a.group.all", 1002, "health_condition")
        #expect(none == [])
        for table in tables {
          let state = try session.refusal { _ = try session.sourceRecords("a.group.all", 1001, table) }
          #expect(state == nil, "\(table)")
        }
      }
      // The same person_id is another student there.
      try await withConnection(districts["0303"]) { session in
        let rows = try session.sourceRecords("c.group.all", 1001, "health_condition")
        #expect(rows.count == 1 && rows.first?.contains("\"Epilepsy\"") == true)
        let forged = try session.refusal { _ = try session.sourceRecords("a.group.all", 1001, "health_condition") }
        #expect(forged == "RT001")
        let others = try session.refusal { _ = try session.sourceRecords("c.group.all", 1002, "health_condition") }
        #expect(others == "RT004")
      }
    }
  }

  @Test("takes the right to the table's object and one to a calendar of the student, and tells nothing before")
  func rights() async throws {
    try await World.with { session in
      try session.addRows()
      typealias Case = (what: String, sqlState: SQLState?, user: String, person: Int64?, table: String)
      let cases: [Case] = [
        ("own calendar", nil, "a.user.calendar", 1001, "health_condition"),
        ("one of several calendars", nil, "a.user.calendar", 1005, "health_condition"),
        ("all calendars", nil, "a.group.all", 1001, "health_condition"),
        ("other school", "RT003", "a.user.school", 1001, "health_condition"),
        ("one of several schools", nil, "a.user.school", 1005, "health_condition"),
        ("no calendar", "RT003", "a.no.calendar", 1001, "health_condition"),
        ("another object", "RT002", "a.user.calendar", 1001, "discipline_incident"),
        ("no right at all", "RT002", "a.nothing", 1001, "health_condition"),
        ("no right, and nobody", "RT002", "a.nothing", 9999, "health_condition"),
        ("nobody", "RT004", "a.group.all", 9999, "health_condition"),
        ("no one", "RT004", "a.group.all", nil, "health_condition"),
        ("never came", "RT004", "a.group.all", 1004, "health_condition"),
        ("another district's", "RT004", "a.group.all", 2001, "health_condition"),
        ("not active", "RT001", "a.gone", 1001, "health_condition"),
      ]
      for each in cases {
        let state = try session.refusal { _ = try session.sourceRecords(each.user, each.person, each.table) }
        #expect(state == each.sqlState, "\(each.what)")
      }
    }
  }

  @Test("refuses a name that is no table of source records in the same words, and runs nothing of it")
  func unknownTable() async throws {
    try await World.with { session in
      try session.addRows()
      var texts: Set<String?> = []
      for table in [
        "nowhere", "district_person", "state.district_person", "pg_authid", "Health_Condition", "health_condition ", "",
        "health_condition r; DROP TABLE records.health_condition; --", "health_condition\" r; SELECT \"", nil,
      ] {
        texts.insert(try session.refusalText { _ = try session.sourceRecords("a.group.all", 1001, table) })
      }
      #expect(texts.count == 1, "\(texts)")
      #expect(texts.first??.hasPrefix("RT017 There are no source records of this name.") == true)
    }
  }
}

extension PostgresSession {
  fileprivate func sourceRecords(_ user: String, _ person: Int64?, _ table: String?) throws(PostgresError) -> [String] {
    try query("SELECT api.read_source_records($1, $2, $3)::text", user, person, table)
      .map { (row) throws(PostgresError) in try row.next(as: String.self) }
  }

  /// Two students of two districts with the same number; and who may read what.
  fileprivate func addRows() throws(PostgresError) {
    try giveAllObjects(to: 1, access: "read")
    try giveAllObjects(to: 18)
    try execute(
      """
      INSERT INTO state.tool_right (user_id, tool, access) SELECT u, 'healthCondition', 'read' FROM unnest(ARRAY[5, 6, 9]) u;
      INSERT INTO records.health_condition (district_id, person_id, condition_code, code_system, condition_description) VALUES
        (1, 1001, 'J45', 'ICD-10-CM', 'Asthma'), (3, 1001, 'G40', 'ICD-10-CM', 'Epilepsy');
      """)
  }
}
