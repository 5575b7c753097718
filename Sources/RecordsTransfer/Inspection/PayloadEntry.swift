import PostgresClient

/// A payload column of a released transfer, as its manifest has it: what it holds, or why it holds nothing.
public struct PayloadEntry: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// - bytes: octets of the text in UTF-8.
    /// - sha256: of that text, in hexadecimal.
    /// - records: how many source records it holds; nil where it was released before manifests were kept.
    case held(bytes: Int64, sha256: String, records: Int32?)
    case empty(EmptyReason)
  }

  public enum EmptyReason: Sendable, Equatable {
    /// The student has nothing of the kind in the former district.
    case noRecords
    /// The state does not use the object.
    case switchedOff(object: String)
    /// What is on file belongs to a row that is not.
    case parentMissing
  }

  public let column: PayloadColumn
  public let content: Content

  /// Every column, in the order of the record.
  static func all(of transferID: Int64, _ session: PostgresSession) throws(PostgresError) -> [PayloadEntry] {
    try session.run(ManifestRows(transferID: transferID)).compactMap(\.self)
  }
}

extension PayloadEntry.EmptyReason {
  /// - Parameter reason: of `transfer.empty_reason`; nil where nothing was noted.
  init(_ reason: String?, object: String) {
    switch reason {
    case "switched_off": self = .switchedOff(object: object)
    case "parent_missing": self = .parentMissing
    default: self = .noRecords
    }
  }
}

extension PayloadEntry.EmptyReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noRecords: "the student has none in the former district"
    case .switchedOff(let object): "the state has switched \(object) off"
    case .parentMissing: "what the former district has belongs to a row that is not on file"
    }
  }
}

private struct ManifestRows: PostgresStatement {
  static let sql = SQL.Inspection.releaseManifest
  let transferID: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

  /// Nil where the manifest names a column that this program does not know.
  static func decode(_ row: inout RowReader) throws(PostgresError) -> PayloadEntry? {
    let (name, object): (String, String) = (try row.next(), try row.next())
    let (bytes, sha256): (Int64?, String?) = (try row.next(), try row.next())
    let (records, reason): (Int32?, String?) = (try row.next(), try row.next())
    guard let column = PayloadColumn(rawValue: name) else { return nil }
    guard let bytes, let sha256 else {
      return PayloadEntry(column: column, content: .empty(.init(reason, object: object)))
    }
    return PayloadEntry(column: column, content: .held(bytes: bytes, sha256: sha256, records: records))
  }
}
