import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("api.read_ssn, and SSNs elsewhere")
struct ReadSSNTests {
  @Test("gives the SSN to the requesting district at any time, to the former one once it was asked, and notes it")
  func sides() async throws {
    try await World.with { session in
      let transfer = try session.submit("a.group.all", person: 1001)
      for stage in Stage.allCases {
        _ = try session.refusal {
          try stage.reach(transfer, session)
          let requesting = try session.readSSN("a.group.all", transfer)
          #expect(requesting == "900-11-1111", "\(stage)")
          let former = try session.refusal {
            let releasing = try session.readSSN("b.group.all", transfer)
            #expect(releasing == "900-11-1111", "\(stage)")
            let noted = try session.retrievals()
            #expect(noted == ["0101 a.group.all studentSSN", "0202 b.group.all studentSSN"], "\(stage)")
          }
          #expect(former == (Stage.asked.contains(stage) ? nil : "RT016"), "\(stage)")
        }
      }
    }
  }

  @Test("takes the tool of the user's side and a right to that side's calendar")
  func rights() async throws {
    try await World.with { session in
      let transfer = try session.waitingTransfer()
      let expected: [String: SQLState?] = [
        "a.group.all": nil, "a.user.all": nil, "a.user.calendar": nil, "b.group.all": nil, "b.user.all": nil,
        "b.user.school": nil, "b.user.calendar": nil, "b.group.school": nil,
        "a.nothing": "RT002", "a.no.tool": "RT002", "b.other.tool": "RT002",
        "a.no.calendar": "RT003", "a.user.school": "RT003", "a.group.school": "RT003", "a.group.calendar": "RT003",
        "b.other.year": "RT003", "b.other.school": "RT003",
        "c.group.all": "RT016", "a.gone": "RT001", "nobody": "RT001",
      ]
      for (user, refusal) in expected {
        let state = try session.refusal { _ = try session.readSSN(user, transfer) }
        #expect(state == refusal, "\(user)")
      }
      try session.execute(
        "INSERT INTO state.tool_right (user_id, tool, access) VALUES (10, 'student_records_transfer', 'write')")
      let otherSide = try session.refusal { _ = try session.readSSN("a.no.tool", transfer) }
      #expect(otherSide == "RT002", "the right to answer requests is none to submit them")
    }
  }

  @Test("does not tell a transfer of others, or one that never reached the district, from none")
  func sameWords() async throws {
    try await World.with { session in
      let transfer = try session.submit("a.group.all", person: 1001)
      let failed = try session.submit("a.group.all", person: 1002)
      try session.route(failed)
      try session.fail(failed)
      var alike = transfer.uuid
      alike.15 ^= 1
      var texts: Set<String?> = []
      for user in ["b.group.all", "c.group.all"] {
        for named in [transfer, failed, UUID(uuid: alike), UUID(), nil] {
          texts.insert(try session.refusalText { _ = try session.readSSN(user, named) })
        }
      }
      #expect(texts.count == 1, "\(texts)")
      #expect(texts.first??.hasPrefix("RT016 Your district has no transfer with this GUID.") == true)
    }
  }

  @Test("gives NULL where there is none, and notes nothing")
  func none() async throws {
    try await World.with { session in
      let transfer = try session.submit("a.group.all", person: 1002)
      let read = try session.readSSN("a.group.all", transfer)
      let noted = try session.retrievals()
      #expect(read == nil && noted == [])
    }
  }

  @Test("each district's login reads for its own users only")
  func logins() async throws {
    try await Districts.withWorld { districts in
      let transfer = try await withConnection(districts.state) { try $0.waitingTransfer() }
      for (login, user) in [("0101", "a.group.all"), ("0202", "b.group.all")] {
        try await withConnection(districts[login]) { session in
          let read = try session.readSSN(user, transfer)
          #expect(read == "900-11-1111")
        }
      }
      try await withConnection(districts["0303"]) { session in
        let own = try session.refusal { _ = try session.readSSN("c.group.all", transfer) }
        #expect(own == "RT016")
        let forged = try session.refusal { _ = try session.readSSN("a.group.all", transfer) }
        #expect(forged == "RT001")
      }
    }
  }

  @Test(
    "is masked but for the last four digits, whatever the format",
    arguments: [
      ("900-11-6789", "***-**-6789"), ("900116789", "***-**-6789"), (" 900 11 6789 x", "***-**-6789"),
      ("0900-11-6789", "***-**-6789"), ("900-11-678", "***-**-****"), ("6789", "***-**-****"), ("12345", "***-**-****"),
      ("unknown", "***-**-****"), ("", "***-**-****"), ("９００-１１-６７８９", "***-**-****"), (nil, nil),
    ] as [(String?, String?)])
  func masked(_ ssn: String?, _ expected: String?) async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let masked: String? = try session.query("SELECT state.masked_ssn($1)", ssn).value()
        #expect(masked == expected)
      }
    }
  }

  @Test("no view of the database shows an SSN, or is made from one but masked")
  func views() async throws {
    try await World.with { session in
      let transfer = try session.releasedWithPayload()
      _ = try session.readSSN("a.group.all", transfer)
      let views: [String] = try session.column(
        """
        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        """)
      #expect(views.count > 20)
      for view in views {
        let shown: Int64 = try session.value(
          "SELECT count(*) FROM \(view) v WHERE to_jsonb(v)::text ~ '900-?11-?1111'")
        #expect(shown == 0, "\(view)")
      }
      let masked: String = try session.value("SELECT \"studentSSN\" FROM public.\"recordsTransfer\"")
      #expect(masked == "***-**-1111")
      let derived: [String] = try session.column(
        """
        SELECT DISTINCT r.ev_class::regclass::text FROM pg_depend d
        JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
        JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE d.refclassid = 'pg_class'::regclass AND a.attname ~* 'ssn' AND r.ev_class <> d.refobjid
        """)
      #expect(derived == ["\"recordsTransfer\""] || derived == ["public.\"recordsTransfer\""])
    }
  }
}
