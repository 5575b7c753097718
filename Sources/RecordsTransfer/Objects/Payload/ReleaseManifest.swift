import CLibCrypto
import PostgresClient

/// What each payload column of a released transfer holds.
struct ReleaseManifest {
  struct Entry {
    let bytes: Int
    /// Of the column's text in UTF-8; 32 bytes.
    let sha256: [UInt8]
    /// How many source records it holds.
    let records: Int
  }

  let transferID: Int64
  /// The columns that hold something.
  private(set) var entries: [PayloadColumn: Entry] = [:]

  init(transferID: Int64) { self.transferID = transferID }

  mutating func add(_ column: PayloadColumn, _ content: AssembledColumn) {
    entries[column] = Entry(
      bytes: content.bytes.count, sha256: Self.sha256(content.bytes), records: content.records)
  }

  /// FIPS 180-4; 32 bytes.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      SHA256(bytes, bytes.count, digest.baseAddress)
      count = 32
    }
  }
}

extension ReleaseManifest {
  private static let statement = """
    COPY transfer.release_manifest (transfer_id, column_name, bytes, sha256, records, empty_because)
    FROM STDIN (FORMAT binary)
    """

  /// Adds a row for every payload column of each manifest, with one COPY: what it holds, or why it holds nothing.
  ///
  /// - Parameter switchedOff: names of the objects that the state does not use.
  /// - Throws: unique violation if a transfer already has its manifest: it is written once.
  static func write(
    _ manifests: [ReleaseManifest], switchedOff: Set<String>, session: PostgresSession
  ) throws(PostgresError) {
    guard !manifests.isEmpty else { return }
    let reasons = try EmptyReasons(manifests, switchedOff: switchedOff, session)
    try session.copyIn(statement) { (writer) throws(PostgresError) in
      for manifest in manifests {
        for column in PayloadColumn.allCases {
          try writer.beginRow(fields: 6)
          writer.append(manifest.transferID)
          writer.append(column.rawValue)
          if let entry = manifest.entries[column] {
            writer.append(Int64(entry.bytes))
            writer.append(bytes: entry.sha256)
            writer.append(Int32(clamping: entry.records))
            writer.appendNull()
          } else {
            for _ in 0..<3 { writer.appendNull() }
            writer.append(reasons.reason(column, of: manifest))
          }
        }
      }
    }
  }
}
