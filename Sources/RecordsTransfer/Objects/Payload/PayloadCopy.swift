import PostgresClient

/// Stores payloads.
enum PayloadCopy {
  /// The columns that are written; all others of the table stay NULL.
  private static let statement =
    "COPY transfer.records_transfer_payload (transfer_id, "
    + ObjectRegistry.columns.map(\.columnName).joined(separator: ", ") + ") FROM STDIN (FORMAT binary)"

  /// Adds one row for each payload, with one COPY; while the server takes one in, `next` makes the next.
  ///
  /// - Parameter next: gives payload after payload, and nil after the last; it asks nothing of the session.
  /// - Throws: unique violation if a transfer already has its payload: it is written once; what `next` throws.
  static func write(
    session: PostgresSession, _ next: () throws(PostgresError) -> AssembledPayload?
  ) throws(PostgresError) -> StoredPayloads {
    var stored = StoredPayloads()
    try session.copyIn(statement) { (writer) throws(PostgresError) in
      while let payload = try next() {
        try writer.beginRow(fields: 1 + ObjectRegistry.columns.count)
        writer.append(payload.transferID)
        for column in ObjectRegistry.columns {
          if let content = payload.columns[column] {
            writer.append(bytes: content.bytes)
          } else {
            writer.appendNull()
          }
        }
        stored.add(payload)
      }
    }
    return stored
  }
}

/// What is still to be said of payloads that were stored.
struct StoredPayloads {
  private(set) var manifests: [ReleaseManifest] = []
  private(set) var bytes = 0
  /// Characters that XML 1.0 cannot hold, replaced by U+FFFD.
  private(set) var replacedCharacters = 0

  fileprivate mutating func add(_ payload: AssembledPayload) {
    manifests.append(ReleaseManifest(of: payload))
    bytes += payload.byteCount
    replacedCharacters += payload.replacedCharacters
  }
}
