import PostgresClient

/// A document of a released transfer.
public struct TransferredDocument: Sendable, Equatable {
  /// What the state's list calls it, `Health Immunization Summary`.
  public let title: String
  /// Its name on the command line and of its file, `health-immunization`. No two documents have the same.
  public let name: String
  public let column: PayloadColumn
  /// Which of the documents in its column it is, from 0, in the order of the list.
  public let place: Int
  /// Whether it is the last of them in the list: it then has whatever else the column holds.
  public let isLast: Bool
  /// Why it is crossed out; nil where it is not.
  public let emptyBecause: PayloadEntry.EmptyReason?

  public var isAvailable: Bool { emptyBecause == nil }

  /// Whether it is attached files, which are written as they came.
  public var isAttachedFiles: Bool { column.kind == .xml }

  /// The document that a person means: by its name, title or column, in capitals or not.
  ///
  /// - Throws: `CommandFailure` of `dataRefused` where none is called so.
  public static func named(
    _ wanted: String, in documents: [TransferredDocument]
  ) throws(CommandFailure) -> TransferredDocument {
    let found = documents.first { document in
      [document.name, document.title, document.column.rawValue].contains { $0.lowercased() == wanted.lowercased() }
    }
    guard let found else {
      throw CommandFailure(
        .dataRefused, "there is no document “\(wanted)”; there are: \(documents.map(\.name).joined(separator: ", "))")
    }
    return found
  }

  /// The documents of a released transfer, also what is crossed out: in the order of the state's list, then those that it
  /// does not name, which nobody could read otherwise.
  ///
  /// - Throws: `CommandFailure` of `dataRefused` where the transfer is not released; `PostgresError`.
  public static func list(
    of transfer: TransferSummary, _ session: PostgresSession
  ) throws -> [TransferredDocument] {
    guard transfer.isReleased else {
      throw CommandFailure(
        .dataRefused,
        "transfer \(transfer.transferID) has no documents: its status is \(transfer.status), and only a released one has some"
      )
    }
    let listed = try session.run(ListedDocuments(transferID: transfer.transferID))
    let unlisted = try session.run(UnlistedDocuments(transferID: transfer.transferID))
    return (listed + unlisted).compactMap { $0 }.named()
  }
}

/// A line of the list of documents.
struct ListedDocument {
  let title: String
  let column: PayloadColumn
  let emptyBecause: PayloadEntry.EmptyReason?

  /// The columns available and why not, as both statements have them.
  fileprivate static func reason(_ row: inout RowReader, object: String) throws(PostgresError) -> PayloadEntry
    .EmptyReason?
  {
    let (isAvailable, reason): (Bool, String?) = (try row.next(), try row.next())
    return isAvailable ? nil : PayloadEntry.EmptyReason(reason, object: object)
  }
}

private struct ListedDocuments: PostgresStatement {
  static let sql = SQL.Inspection.transferredDocuments
  let transferID: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

  /// Nil where the state's list names a column that is none.
  static func decode(_ row: inout RowReader) throws(PostgresError) -> ListedDocument? {
    let (title, column, object): (String, String, String) = (try row.next(), try row.next(), try row.next())
    let emptyBecause = try ListedDocument.reason(&row, object: object)
    return PayloadColumn(rawValue: column).map {
      ListedDocument(title: title, column: $0, emptyBecause: emptyBecause)
    }
  }
}

private struct UnlistedDocuments: PostgresStatement {
  static let sql = SQL.Inspection.unlistedDocuments
  let transferID: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> ListedDocument? {
    let (column, object): (String, String) = (try row.next(), try row.next())
    let emptyBecause = try ListedDocument.reason(&row, object: object)
    return PayloadColumn(rawValue: column).map {
      ListedDocument(title: $0.documentTitle, column: $0, emptyBecause: emptyBecause)
    }
  }
}
