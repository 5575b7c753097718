import PostgresClient
import Synchronization

@testable import RecordsTransfer

/// The tables of `records`, each looked up once.
final class SourceTables {
  private var known: [String: SourceTable] = [:]
  private let session: PostgresSession

  init(_ session: PostgresSession) { self.session = session }

  subscript(name: String) -> SourceTable {
    get throws {
      if let table = known[name] { return table }
      let table = try SourceTable(name, session)
      known[name] = table
      return table
    }
  }
}

extension TransferObject {
  /// The tables that hold its top-level records: where the statement makes those up, the tables of their children.
  static var topLevel: [(table: String, shape: RecordShape)] {
    let shape = RecordShape.of(Layout.self)
    if !table.isEmpty { return [(table, shape)] }
    return shape.fields.compactMap(\.child).map { ($0.table, $0) }
  }
}
