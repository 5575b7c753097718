import PostgresClient

/// Stores payloads.
enum PayloadCopy {
  /// The columns that are written; all others of the table stay NULL.
  private static let statement =
    "COPY transfer.records_transfer_payload (transfer_id, "
    + PayloadAssembler.columns.map(\.columnName).joined(separator: ", ") + ") FROM STDIN (FORMAT binary)"

  /// Adds one row for each payload that is left, with one COPY. What an object has written goes to the server at once, which
  /// takes it in while the next is being written.
  ///
  /// - Throws: unique violation if a transfer already has its payload: it is written once; what the assembler throws.
  static func write(
    _ assembler: inout PayloadAssembler, session: PostgresSession
  ) throws(PostgresError) -> StoredPayloads {
    var stored = StoredPayloads()
    try session.copyIn(statement) { (writer) throws(PostgresError) in
      while let transferID = assembler.nextTransferID {
        try writer.beginRow(fields: 1 + PayloadAssembler.columns.count)
        writer.append(transferID)
        var manifest = ReleaseManifest(transferID: transferID)
        stored.replacedCharacters += try assembler.writeNext { (column, content) throws(PostgresError) in
          guard let content else { return writer.appendNull() }
          writer.append(bytes: content.bytes)
          try writer.sendIfFull()
          manifest.add(column, content)
          stored.bytes += content.bytes.count
        }
        stored.manifests.append(manifest)
      }
    }
    return stored
  }
}

/// What is still to be said of payloads that were stored.
struct StoredPayloads {
  fileprivate(set) var manifests: [ReleaseManifest] = []
  fileprivate(set) var bytes = 0
  /// Characters that XML 1.0 cannot hold, replaced by U+FFFD.
  fileprivate(set) var replacedCharacters = 0
}
