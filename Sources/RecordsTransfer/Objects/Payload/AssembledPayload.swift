/// The payload of one transfer, ready to be stored.
public struct AssembledPayload: Sendable {
  public let transferID: Int64
  /// The columns that have something; a column that is absent is NULL.
  public let columns: [PayloadColumn: AssembledColumn]
  /// Characters that XML 1.0 cannot hold, replaced by U+FFFD; counted in each document in which they stood.
  public let replacedCharacters: Int
  /// Bytes of all columns.
  public let byteCount: Int

  public init(transferID: Int64, columns: [PayloadColumn: AssembledColumn], replacedCharacters: Int) {
    self.transferID = transferID
    self.columns = columns
    self.replacedCharacters = replacedCharacters
    byteCount = columns.values.reduce(0) { $0 + $1.bytes.count }
  }
}

/// A payload column of one transfer.
public struct AssembledColumn: Sendable, Equatable {
  /// In UTF-8.
  public let bytes: [UInt8]
  /// How many of the student's records it holds.
  public let records: Int
}
