import PostgresClient

/// The text of a document, ready to be rendered.
public struct DocumentText: Sendable {
  public let document: TransferredDocument
  /// XSL-FO, of this document alone.
  public let fo: [UInt8]

  /// The texts of documents that are no attached files, in the same order.
  ///
  /// - Parameter areNamed: whether somebody asked for each of them. Otherwise one that its column does not hold is left out: whatever
  ///   the column holds is another's text.
  /// - Throws: `CommandFailure` of `dataRefused` for one that is crossed out, or that its column does not hold; `PostgresError`.
  public static func read(
    _ documents: [TransferredDocument], areNamed: Bool, transferID: Int64, _ session: PostgresSession
  ) throws -> [DocumentText] {
    let columns = Set(documents.map(\.column.columnName)).sorted()
    let rows = try session.run(PayloadTexts(transferID: transferID, columns: columns))
    let sequences = Dictionary(rows.map { ($0.0, PageSequences($0.1)) }, uniquingKeysWith: { first, _ in first })
    return try documents.compactMap { document in
      guard let held = sequences[document.column.columnName] else {
        throw document.crossedOut(transferID: transferID)
      }
      // An FO that is none is FOP's to refuse.
      guard document.place < max(held.count, 1) else {
        if !areNamed { return nil }
        throw CommandFailure(
          .dataRefused,
          "\(document.name) of transfer \(transferID) is not there: its \(document.column.rawValue) has fewer documents than the state's list"
        )
      }
      let end = document.isLast ? held.count : min(document.place + 1, held.count)
      return DocumentText(document: document, fo: held.document(document.place..<end, title: document.title))
    }
  }
}

extension TransferredDocument {
  /// Why there is nothing to render or to write.
  func crossedOut(transferID: Int64) -> CommandFailure {
    CommandFailure(
      .dataRefused, "\(name) of transfer \(transferID) is crossed out: \(emptyBecause ?? .noRecords)")
  }
}

private struct PayloadTexts: PostgresStatement {
  static let sql = SQL.Inspection.payloadTexts
  let transferID: Int64
  let columns: [String]

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferID)
    parameters.append(columns)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (String, [UInt8]) {
    (try row.next(), Array(try row.next(as: String.self).utf8))
  }
}
