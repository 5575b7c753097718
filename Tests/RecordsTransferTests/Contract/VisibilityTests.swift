import Foundation
import PostgresClient
import TestSupport
import Testing

/// What each side sees of a transfer, at every stage of it.
@Suite("What districts see")
struct VisibilityTests {
  /// Whatever tells of Birch, of its answer, or of what routing found there.
  private static let formerDistrict = [
    "0202", "Birch", "Bo Registrar", "555-0202", "bo@", "b.group", "4711", "2001", "\"221\"", ": 221", "Ask Bo",
    "Court",
    "Ignore requested", "Ignored",
  ]

  @Test("while waiting, nothing in any view tells the requester how far it has come")
  func waiting() async throws {
    try await eachStage { seen in
      let submitted = try #require(seen[.submitted])
      for stage in Stage.shownAsWaiting {
        var views = try #require(seen[stage])
        // The Waiting notice is what routing tells the requester.
        let notices = views.removeValue(forKey: "inbox") ?? []
        #expect(views == submitted.filter { $0.key != "inbox" }, "\(stage)")
        #expect(notices.count == (stage == .submitted ? 0 : 1), "\(stage)")
        #expect(notices.allSatisfy { $0.contains("\"name\": \"Waiting: Nguyễn, Linh ST1\"") }, "\(stage)")
        let routed = seen[.waiting]?["inbox"]
        #expect(stage == .submitted || notices == routed, "\(stage)")
      }
    }
  }

  @Test("the former district shows only where it has released or rejected")
  func nothingOfTheFormerDistrict() async throws {
    try await eachStage { seen in
      for stage in Stage.allCases {
        let text = try #require(seen[stage]).values.joined().joined(separator: "\n")
        let told = Self.formerDistrict.filter(text.contains)
        let expected: [String] =
          switch stage {
          case .released: ["0202", "Birch", "Bo Registrar", "555-0202", "bo@", "4711", "Ask Bo"]
          case .rejected: ["0202", "Birch", "Bo Registrar", "555-0202", "bo@", "Ask Bo"]
          default: []
          }
        #expect(told == expected, "\(stage)")
      }
    }
  }

  @Test("an ignored request is a rejected one without the contact, to the last column and notice")
  func ignoredLooksRejected() async throws {
    try await eachStage { seen in
      let contact = [
        "release_date", "release_district_number", "release_district_name", "release_name", "release_user_phone",
        "release_user_email", "release_comments", "other_district_number", "other_district_name", "contact_name",
        "contact_phone", "contact_email", "contact_comments",
      ]
      let rejected = try #require(seen[.rejected])
      let ignored = try #require(seen[.ignored])
      #expect(rejected.keys == ignored.keys)
      for (view, rows) in ignored {
        let other = try #require(rejected[view])
        #expect(rows.count == other.count, "\(view)")
        for (row, otherRow) in zip(rows, other) {
          var withContact = try Self.object(otherRow)
          for column in contact where withContact[column] != nil { withContact[column] = NSNull() }
          #expect(try Self.object(row) as NSDictionary == withContact as NSDictionary, "\(view)")
        }
      }
    }
  }

  @Test("the requester's status, contact and reason, at each stage")
  func requesterColumns() async throws {
    try await eachStage { seen in
      for stage in Stage.allCases {
        let row = try Self.object(try #require(seen[stage]?["district_transfers"]?.first))
        let status =
          switch stage {
          case .released: "Released"
          case .rejected, .ignored: "Rejected"
          case .failedOnTheWay, .failedAfterRelease: "Error"
          default: "Waiting"
          }
        #expect(row["side"] as? String == "requesting")
        #expect(row["status"] as? String == status, "\(stage)")
        #expect((row["settled_at"] is NSNull) == (status == "Waiting"), "\(stage)")
        #expect(
          (row["error_message"] as? String)?.hasPrefix("The student does not match") == (status == "Error" ? true : nil)
        )
        #expect(row["person_id"] as? Int == 1001)
      }
    }
  }

  @Test("the former district sees the request once it is asked, and its own answer with the reason")
  func releasingSide() async throws {
    try await eachStage(of: "0202") { seen in
      let statuses: [Stage: String] = [
        .waiting: "Waiting", .releaseRequested: "Release requested", .rejectRequested: "Reject requested",
        .ignoreRequested: "Ignore requested", .released: "Released", .rejected: "Rejected", .ignored: "Ignored",
        .failedAfterRelease: "Error",
      ]
      for stage in Stage.allCases {
        let views = try #require(seen[stage])
        guard let status = statuses[stage] else {
          #expect(views.values.joined().isEmpty, "\(stage): it was never asked")
          continue
        }
        let row = try Self.object(try #require(views["district_transfers"]?.first))
        #expect(row["side"] as? String == "releasing")
        #expect(row["status"] as? String == status)
        #expect(row["person_id"] as? Int == 2001)
        #expect(row["open_overlaps"] as? Int == 1)
        #expect(row["due_date"] as? String == "2026-10-11")
        #expect(row["request_name"] as? String == "Ana Registrar")
        #expect(
          row["ignore_reason"] as? String == ([.ignored, .ignoreRequested].contains(stage) ? "Court order" : nil))
        #expect(views["overlaps"]?.count == 1)
        #expect(views["transferred_documents"] == [] && views["data_imports"] == [])
      }
    }
  }

  @Test("a third district sees nothing at any stage")
  func bystander() async throws {
    try await eachStage(of: "0303") { seen in
      for stage in Stage.allCases {
        #expect(seen[stage]?.values.joined().isEmpty == true, "\(stage)")
      }
    }
  }

  @Test("no view shows a social security number")
  func noSSN() async throws {
    for district in ["0101", "0202"] {
      try await eachStage(of: district) { seen in
        #expect(!seen.values.contains { views in views.values.joined().contains { $0.contains("900-11-1111") } })
      }
    }
  }

  @Test("the order of rows does not tell which of them were routed or answered")
  func rowOrder() async throws {
    try await World.with { session in
      let transfers = try [1001, 1002, 1003, 1005, 1006].map { try session.submit("a.group.all", person: $0) }
      func order() throws -> [UUID] {
        try session.column("SELECT transfer_guid FROM api.district_transfers WHERE district_number = '0101'")
      }
      let before = try order()
      #expect(Set(before) == Set(transfers))
      for transfer in [transfers[0], transfers[2]] {
        try session.route(transfer)
        try session.answer(.ignore, "b.group.all", transfer)
        let now = try order()
        #expect(now == before)
      }
    }
  }

  /// What the district sees at every stage of the same transfer, each reached from the same moment.
  private func eachStage(
    of district: String = "0101", _ body: @Sendable ([Stage: [String: [String]]]) throws -> Void
  ) async throws {
    try await World.with { session in
      let transfer = try session.submit("a.group.all", person: 1001)
      var seen: [Stage: [String: [String]]] = [:]
      try session.transaction {
        for stage in Stage.allCases {
          try session.execute("SAVEPOINT before")
          try stage.reach(transfer, session)
          if stage != .submitted {
            try session.execute(
              """
              INSERT INTO transfer.overlap (transfer_id, enrollment_id, kind, school_name, calendar_name, school_year, start_date)
              SELECT transfer_id, 10, 'open', 'Birch High', 'Year 1', '2025-2026', '2025-08-18' FROM transfer.records_transfer
              """)
          }
          seen[stage] = try session.everything(of: district)
          try session.execute("ROLLBACK TO SAVEPOINT before")
        }
      }
      try body(seen)
    }
  }

  private static func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }
}
