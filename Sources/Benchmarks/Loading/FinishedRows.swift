import Foundation
import PostgresClient
import RecordsTransfer

/// The rows that a load has written, as they are: what is left of its work when nothing has to be read, checked, or found out.
enum FinishedRows {
  /// Brings them into another state by COPY, table by table.
  ///
  /// - Parameters:
  ///   - state: where they were loaded.
  ///   - other: a state with the same districts and nothing else.
  ///   - folder: for files.
  /// - Returns: how many there are, and the time of the one transaction that brings them in.
  static func copy(
    from state: ConnectionConfiguration, into other: ConnectionConfiguration, folder: String
  ) async throws -> (rows: Int, time: Duration) {
    let (tables, rows) = try await withConnection(state) { session in
      let tables = try session.run(LoadedTables())
      var rows = 0
      for (place, table) in tables.enumerated() {
        let path = path(place, in: folder)
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        rows += try session.copyOut("COPY \(table) TO STDOUT") { (lines: UnsafeRawBufferPointer) throws in
          file.write(Data(lines))
        }
        try file.close()
      }
      return (tables, rows)
    }
    let time = try await withConnection(other) { session in
      try session.execute("CHECKPOINT")
      let started = ContinuousClock.now
      try session.transaction {
        for (place, table) in tables.enumerated() {
          try PlainCopy.send(path(place, in: folder), by: "COPY \(table) FROM STDIN", session)
        }
      }
      return ContinuousClock.now - started
    }
    return (rows, time)
  }

  private static func path(_ place: Int, in folder: String) -> String { "\(folder)/finished-\(place).txt" }

  private struct LoadedTables: PostgresStatement {
    static let sql = SQL.Benchmark.loadedTables

    static func decode(_ row: inout RowReader) throws(PostgresError) -> String { try row.next() }
  }
}
