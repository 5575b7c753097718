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

  /// Which object fills a column, and from which tables.
  private struct Source {
    let object: String
    let columns: [PayloadColumn]
    let tables: Set<String>

    init(_ object: any TransferObject.Type) {
      self.object = object.name
      columns = object.columns
      tables = object.tables
    }
  }

  private static let sources: [PayloadColumn: Source] = Dictionary(
    ObjectRegistry.all.flatMap { object in object.columns.map { ($0, Source(object)) } },
    uniquingKeysWith: { first, _ in first })

  /// As `transfer.empty_reason` has it.
  ///
  /// - Parameter parentless: tables in which the student has records whose parent is missing.
  private func reason(_ column: PayloadColumn, _ switchedOff: Set<String>, _ parentless: Set<String>) -> String {
    guard let source = Self.sources[column] else { return "none_on_file" }
    if switchedOff.contains(source.object) { return "switched_off" }
    // An object that sends something sends all that it can: a report card that is not there was none.
    let isEmpty = !source.columns.contains { entries[$0] != nil }
    return isEmpty && !source.tables.isDisjoint(with: parentless) ? "parent_missing" : "none_on_file"
  }

  /// Adds a row for every payload column of each manifest, with one COPY: what it holds, or why it holds nothing.
  ///
  /// - Parameters:
  ///   - switchedOff: names of the objects that the state does not use.
  ///   - parentless: by transfer, the tables in which there are records that cannot be sent, for their parent is missing.
  /// - Throws: unique violation if a transfer already has its manifest: it is written once.
  static func write(
    _ manifests: [ReleaseManifest], switchedOff: Set<String>, parentless: [Int64: Set<String>], session: PostgresSession
  ) throws(PostgresError) {
    guard !manifests.isEmpty else { return }
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
            writer.append(manifest.reason(column, switchedOff, parentless[manifest.transferID] ?? []))
          }
        }
      }
    }
  }
}
