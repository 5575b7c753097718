import Foundation
import PostgresClient

/// A file of a payload's zip.
struct PayloadFile {
  let column: String
  var content: Data

  /// Whether the column is XSL-FO, to be rendered.
  var isDocument: Bool { column.hasSuffix("FOP") }
  /// `transcript.xml` of the column `transcriptXML`, `transcript.pdf` of `transcriptFOP`.
  var name: String {
    "\(column.hasSuffix("XML") || isDocument ? String(column.dropLast(3)) : column)\(isDocument ? ".pdf" : ".xml")"
  }
  /// Of the content, in hexadecimal.
  var sha256: String { ReleaseManifest.sha256(Array(content)).map { String(format: "%02x", $0) }.joined() }
}

/// Reads the columns of a transfer one by one, for one user, within a transaction.
struct PayloadReading {
  /// A column without a file: `none_on_file`, `switched_off`, `parent_missing`, or `no_right`.
  struct Empty {
    let column: String
    let reason: String
  }

  let transfer: UUID
  let user: String
  private(set) var files: [PayloadFile] = []
  private(set) var empty: [Empty] = []
  /// Whether the user had the right to any of them.
  private var mayReadAny = false
  private var firstRefusal: CommandFailure?

  init(transfer: UUID, user: String) {
    self.transfer = transfer
    self.user = user
  }

  mutating func read(_ list: PayloadList, _ session: PostgresSession) throws {
    let items = try list.items(of: transfer, session)
    // Of a transfer that is not released, or not this district's, the lists have nothing: the contract says which.
    if items.isEmpty, list == .imports {
      return try read(PayloadItem(column: "transcriptXML", emptyBecause: nil, sha256: nil), in: list, session)
    }
    for item in items { try read(item, in: list, session) }
  }

  /// - Throws: the first refusal where the user may read nothing.
  func requireAny() throws(CommandFailure) {
    if !mayReadAny, let firstRefusal { throw firstRefusal }
  }

  /// Also what is empty is asked for: that it is empty is told to who may read it.
  private mutating func read(_ item: PayloadItem, in list: PayloadList, _ session: PostgresSession) throws {
    guard let text = try content(of: item, in: list, session) else { return }
    let file = PayloadFile(column: item.column, content: Data(text.utf8))
    guard item.sha256 == nil || item.sha256 == file.sha256 else {
      throw CommandFailure(
        .invariantViolated,
        "\(item.column) of transfer \(transfer.uuidString.lowercased()) is not what was released: run “records-transfer check --deep”"
      )
    }
    files.append(file)
  }

  private mutating func content(
    of item: PayloadItem, in list: PayloadList, _ session: PostgresSession
  ) throws -> String? {
    do {
      let text = try session.savepoint { () throws(PostgresError) in
        try list.read(item.column, of: transfer, by: user, session)
      }
      mayReadAny = true
      if text == nil { empty.append(Empty(column: item.column, reason: item.emptyBecause ?? "none_on_file")) }
      return text
    } catch {
      guard let failure = CommandFailure(refusal: error) else { throw error }
      // The right to this object is missing; that to others may not be.
      guard error.sqlState == "RT002" else { throw failure }
      firstRefusal = firstRefusal ?? failure
      empty.append(Empty(column: item.column, reason: "no_right"))
      return nil
    }
  }
}
