import Foundation
import PostgresClient
import TestSupport

/// All that the requesting district's login can ask at one moment, and what it is answered: results in the order in which they come,
/// refusals with every field, waits.
struct RequesterSnapshot: Sendable {
  /// By what was asked. Times, GUIDs and the database's name are replaced by what is the same in every world.
  private(set) var answers: [String: String] = [:]
  /// What each relation of the catalogs holds, as a digest: by its numbers it differs from world to
  /// world, but not from moment to moment.
  private(set) var catalogs: [String: String] = [:]

  /// - Parameter transfers: the district's own, by their GUIDs.
  init(_ district: ConnectionConfiguration, of transfers: [UUID], heard: [PostgresNotification]) async throws {
    self = try await withConnection(district) { session in
      var taken = RequesterSnapshot(heard: heard)
      try taken.look(session)
      try taken.call(session, transfers)
      try taken.attack(session, transfers[0])
      try taken.readCatalogs(session)
      taken.answers = Dictionary(
        uniqueKeysWithValues: taken.answers.map { (plain($0.key, transfers), plain($0.value, transfers)) })
      return taken
    }
  }

  private init(heard: [PostgresNotification]) {
    answers["heard"] = heard.map { "\($0.channel) \($0.payload)" }.joined(separator: "\n")
  }

  static let views = [
    "district_transfers", "student_transfers", "overlaps", "inbox", "transferred_documents", "data_imports",
    "release_manifest",
  ]

  private mutating func look(_ session: PostgresSession) throws {
    for view in Self.views {
      let columns: [String] = try session.column(
        """
        SELECT place || '.' || key || '=' || coalesce(value, '-')
        FROM (SELECT v, row_number() OVER () AS place FROM api.\(view) v) AS rows, jsonb_each_text(to_jsonb(v)) ORDER BY place, key
        """)
      for column in columns {
        let parts = column.split(separator: "=", maxSplits: 1)
        answers["\(view) \(parts[0])"] = String(parts[1])
      }
      for how in ["VERBOSE", "ANALYZE, TIMING OFF, SUMMARY OFF"] {
        answers["EXPLAIN \(how) \(view)"] = try session.column(
          "EXPLAIN (\(how)) SELECT * FROM api.\(view)", as: String.self
        )
        .joined(separator: "\n")
      }
      answers["estimate \(view)"] = try session.column(
        "EXPLAIN SELECT * FROM api.\(view) WHERE transfer_guid = gen_random_uuid()", as: String.self
      ).joined(separator: "\n")
    }
  }

  /// Every function of the contract, with what there is and what there is not; whatever it does is undone. Nothing is waited for.
  private mutating func call(_ session: PostgresSession, _ transfers: [UUID]) throws {
    var calls: [String] = []
    for user in ["maple.registrar", "maple.counselor", "oak.registrar"] {
      for person in [101, 102, 106, 107, 201, 999] {
        calls.append("SELECT api.submit_request('\(user)', person_id => \(person))")
      }
      for transfer in transfers.map(\.uuidString) + ["00000000-0000-0000-0000-000000000000"] {
        for answer in Answer.allCases { calls.append("SELECT \(answer.function)('\(user)', '\(transfer)', 'x')") }
        calls.append("SELECT api.read_ssn('\(user)', '\(transfer)')")
        for column in ["transcriptFOP", "transcriptXML"] {
          for reading in ["read_document", "read_import"] {
            calls.append("SELECT api.\(reading)('\(user)', '\(transfer)', '\(column)')")
          }
        }
        for event in ["waiting", "release_request", "rejected", "released", "error", "ignored"] {
          calls.append("SELECT api.delete_notice('\(user)', '\(transfer)', '\(event)')")
        }
      }
    }
    try session.execute("SET lock_timeout = 1")
    for call in calls {
      answers[call] = try session.undone {
        do { return try session.value("\(call)::text", as: String?.self) ?? "NULL" } catch {
          return (error as? PostgresError)?.everything ?? "\(error)"
        }
      }
    }
  }

  private mutating func attack(_ session: PostgresSession, _ own: UUID) throws {
    let words = [
      "own": "\(own)", "other": "\(UUID())", "none": "\(UUID())", "birch": "nobody", "me": "me", "database": "x",
    ]
    for attack in Attack.onTables + Attack.onServer {
      let (end, said) = attack.carryOut(session, words)
      answers[attack.name] = "\(end)\n\(said)"
      try session.execute("ROLLBACK; RESET ROLE; RESET ALL")
    }
  }

  private mutating func readCatalogs(_ session: PostgresSession) throws {
    let relations: [String] = try session.column(
      """
      SELECT c.oid::regclass::text FROM pg_class c
      WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind IN ('r', 'v')
        -- What is the whole server's changes with other databases; the rest is the session's own.
        AND NOT c.relisshared AND c.relname !~ '^pg_(roles|user|group|stats|timezone_.*|settings|cursors|prepared_statements)$'
      ORDER BY 1
      """)
    for relation in relations {
      do throws(PostgresError) {
        catalogs[relation] = try session.value(
          "SELECT count(*) || coalesce(md5(string_agg(r::text, ' ' ORDER BY r::text)), '') FROM \(relation) r")
      } catch {
        catalogs[relation] = error.everything
      }
    }
  }
}

/// Replaces what is different in every world.
private func plain(_ answer: String, _ transfers: [UUID]) -> String {
  var answer = answer
  for (number, transfer) in transfers.enumerated() {
    answer = answer.replacing(transfer.uuidString.lowercased(), with: "GUID\(number)").replacing(
      transfer.uuidString, with: "GUID\(number)")
  }
  return answer.replacing(/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/, with: "GUID")
    .replacing(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*([+-]\d\d(:\d\d)?)?/, with: "TIME").replacing(
      /test_\d+/, with: "DATABASE")
}
