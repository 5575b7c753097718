/// A payload column of one transfer.
public struct AssembledColumn: Sendable, Equatable {
  /// In UTF-8.
  public let bytes: [UInt8]
  /// How many of the student's records it holds.
  public let records: Int
}
