import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// The student is 101 of Maple, district 1; 201 in Oak, district 2.
@Suite("Priorities of groups of students")
struct PriorityTests {
  /// What is on file, as rows for INSERT, and the priority that follows.
  private static let cases: [(name: String, rules: String, records: String, priority: Int16)] = [
    ("nothing on file", every, "", 100),
    ("in foster care", every, "student_foster_care VALUES (1, 101, today - 1)", 10),
    ("foster care ends today", every, "student_foster_care VALUES (1, 101, today - 9, today)", 10),
    ("foster care has ended", every, "student_foster_care VALUES (1, 101, today - 9, today - 1)", 100),
    ("foster care begins tomorrow", every, "student_foster_care VALUES (1, 101, today + 1)", 100),
    ("homeless", every, "student_homeless_program_association VALUES (1, 101, today)", 20),
    ("was homeless", every, "student_homeless_program_association VALUES (1, 101, today - 9, today - 2)", 100),
    (
      "homeless and awaiting foster care", every,
      "student_homeless_program_association VALUES (1, 101, today, NULL, 'Shelters', false, true)", 10
    ),
    ("a parent serves", every, "student (\(census), military_connection) VALUES (\(person), 'Active Duty')", 30),
    (
      "no parent serves", every,
      "student (\(census), military_connection) VALUES (\(person), 'NOT military connected')", 100
    ),
    ("service unknown", every, "student (\(census), military_connection) VALUES (\(person), 'Unknown')", 100),
    ("service not answered", every, "student (\(census)) VALUES (\(person))", 100),
    ("a parent serves since", every, "student_military_connection VALUES (1, 101, 'Guard', NULL, today - 1)", 30),
    (
      "a parent has served", every, "student_military_connection VALUES (1, 101, 'Guard', NULL, today - 9, today - 1)",
      100
    ),
    ("characteristic", every, "student_characteristic VALUES (1, 101, 'REFUGEE', NULL, today)", 200),
    ("characteristic of unknown begin", every, "student_characteristic VALUES (1, 101, 'Refugee')", 200),
    ("former characteristic", every, "student_characteristic VALUES (1, 101, 'Refugee', NULL, NULL, today - 1)", 100),
    ("another characteristic", every, "student_characteristic VALUES (1, 101, 'Migrant')", 100),
    ("by another district's records", every, "student_foster_care VALUES (2, 201, today - 1)", 100),
    ("without rules", "", "student_foster_care VALUES (1, 101, today - 1)", 100),
  ]

  private static let every =
    "('foster_care', NULL, 10), ('homeless', NULL, 20), ('military_family', NULL, 30), ('characteristic', 'Refugee', 200)"
  private static let census = "district_id, person_id, first_name, last_surname, birth_date"
  private static let person = "1, 101, 'Adaeze', 'Withrecords', '2011-03-07'"

  @Test("follow from the requesting district's records of the day, the lowest counting")
  func groups() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for (name, rules, records, expected) in Self.cases {
          let priority: Int16 = try session.undone {
            try session.file(rules: rules, records: records)
            return try session.value("SELECT transfer.queue_priority(1, 101)")
          }
          #expect(priority == expected, "\(name)")
        }
      }
    }
  }

  @Test("go with a transfer through all lanes, and the lanes go by them")
  func lanes() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        _ = try session.request(.stillEnrolled)
        try session.file(rules: Self.every, records: "student_homeless_program_association VALUES (1, 101, today)")
        let transfer = try session.request(.withRecords)
        _ = try session.request(.endedLate)
        let order = try session.transaction { () throws(PostgresError) in
          try session.run(ClaimChunk(lane: .requests, plan: ChunkPlan(after: .start, limit: 9)))
        }
        #expect(order.map(\.transferID) == [transfer, 1, 3])

        // What the district has on file later changes nothing.
        try session.execute("DELETE FROM records.student_homeless_program_association WHERE person_id = 101")
        try session.perform(.requests, [transfer])
        try session.execute(EnqueueWaiting())
        try session.answer(transfer, .reject)
        let rows: [String] = try session.column(
          "SELECT concat_ws(' ', lane, priority) FROM transfer.queue WHERE transfer_id = \(transfer) ORDER BY lane")
        #expect(rows == ["requests 20", "responses 20", "overlaps 20"])
      }
    }
  }

  @Test("are changed by DBAs, for a row that waits and for what its transfer queues later")
  func prioritize() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let transfer = try session.request(.withRecords)
        func prioritize(_ lane: Lane, _ priority: String) throws -> Bool {
          try session.value("SELECT ops.prioritize(\(transfer), '\(lane.rawValue)', \(priority))")
        }
        let done = [try prioritize(.responses, "5"), try prioritize(.requests, "5")]
        #expect(done == [false, true])
        try session.perform(.requests, [transfer])
        try session.answer(transfer, .ignore)
        let rows: [String] = try session.column(
          "SELECT concat_ws(' ', lane, priority) FROM transfer.queue ORDER BY lane")
        #expect(rows == ["requests 5", "responses 5"])
        for wrong in ["-1", "1001", "NULL"] {
          let refusal = try session.refusal { _ = try prioritize(.requests, wrong) }
          #expect(refusal == "22023", "\(wrong)")
        }
      }
    }
  }

  @Test("a rule names a characteristic exactly where it is one of a characteristic, and a group once")
  func rules() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let refused = [
          "('homeless', 'Refugee', 10)", "('characteristic', NULL, 10)", "('homeless', NULL, -1)",
          "('homeless', NULL, 10), ('homeless', NULL, 20)", "('characteristic', 'A', 1), ('characteristic', 'A', 2)",
        ]
        for rules in refused {
          let refusal = try session.refusal { try session.file(rules: rules, records: "") }
          #expect(refusal?.class == "23", "\(rules)")
        }
      }
    }
  }

  @Test("and turns are nothing that a view of the districts reads")
  func unseen() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let reading: [String] = try session.column(
          """
          SELECT DISTINCT v.oid::regclass::text FROM pg_class v
          JOIN pg_rewrite r ON r.ev_class = v.oid
          JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
          WHERE v.relkind = 'v' AND (
            d.refobjid IN ('transfer.queue'::regclass, 'state.queue_priority'::regclass)
            OR d.refobjid = 'transfer.records_transfer'::regclass AND d.refobjsubid = (
              SELECT attnum FROM pg_attribute
              WHERE attrelid = 'transfer.records_transfer'::regclass AND attname = 'queue_priority'))
          """)
        #expect(reading.contains("ops.queue_entry"))
        let foreign = reading.filter { !$0.hasPrefix("ops.") }
        #expect(foreign == [])
      }
    }
  }
}

extension PostgresSession {
  /// - Parameters:
  ///   - rules: rows of `state.queue_priority`; empty for none.
  ///   - records: what follows `INSERT INTO records.`, with `today` for the state's day; empty for nothing.
  fileprivate func file(rules: String, records: String) throws(PostgresError) {
    if !rules.isEmpty { try execute("INSERT INTO state.queue_priority VALUES \(rules)") }
    let today = "(SELECT (now() AT TIME ZONE time_zone)::date FROM state.profile)"
    if !records.isEmpty { try execute("INSERT INTO records.\(records.replacing("today", with: today))") }
  }
}
