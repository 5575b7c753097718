import Foundation
import PostgresClient
import TestSupport
import Testing

/// Alder (0101), whose login attacks; and what it must not learn. Alder has asked Birch for a student, without knowing that it is Birch,
/// and Cedar has asked Birch for one.
struct AttackScene: Sendable {
  let districts: Districts
  let words: [String: String]

  /// What tells of Birch and Cedar, of their people, students and transfers.
  let secrets: [String]

  static func with(_ body: @Sendable (AttackScene) async throws -> Void) async throws {
    try await Districts.withWorld { districts in
      let (own, other) = try await withConnection(districts.state) { session in
        let own = try session.submit("a.group.all", person: 1001)
        let other = try session.submit("c.group.all", person: 1001)
        for transfer in [own, other] {
          try session.route(transfer)
          try session.post(transfer)
        }
        return (own.uuidString.lowercased(), other.uuidString.lowercased())
      }
      try await body(
        AttackScene(
          districts: districts,
          words: [
            "own": own, "other": other, "none": UUID().uuidString.lowercased(), "birch": districts.login("0202"),
            "me": districts.login("0101"), "database": districts.state.databaseName ?? "",
          ],
          secrets: [
            other, "Birch", "0202", "b.group", "Bo Reg", "555-02", "birch.example", "4711", "2001", "Cedar", "0303",
            "c.group",
            "Cy Reg", "ST9", "Olga", "Other,", "900-11", "Nguy", "Linh",
          ]))
    }
  }

  /// Carries out attacks, each in a session of its own.
  func expectRefusals(of attacks: [Attack], sourceLocation: SourceLocation = #_sourceLocation) async throws {
    for attack in attacks {
      let (end, said) = try await withConnection(districts["0101"]) { session in
        let outcome = attack.carryOut(session, words)
        // What it holds open must not stand in the way of the next.
        _ = try? session.execute("ROLLBACK")
        return outcome
      }
      #expect(end == attack.end, "\(attack.name): \(said)", sourceLocation: sourceLocation)
      #expect(told(by: said, to: attack) == [], "\(attack.name): \(said)", sourceLocation: sourceLocation)
    }
  }

  /// What a refusal gives away: secrets that the attacker did not name, where a row lies, which transactions and processes there are.
  func told(by said: String, to attack: Attack) -> [String] {
    let asked = attack.filled(words)
    return secrets.filter { said.contains($0) && !asked.contains($0) }
      + said.matches(of: /\(\d+,\d+\)|transaction \d+|[Pp]rocess \d+|relation \d+/).map { String($0.output) }
  }
}
