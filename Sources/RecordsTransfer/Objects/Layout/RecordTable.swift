/// The table of a layout that several tables share, whose records are alike.
protocol RecordTable: Sendable {
  static var name: String { get }
}
