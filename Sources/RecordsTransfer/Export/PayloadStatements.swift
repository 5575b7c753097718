import Foundation
import PostgresClient

/// A column that a list of what a transfer carries names.
struct PayloadItem {
  let column: String
  /// Why there is nothing in it, as the views say it; nil where there is.
  let emptyBecause: String?
  /// SHA-256 in hexadecimal as the release manifest has it; nil where it has none.
  let sha256: String?
}

/// The two lists of what a transfer carries, and how a column of each is read.
enum PayloadList {
  case imports, documents

  func items(of transfer: UUID, _ session: PostgresSession) throws(PostgresError) -> [PayloadItem] {
    switch self {
    case .imports: try session.run(Imports(transfer: transfer))
    case .documents: try session.run(Documents(transfer: transfer))
    }
  }

  func read(_ column: String, of transfer: UUID, by user: String, _ session: PostgresSession) throws(PostgresError)
    -> String?
  {
    switch self {
    case .imports: try session.run(ReadImport(user: user, transfer: transfer, column: column)).first ?? nil
    case .documents: try session.run(ReadDocument(user: user, transfer: transfer, column: column)).first ?? nil
    }
  }
}

private struct Imports: PostgresStatement {
  static let sql = SQL.Export.imports
  let transfer: UUID

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transfer) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> PayloadItem { try PayloadItem(&row) }
}

private struct Documents: PostgresStatement {
  static let sql = SQL.Export.documents
  let transfer: UUID

  func bind(_ parameters: inout PostgresParameters) { parameters.append(transfer) }
  static func decode(_ row: inout RowReader) throws(PostgresError) -> PayloadItem { try PayloadItem(&row) }
}

private struct ReadImport: PostgresStatement {
  static let sql = SQL.Export.readImport
  let user: String
  let transfer: UUID
  let column: String

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(user)
    parameters.append(transfer)
    parameters.append(column)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> String? { try row.next() }
}

private struct ReadDocument: PostgresStatement {
  static let sql = SQL.Export.readDocument
  let user: String
  let transfer: UUID
  let column: String

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(user)
    parameters.append(transfer)
    parameters.append(column)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> String? { try row.next() }
}

extension PayloadItem {
  fileprivate init(_ row: inout RowReader) throws(PostgresError) {
    column = try row.next()
    emptyBecause = try row.next()
    sha256 = try row.next()
  }
}
