import Foundation
import PostgresClient

/// The files attached to a plan, as a Document column of a released transfer carries them.
///
/// They are read one at a time, and taken apart in the server: a payload with many of them needs no more memory here than
/// the largest.
public struct AttachedFiles: Sendable {
  public let document: TransferredDocument
  public let transferID: Int64
  /// The names under which the files are written, in their order.
  public let names: [String]

  /// - Throws: `CommandFailure` of `dataRefused` where the document is crossed out; `PostgresError`.
  public static func list(
    of document: TransferredDocument, transferID: Int64, _ session: PostgresSession
  ) throws -> AttachedFiles {
    guard document.isAvailable else { throw document.crossedOut(transferID: transferID) }
    let names = try session.run(ListedFiles(transferID: transferID, column: document.column.columnName))
    return AttachedFiles(document: document, transferID: transferID, names: FileName.safe(names))
  }

  /// What one file holds.
  ///
  /// - Parameter index: its place in `names`.
  /// - Throws: `CommandFailure` of `dataRefused` where it is not what its entry says. The message does not name the file: names of files
  ///   name people. `PostgresError`.
  public func content(_ index: Int, _ session: PostgresSession) throws -> [UInt8] {
    let statement = StoredFile(transferID: transferID, column: document.column.columnName, number: Int32(index + 1))
    let row: StoredFile.Row?
    do { row = try session.run(statement).first } catch {
      guard error.sqlState == .invalidParameterValue else { throw error }
      throw damaged(index, "its content is not base64")
    }
    guard let row else { throw damaged(index, "it is gone") }
    guard row.hasSize else {
      throw damaged(index, "it has \(row.bytes.count) bytes, and its entry says \(row.size ?? "nothing")")
    }
    guard row.hasHash else { throw damaged(index, "its SHA-256 is another than its entry says") }
    return row.bytes
  }

  /// What a message calls a file: `file 2 of iep-document of transfer 4711`.
  ///
  /// - Parameter index: its place in `names`.
  public func subject(_ index: Int) -> String { "file \(index + 1) of \(document.name) of transfer \(transferID)" }

  private func damaged(_ index: Int, _ reason: String) -> CommandFailure {
    CommandFailure(.dataRefused, "\(subject(index)) is damaged, and not written: \(reason)")
  }
}

private struct ListedFiles: PostgresStatement {
  static let sql = SQL.Inspection.attachedFiles
  let transferID: Int64
  let column: String

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferID)
    parameters.append(column)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> String? {
    _ = try row.next(as: Int32.self)
    return try row.next()
  }
}

private struct StoredFile: PostgresStatement {
  static let sql = SQL.Inspection.attachedFile
  let transferID: Int64
  let column: String
  let number: Int32

  struct Row {
    let bytes: [UInt8]
    let size: String?
    let hasSize: Bool
    let hasHash: Bool
  }

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferID)
    parameters.append(column)
    parameters.append(number)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Row {
    Row(bytes: try row.next(), size: try row.next(), hasSize: try row.next(), hasHash: try row.next())
  }
}
