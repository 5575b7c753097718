/// The payload of one transfer, ready to be stored.
public struct AssembledPayload: Sendable {
  public let transferID: Int64
  /// The columns that have something; a column that is absent is NULL.
  public internal(set) var columns: [PayloadColumn: AssembledColumn] = [:]
  /// Characters that XML 1.0 cannot hold, replaced by U+FFFD; counted in each document in which they stood.
  public internal(set) var replacedCharacters = 0

  /// Bytes of all columns.
  public var byteCount: Int { columns.values.reduce(0) { $0 + $1.bytes.count } }
}

/// A payload column of one transfer.
public struct AssembledColumn: Sendable, Equatable {
  /// In UTF-8.
  public let bytes: [UInt8]
  /// How many of the student's records it holds.
  public let records: Int
}
