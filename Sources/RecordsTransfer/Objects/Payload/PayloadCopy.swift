import PostgresClient

/// Stores payloads.
public enum PayloadCopy {
  /// The columns that are written; all others of the table stay NULL.
  private static let statement =
    "COPY transfer.records_transfer_payload (transfer_id, "
    + ObjectRegistry.columns.map(\.columnName).joined(separator: ", ") + ") FROM STDIN (FORMAT binary)"

  /// Adds one row for each payload, with one COPY.
  ///
  /// - Throws: unique violation if a transfer already has its payload: it is written once.
  /// - Returns: the number of rows.
  @discardableResult
  public static func write(
    _ payloads: [AssembledPayload], session: PostgresSession
  ) throws(PostgresError) -> Int {
    guard !payloads.isEmpty else { return 0 }
    return try session.copyIn(statement) { (writer) throws(PostgresError) in
      for payload in payloads {
        try writer.beginRow(fields: 1 + ObjectRegistry.columns.count)
        writer.append(payload.transferID)
        for column in ObjectRegistry.columns {
          if let bytes = payload.columns[column]?.bytes { writer.append(bytes: bytes) } else { writer.appendNull() }
        }
      }
    }
  }
}
