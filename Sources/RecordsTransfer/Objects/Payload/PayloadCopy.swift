import PostgresClient

/// Stores payloads.
enum PayloadCopy {
  private static let statement =
    "COPY transfer.records_transfer_payload (transfer_id, "
    + PayloadColumn.allCases.map(\.columnName).joined(separator: ", ") + ") FROM STDIN (FORMAT binary)"

  /// Adds one row for each payload, with one COPY.
  ///
  /// - Returns: what each of them holds.
  /// - Throws: unique violation if a transfer already has its payload: it is written once.
  static func write(
    _ payloads: [AssembledPayload], session: PostgresSession
  ) throws(PostgresError) -> [ReleaseManifest] {
    guard !payloads.isEmpty else { return [] }
    var manifests: [ReleaseManifest] = []
    try session.copyIn(statement) { (writer) throws(PostgresError) in
      for payload in payloads {
        try writer.beginRow(fields: 1 + PayloadColumn.allCases.count)
        writer.append(payload.transferID)
        var manifest = ReleaseManifest(transferID: payload.transferID)
        for column in PayloadColumn.allCases {
          guard let content = payload.columns[column] else {
            writer.appendNull()
            continue
          }
          writer.append(bytes: content.bytes)
          try writer.sendIfFull()
          // While the server takes it in.
          manifest.add(column, content)
        }
        manifests.append(manifest)
      }
    }
    return manifests
  }
}
