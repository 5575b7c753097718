import PostgresClient

/// A document in the list of a released transfer.
public struct TransferredDocument: Sendable, Equatable {
  /// What the list calls it, `Health Immunization Summary`.
  public let title: String
  public let column: PayloadColumn
  /// False: crossed out, for the student has nothing of the kind.
  public let isAvailable: Bool

  /// Its name on the command line and of its file, `health-immunization`.
  public var name: String {
    let words = column.columnName.split(separator: "_")
    return (words.last.map { ["fop", "xml"].contains($0) } == true ? words.dropLast() : words[...])
      .joined(separator: "-")
  }

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
      var seen: Set<String> = []
      let names = documents.map(\.name).filter { seen.insert($0).inserted }
      throw CommandFailure(
        .dataRefused, "there is no document “\(wanted)”; there are: \(names.joined(separator: ", "))")
    }
    return found
  }

  /// The list of a released transfer, also what is crossed out.
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
    return try session.run(TransferredDocuments(transferID: transfer.transferID)).compactMap { $0 }
  }

  /// The documents' texts in XSL-FO, in the same order. A document that two titles stand for comes once.
  ///
  /// - Throws: `CommandFailure` of `dataRefused` for one that is crossed out or that is attached files; `PostgresError`.
  public static func texts(
    of documents: [TransferredDocument], transferID: Int64, _ session: PostgresSession
  ) throws -> [(document: TransferredDocument, fo: [UInt8])] {
    let columns = documents.map(\.column.columnName)
    let rows = try session.run(PayloadTexts(transferID: transferID, columns: columns))
    let texts = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    let switchedOff = Set(try session.run(DisabledObjects()))
    var seen: Set<PayloadColumn> = []
    return try documents.filter { seen.insert($0.column).inserted }.map { document in
      guard document.column.kind == .fop else {
        throw CommandFailure(
          .dataRefused, "\(document.name) of transfer \(transferID) is attached files, which are not rendered")
      }
      guard let fo = texts[document.column.columnName] else {
        let reason = PayloadEntry.EmptyReason(document.column, switchedOff: switchedOff)
        throw CommandFailure(.dataRefused, "\(document.name) of transfer \(transferID) is crossed out: \(reason)")
      }
      return (document, fo)
    }
  }
}

struct TransferredDocuments: PostgresStatement {
  static let sql = SQL.Inspection.transferredDocuments
  let transferID: Int64

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transferID) }

  /// Nil where the state's list names a column that is none.
  static func decode(_ row: inout RowReader) throws(PostgresError) -> TransferredDocument? {
    let (title, column, isAvailable): (String, String, Bool) = (try row.next(), try row.next(), try row.next())
    return PayloadColumn(rawValue: column).map {
      TransferredDocument(title: title, column: $0, isAvailable: isAvailable)
    }
  }
}

struct PayloadTexts: PostgresStatement {
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
