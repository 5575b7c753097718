/// What rows of some tables must be like for their object to send all of them.
enum MadeRecordRules {
  /// The most rows below one parent.
  static let most: [String: Int] = [:]
  /// Values of columns, `table.column`.
  static let fixed: [String: String] = [:]
}
