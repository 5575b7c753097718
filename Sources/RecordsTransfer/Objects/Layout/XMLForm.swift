/// An XML column that an object fills.
public struct XMLForm: Sendable {
  public enum Use: Sendable {
    /// What the readable document is made of: everything.
    case reading
    /// What the tables hold, without the fields that are computed for readers.
    case importForm
  }

  public let column: PayloadColumn
  /// The document's root element.
  public let root: String
  public let use: Use

  public init(_ column: PayloadColumn, root: String, _ use: Use = .reading) {
    self.column = column
    self.root = root
    self.use = use
  }
}
