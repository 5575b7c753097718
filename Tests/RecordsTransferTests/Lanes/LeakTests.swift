import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// What the lanes leave for the requester to see, compared to the last column.
@Suite("What the lanes give away")
struct LeakTests {
  /// Whatever tells of Oak, its user, or what was found there.
  private static let formerDistrict = [
    "Oak", "0200", "Otto", "555-0200", "registrar@oak", "O101", "=201\n", "=2025\n", "Call Otto", "Court",
    "00000000-0000-4000-8000-000000000002",
  ]

  @Test("waiting, ignored and failed transfers tell the requester nothing of the former district")
  func nothing() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let error = "UPDATE state.district_person SET gender = 'X' WHERE person_id = 201"
        let ways: [(name: String, way: @Sendable (PostgresSession, Int64) throws -> Void)] = [
          ("waiting", { _, _ in }),
          ("release requested", { try $0.answer($1, .release) }),
          ("reject requested", { try $0.answer($1, .reject) }),
          ("ignore requested", { try $0.answer($1, .ignore) }),
          (
            "ignored",
            {
              try $0.answer($1, .ignore)
              try $0.perform(.responses, [$1])
            }
          ),
          (
            "failed at release",
            {
              try $0.answer($1, .release)
              try $0.execute(error)
              try $0.perform(.responses, [$1])
            }
          ),
          (
            "failed at routing",
            {
              try $0.execute("\(error); UPDATE transfer.records_transfer SET status = 'submitted'")
              try $0.execute(
                """
                UPDATE transfer.records_transfer SET release_district_id = NULL, release_person_id = NULL, release_enrollment_id = NULL,
                  release_calendar_id = NULL, release_district_number = NULL, release_district_name = NULL, release_district_guid = NULL
                """)
              try $0.perform(.requests, [$1])
            }
          ),
        ]
        for (name, way) in ways {
          let seen: String = try session.undone {
            let transfer = try session.waiting(.withRecords)
            try way(session, transfer)
            return try session.seenByMaple().values.joined().map { $0 + "\n" }.joined()
          }
          let told = Self.formerDistrict.filter(seen.contains)
          #expect(told == [], "\(name)")
          #expect(seen.contains("Withrecords"), "there must be something to see")
        }
      }
    }
  }

  @Test("an ignored transfer differs from a rejected one in nothing but the contact that a rejection shows")
  func ignoredBesideRejected() async throws {
    let contact: Set<String> = [
      "release_date", "release_district_number", "release_district_name", "release_name", "release_user_phone",
      "release_user_email", "release_comments", "other_district_number", "other_district_name", "contact_name",
      "contact_phone", "contact_email", "contact_comments",
    ]
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let rejected = try Self.settled(.reject, session)
        let ignored = try Self.settled(.ignore, session)
        #expect(rejected.views.keys == ignored.views.keys)
        for (view, columns) in rejected.views {
          let other = try #require(ignored.views[view])
          #expect(columns.count == other.count, "\(view): as many rows and columns")
          let differing = zip(columns, other).filter { $0 != $1 }.map { String($0.0.prefix { $0 != "=" }) }
          #expect(Set(differing).isSubset(of: contact), "\(view): \(differing)")
          let leftOver = other.filter { column in
            contact.contains(String(column.prefix { $0 != "=" })) && !column.hasSuffix("=-")
          }
          #expect(leftOver == [], "\(view)")
        }
        #expect(rejected.ids == ignored.ids, "the numbers of the notices")
      }
    }
  }

  @Test("in one chunk, the numbers and times of the notices follow the requests, not how they were answered")
  func order() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for answers in [[Answer.ignore, .reject, .ignore], [.reject, .ignore, .reject]] {
          let (order, times): ([Int64], Int64) = try session.undone {
            let transfers = [
              try session.waiting(.withRecords), try session.waiting(.stillEnrolled), try session.waiting(.endedLate),
            ]
            // Answered in another order than requested.
            for (transfer, answer) in zip(transfers, answers).reversed() { try session.answer(transfer, answer) }
            try session.perform(.responses, transfers)
            return (
              try session.column("SELECT transfer_id FROM inbox.notice WHERE event = 'rejected' ORDER BY notice_id"),
              try session.value("SELECT count(DISTINCT posted_at) FROM inbox.notice WHERE event = 'rejected'")
            )
          }
          #expect(order == order.sorted())
          #expect(times == 1)
        }
      }
    }
  }

  /// Every column of every row that Maple sees, as `name=value`, and the notices' numbers counted from the first.
  private static func settled(
    _ answer: Answer, _ session: PostgresSession
  ) throws -> (views: [String: [String]], ids: [Int64]) {
    try session.undone {
      let transfer = try session.waiting(.withRecords)
      try session.answer(transfer, answer)
      try session.perform(.responses, [transfer])
      return (
        try session.seenByMaple(),
        try session.column(
          "SELECT notice_id - min(notice_id) OVER () FROM inbox.notice WHERE district_id = 1 ORDER BY 1")
      )
    }
  }
}

extension PostgresSession {
  /// Without what is different in every transaction: its time and random GUIDs.
  fileprivate func seenByMaple() throws(PostgresError) -> [String: [String]] {
    let views = [
      "student_transfers": "district_number = '0100'", "district_transfers": "district_number = '0100'",
      "transferred_documents": "district_number = '0100'", "data_imports": "district_number = '0100'",
      "release_manifest": "district_number = '0100'",
      "overlaps": "district_number = '0100'", "inbox": "user_name LIKE 'maple.%'",
    ]
    var seen: [String: [String]] = [:]
    for (view, mine) in views {
      seen[view] = try column(
        """
        SELECT key || '=' || CASE
            WHEN key = 'transfer_guid' THEN 'set'
            WHEN value ~ '^\\d{4}-\\d\\d-\\d\\dT' THEN CASE WHEN value::timestamptz = now() THEN 'now' ELSE value END
            ELSE coalesce(value, '-') END
        FROM (SELECT v, row_number() OVER () AS place FROM api.\(view) v WHERE \(mine)) AS rows, jsonb_each_text(to_jsonb(v))
        ORDER BY place, key
        """)
    }
    return seen
  }
}
