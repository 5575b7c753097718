import CLibCrypto
import PostgresClient

/// Stores the release manifests: what each payload column holds, or why it holds nothing.
enum ReleaseManifest {
  private static let statement = """
    COPY transfer.release_manifest (transfer_id, column_name, bytes, sha256, records, empty_because)
    FROM STDIN (FORMAT binary)
    """

  private static let objects: [PayloadColumn: String] = Dictionary(
    ObjectRegistry.all.flatMap { object in object.columns.map { ($0, object.name) } },
    uniquingKeysWith: { first, _ in first })

  /// Adds a row for every payload column of each payload, with one COPY.
  ///
  /// - Parameter switchedOff: names of the objects that the state does not use.
  /// - Throws: unique violation if a transfer already has its manifest: it is written once.
  static func write(
    _ payloads: [AssembledPayload], switchedOff: Set<String>, session: PostgresSession
  ) throws(PostgresError) {
    guard !payloads.isEmpty else { return }
    try session.copyIn(statement) { (writer) throws(PostgresError) in
      for payload in payloads {
        for column in PayloadColumn.allCases {
          try writer.beginRow(fields: 6)
          writer.append(payload.transferID)
          writer.append(column.rawValue)
          if let content = payload.columns[column] {
            writer.append(Int64(content.bytes.count))
            writer.append(bytes: sha256(content.bytes))
            writer.append(Int32(clamping: content.records))
            writer.appendNull()
          } else {
            for _ in 0..<3 { writer.appendNull() }
            let isOff = objects[column].map(switchedOff.contains) ?? false
            writer.append(isOff ? "switched_off" : "none_on_file")
          }
        }
      }
    }
  }

  /// FIPS 180-4; 32 bytes.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      SHA256(bytes, bytes.count, digest.baseAddress)
      count = 32
    }
  }
}
