import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("api.read_document and api.read_import")
struct ReadColumnTests {
  @Test(
    "give every item of the two lists to the byte, to the requesting district's login, and note it",
    arguments: Kind.allCases)
  func everyItem(_ kind: Kind) async throws {
    try await Districts.withWorld { districts in
      let (transfer, columns) = try await withConnection(districts.state) { session in
        try session.giveAllObjects(to: 1, access: kind.access)
        let columns: [String] = try session.column(
          "SELECT column_name FROM state.transfer_item WHERE kind = '\(kind)' ORDER BY position")
        return (try session.releasedWithPayload(), columns)
      }
      #expect(columns.count == (kind == .document ? 23 : 13))
      let read = try await withConnection(districts["0101"]) { session in
        try columns.map { try session.read(kind, "a.group.all", transfer, $0) }
      }
      try await withConnection(districts.state) { session in
        for (column, content) in zip(columns, read) {
          let held: String = try session.value("SELECT \"\(column)\" FROM public.\"recordsTransfer\"")
          #expect(content.map { Array($0.utf8) } == Array(held.utf8), "\(column)")
        }
        let noted = try session.retrievals()
        #expect(noted == columns.map { "0101 a.group.all \($0)" })
      }
    }
  }

  @Test(
    "take a tool right, a right to the new enrollment's calendar, and the object's, each of them",
    arguments: Kind.allCases)
  func rights(_ kind: Kind) async throws {
    try await World.with { session in
      let transfer = try session.releasedWithPayload()
      let column = kind == .document ? "healthConditionFOP" : "healthConditionXML"
      for tool in [nil, "records_transfer", "student_records_transfer", "notify_process_inbox"] {
        for calendar in [
          nil, "calendar_id 112", "calendar_id 111", "school_id 11", "school_id 12", "all_calendars true",
        ] {
          for object in [nil, "healthCondition read", "healthCondition write", "healthScreening write"] {
            for holder in ["user_id", "group_id"] {
              let state = try session.refusal {
                try session.give(tool: tool, calendar: calendar, object: object, holder)
                let content = try session.read(kind, "a.nothing", transfer, column)
                #expect(content?.contains("health_condition_") == true)
              }
              let hasTool = tool?.hasSuffix("records_transfer") ?? false
              let hasCalendar = ["calendar_id 112", "school_id 11", "all_calendars true"].contains(calendar)
              let hasObject = object == "healthCondition write" || kind == .document && object == "healthCondition read"
              let expected: SQLState? = !hasTool ? "RT002" : !hasCalendar ? "RT003" : !hasObject ? "RT002" : nil
              #expect(state == expected, "\(tool ?? "-") \(calendar ?? "-") \(object ?? "-") \(holder)")
            }
          }
        }
      }
      let noted = try session.retrievals()
      #expect(noted == [])
    }
  }

  @Test("refuse in the same words whatever is not a released transfer of the user's district", arguments: Kind.allCases)
  func notReleased(_ kind: Kind) async throws {
    try await World.with { session in
      for user: Int32 in [1, 11, 18] { try session.giveAllObjects(to: user) }
      let column = kind == .document ? "transcriptFOP" : "transcriptXML"
      let transfer = try session.submit("a.group.all", person: 1001)
      var texts: Set<String?> = []
      for stage in Stage.allCases {
        _ = try session.refusal {
          try stage.reach(transfer, session)
          for user in ["b.group.all", "c.group.all"] + (stage == .released ? [] : ["a.group.all"]) {
            texts.insert(try session.refusalText { _ = try session.read(kind, user, transfer, column) })
          }
          var alike = transfer.uuid
          alike.15 ^= 1
          for other in [UUID(uuid: alike), UUID(), nil] {
            texts.insert(try session.refusalText { _ = try session.read(kind, "a.group.all", other, column) })
          }
        }
      }
      #expect(texts.count == 1, "\(texts)")
      #expect(texts.first??.hasPrefix("RT014 Your district has no released transfer with this GUID.") == true)
    }
  }

  @Test("refuse a column that is in no item of the list, whatever it is called", arguments: Kind.allCases)
  func noSuchColumn(_ kind: Kind) async throws {
    try await World.with { session in
      try session.giveAllObjects(to: 1)
      let transfer = try session.releasedWithPayload()
      let names = [
        kind == .document ? "transcriptXML" : "transcriptFOP", "literacyFOP", "stateReportingXML", "reportCard1Name",
        "studentSSN", "transferID", "TRANSCRIPTFOP", "transcript_fop", "transcriptFOP ", "", nil,
        "transcriptFOP\" FROM transfer.payload_of_caller p; SELECT \"transcriptFOP",
      ]
      for name in names {
        let state = try session.refusal { _ = try session.read(kind, "a.group.all", transfer, name) }
        #expect(state == "RT015", "\(name ?? "NULL")")
      }
    }
  }

  @Test("give what the state has added to a list, and nothing of it to other lists", arguments: Kind.allCases)
  func addedItem(_ kind: Kind) async throws {
    try await World.with { session in
      try session.giveAllObjects(to: 1)
      let transfer = try session.releasedWithPayload()
      try session.execute(
        "INSERT INTO state.transfer_item VALUES ('\(kind)', 99, 'Literacy', 'literacy', 'literacyXML')")
      for list in Kind.allCases {
        let state = try session.refusal {
          let content = try session.read(list, "a.group.all", transfer, "literacyXML")
          #expect(content?.contains("literacy_xml") == true)
        }
        #expect(state == (list == kind ? nil : "RT015"), "\(list)")
      }
    }
  }

  @Test("give NULL for what a release does not hold, and note nothing", arguments: Kind.allCases)
  func empty(_ kind: Kind) async throws {
    try await World.with { session in
      try session.giveAllObjects(to: 1)
      let transfer = try session.submit("a.group.all", person: 1001)
      try Stage.released.reach(transfer, session)
      let column = kind == .document ? "lepFOP" : "lepXML"
      let none = try session.read(kind, "a.group.all", transfer, column)
      #expect(none == nil)
      try session.execute(
        "INSERT INTO transfer.records_transfer_payload (transfer_id) SELECT transfer_id FROM transfer.records_transfer")
      let empty = try session.read(kind, "a.group.all", transfer, column)
      #expect(empty == nil)
      let noted = try session.retrievals()
      #expect(noted == [])
    }
  }

  @Test("logins of other districts get nothing, whoever's user they name")
  func otherLogins() async throws {
    try await Districts.withWorld { districts in
      let transfer = try await withConnection(districts.state) { session in
        for user: Int32 in [1, 11, 18] { try session.giveAllObjects(to: user) }
        return try session.releasedWithPayload()
      }
      for (login, own) in [("0202", "b.group.all"), ("0303", "c.group.all")] {
        try await withConnection(districts[login]) { session in
          let state = try session.refusal { _ = try session.read(.document, own, transfer, "censusFOP") }
          #expect(state == "RT014", "\(login)")
          let forged = try session.refusal { _ = try session.read(.document, "a.group.all", transfer, "censusFOP") }
          #expect(forged == "RT001", "\(login)")
        }
      }
      try await withConnection(districts["0101"]) { session in
        for reached in [
          "transfer.payload_of_caller", "transfer.records_transfer_payload", "public.\"recordsTransfer\"",
          "state.source_table", "records.student", "audit.disclosure",
        ] {
          let state = try session.refusal { try session.execute("SELECT FROM \(reached)") }
          #expect(state == .insufficientPrivilege, "\(reached)")
        }
        let behind = try session.refusal {
          try session.execute("SELECT transfer.read_column('a.group.all', '\(transfer)', 'document', 'censusFOP')")
        }
        #expect(behind == .insufficientPrivilege)
      }
    }
  }
}

extension PostgresSession {
  /// Gives the user a.nothing these rights, directly or by a group.
  fileprivate func give(tool: String?, calendar: String?, object: String?, _ holder: String) throws(PostgresError) {
    let id = holder == "user_id" ? 2 : 7
    if holder == "group_id" {
      try execute(
        "INSERT INTO state.user_group (group_id, district_id, name) VALUES (7, 1, 'New'); INSERT INTO state.group_member VALUES (7, 2)"
      )
    }
    if let tool {
      try execute("INSERT INTO state.tool_right (\(holder), tool, access) VALUES (\(id), '\(tool)', 'read')")
    }
    if let calendar {
      let words = calendar.split(separator: " ")
      try execute("INSERT INTO state.calendar_right (\(holder), \(words[0])) VALUES (\(id), \(words[1]))")
    }
    if let object {
      let words = object.split(separator: " ")
      try execute("INSERT INTO state.tool_right (\(holder), tool, access) VALUES (\(id), '\(words[0])', '\(words[1])')")
    }
  }
}
