import PostgresClient
import TestSupport

@testable import RecordsTransfer

/// What a release carries of given source records.
enum ReleasedColumns {
  /// The columns of a release of person 101 of district 2, after `sql` has inserted that person's records.
  static func of(_ sql: String) async throws -> [PayloadColumn: String] {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        try session.execute(sql)
        let transferID = try ReleasedTransfer.insert(district: 2, person: 101, session)
        let payloads = try PayloadAssembler.assemble([.of(transferID, .sample)], session: session)
        return payloads[0].columns.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
      }
    }
  }
}
