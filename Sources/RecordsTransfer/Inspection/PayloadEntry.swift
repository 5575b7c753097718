import PostgresClient

/// A payload column of a released transfer: how much it holds, or why it holds nothing.
public struct PayloadEntry: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// Octets of the text, in UTF-8.
    case bytes(Int64)
    case empty(EmptyReason)
  }

  public enum EmptyReason: Sendable, Equatable {
    /// The student has nothing of the kind in the former district.
    case noRecords
    /// The state does not use the object.
    case switchedOff(object: String)
    /// No object of this program fills the column.
    case notAssembled
  }

  public let column: PayloadColumn
  public let content: Content

  init(_ column: PayloadColumn, bytes: Int64?, switchedOff: Set<String>) {
    self.column = column
    content = bytes.map { .bytes($0) } ?? .empty(EmptyReason(column, switchedOff: switchedOff))
  }

  /// Every column, in the order of the record.
  static func all(of transferID: Int64, _ session: PostgresSession) throws(PostgresError) -> [PayloadEntry] {
    let sizes = try session.run(PayloadSizes(transferID: transferID))
    let bytes = Dictionary(sizes, uniquingKeysWith: { first, _ in first })
    let switchedOff = Set(try session.run(DisabledObjects()))
    return PayloadColumn.allCases.map {
      PayloadEntry($0, bytes: bytes[$0.columnName], switchedOff: switchedOff)
    }
  }
}

extension PayloadEntry.EmptyReason {
  /// - Parameter switchedOff: names of the objects that the state does not use.
  init(_ column: PayloadColumn, switchedOff: Set<String>) {
    guard let object = ObjectRegistry.all.first(where: { $0.columns.contains(column) })?.name else {
      self = .notAssembled
      return
    }
    self = switchedOff.contains(object) ? .switchedOff(object: object) : .noRecords
  }
}

extension PayloadEntry.EmptyReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noRecords: "the student has none in the former district"
    case .switchedOff(let object): "the state has switched \(object) off"
    case .notAssembled: "this version does not assemble it"
    }
  }
}

struct PayloadSizes: PostgresStatement {
  static let sql = SQL.Inspection.payloadSizes
  let transferID: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (String, Int64) {
    (try row.next(), try row.next())
  }
}
