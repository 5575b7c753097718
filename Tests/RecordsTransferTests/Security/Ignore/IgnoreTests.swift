import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// The same request in two databases made alike, rejected without a comment in the one, ignored in the other.
@Suite("An ignored request leaves no trace")
struct IgnoreTests {
  /// What a rejection shows, and an ignored request does not.
  private static let contact = [
    "release_date", "release_district_number", "release_district_name", "release_name", "release_user_phone",
    "release_user_email", "release_comments", "other_district_number", "other_district_name", "contact_name",
    "contact_phone", "contact_email", "contact_comments",
  ]

  @Test(
    "whatever the requester asks, before, during and after, is answered as if it had been rejected, but for the contact"
  )
  func same() async throws {
    async let one = Self.world { try $0.answer(.reject, "oak.registrar", $1, "") }
    async let other = Self.world {
      try $0.answer(.ignore, "oak.registrar", $1, String(repeating: "Court order. ", count: 300))
    }
    let (rejected, ignored) = try await (one, other)
    #expect(rejected.map(\.moment) == ignored.map(\.moment) && rejected.count == 8)
    for (one, other) in zip(rejected, ignored) {
      let keys = Set(one.snapshot.answers.keys).union(other.snapshot.answers.keys)
      let differing = keys.filter { one.snapshot.answers[$0] != other.snapshot.answers[$0] }
      let contact = differing.filter { key in Self.contact.contains { key.hasSuffix(".\($0)") } }
      #expect(differing.subtracting(contact) == [], "\(one.moment)")
      #expect(one.moment.hasPrefix("settled") || contact == [], "\(one.moment): no contact yet")
      #expect(contact.allSatisfy { other.snapshot.answers[$0] == "-" }, "\(one.moment): ignored, there is none")
      if one.moment.hasPrefix("settled") { #expect(!contact.isEmpty, "rejected, there is a contact") }
      #expect(keys.count > 300)
    }
    for world in [rejected, ignored] {
      // The test's own gate is a trigger, and so in the catalogs.
      for (earlier, later) in zip(world, world.dropFirst()) where later.moment != Self.carriedOut {
        let changed = later.snapshot.catalogs.filter { $0.value != earlier.snapshot.catalogs[$0.key] }.map(\.key)
        #expect(changed == [], "what the catalogs say between \(earlier.moment) and \(later.moment)")
        #expect(later.snapshot.catalogs.count > 100)
      }
      // While it is being answered and the answer carried out, nothing is other than before.
      for later in world[2...5] {
        let changed = later.snapshot.answers.filter { $0.value != world[1].snapshot.answers[$0.key] }.map(\.key)
        #expect(changed == [], "\(later.moment)")
      }
    }
  }

  private static let carriedOut = "being carried out, not committed"

  private typealias Moment = (moment: String, snapshot: RequesterSnapshot)

  /// Maple asks for two students of Oak's, who answers for one as told, and rejects the other.
  private static func world(
    _ answer: @escaping @Sendable (PostgresSession, UUID) throws -> Void
  ) async throws -> [Moment] {
    let moments = Moments()
    try await SmallState.with { configuration in
      try await Districts.with(configuration, ["0100", "0200"]) { districts in
        try await withConnection(configuration) { _ = try $0.execute(Self.alikeGUIDs) }
        let listener = try await PostgresConnection.open(districts["0100"])
        try await listener.run { session in
          for channel in ["records_transfer", "requests", "responses", "overlaps"] { try session.listen(channel) }
        }
        let transfers = try await withConnection(districts["0100"]) { session in
          try [SmallState.Student.withRecords, .endedLate].map {
            try session.submit("maple.registrar", person: $0.inMaple)
          }
        }
        func look(_ moment: String) async throws {
          let heard = try await listener.run { session in
            try session.execute("SELECT")
            return try session.notifications(waitingUpTo: .zero)
          }
          await moments.append(moment, try await RequesterSnapshot(districts["0100"], of: transfers, heard: heard))
        }
        try await look("submitted")
        _ = try await runNightly(on: districts[.worker])
        try await look("waiting")

        let oak = try await PostgresConnection.open(districts["0200"])
        try await oak.run { session in
          try session.execute("BEGIN")
          try answer(session, transfers[0])
        }
        try await look("answered, not committed")
        try await oak.run { _ = try $0.execute("COMMIT") }
        try await look("answered")
        try await oak.run { try $0.answer(.reject, "oak.registrar", transfers[1]) }
        await oak.close()
        try await look("both answered")

        let keeper = try await PostgresConnection.open(configuration)
        try await keeper.run { session in
          let number: Int64 = try session.query(
            "SELECT transfer_id FROM transfer.records_transfer WHERE transfer_guid = $1", transfers[0]
          ).value()
          try Gate.close(at: number, session)
        }
        async let run = runNightly(on: districts[.worker])
        _ = try await keeper.run { try Gate.arrival($0) }
        try await look(carriedOut)
        try await keeper.run { try Gate.open($0) }
        _ = try await run
        await keeper.close()
        try await look("settled")

        _ = try await withConnection(districts["0100"]) { try $0.submit("maple.registrar", person: 101) }
        _ = try await runNightly(on: districts[.worker])
        try await look("settled, and asked again")
        await listener.close()
      }
    }
    return await moments.all
  }

  /// Rows of one moment come in the order of their GUIDs, which are random: here the same in every world.
  private static let alikeGUIDs = """
    CREATE SEQUENCE public.guid;
    GRANT USAGE ON SEQUENCE public.guid TO records_transfer_api;
    ALTER TABLE transfer.records_transfer ALTER COLUMN transfer_guid
      SET DEFAULT ('10000000-0000-4000-8000-' || lpad(nextval('public.guid')::text, 12, '0'))::uuid
    """

  private actor Moments {
    private(set) var all: [Moment] = []
    func append(_ moment: String, _ snapshot: RequesterSnapshot) { all.append((moment, snapshot)) }
  }
}
