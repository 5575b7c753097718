import Foundation
import PostgresClient

/// What it costs to bring files into tables of text, and nothing else: COPY as it comes.
enum PlainCopy {
  /// - Parameter keyed: each table has its sourcedId as primary key.
  /// - Returns: the time of the one transaction.
  static func run(_ files: OneRosterFiles, keyed: Bool, on database: ConnectionConfiguration) async throws -> Duration {
    try await withConnection(database) { session in
      try session.execute("CREATE SCHEMA plain; CHECKPOINT")
      for name in OneRosterFiles.names {
        let columns = try header(files.path(name)).enumerated().map { place, column in
          "\"\(column)\" text\(keyed && place == 0 ? " PRIMARY KEY" : "")"
        }
        try session.execute("CREATE TABLE plain.\"\(name)\" (\(columns.joined(separator: ", ")))")
      }
      let started = ContinuousClock.now
      try session.transaction {
        for name in OneRosterFiles.names {
          try send(files.path(name), by: "COPY plain.\"\(name)\" FROM STDIN (FORMAT csv, HEADER)", session)
        }
      }
      return ContinuousClock.now - started
    }
  }

  /// Sends a file as it is.
  static func send(_ path: String, by copy: String, _ session: PostgresSession) throws {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    try session.copyIn(copy) { writer in
      while let piece = try file.read(upToCount: 1 << 18), !piece.isEmpty { try writer.write([UInt8](piece)) }
    }
    try file.close()
  }

  private static func header(_ path: String) throws -> [String] {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let start = try file.read(upToCount: 4_096) ?? Data()
    try file.close()
    let line = String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return line.split(separator: ",").map(String.init)
  }
}
