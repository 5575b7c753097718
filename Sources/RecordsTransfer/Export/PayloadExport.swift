import Foundation
import PostgresClient

/// Writes what a released transfer carries to a zip file: its XML, for a user of the requesting district, and its documents as PDF if asked for.
///
/// It is read through `api.read_import` and `api.read_document`: what the user has no right to is left out, what is read is in the disclosure
/// ledger.
public struct PayloadExport: Sendable {
  public let transfer: TransferReference
  /// Log-in name.
  public let user: String
  public let path: String
  public let replacing: Bool
  /// Nil: no PDF.
  private let renderer: FOPRenderer?

  /// - Throws: `.programMissing` where documents are asked for and cannot be rendered.
  public init(
    of transfer: TransferReference, by user: String, to path: String, documents: Bool = false, replacing: Bool = false
  ) throws(CommandFailure) {
    self.transfer = transfer
    self.user = user
    self.path = path
    self.replacing = replacing
    renderer = documents ? try FOPRenderer() : nil
  }

  /// Reads what the user may read, renders the documents, and puts the zip file in its place. What was read is in the ledger before there
  /// is a file.
  ///
  /// - Returns: the names of the files in it.
  /// - Throws: `CommandFailure`: `.refused` where the user may read nothing of it, `.dataRefused` where there is no such transfer,
  ///   `.invariantViolated` where what is stored is not what was released, `.internalError` where a document cannot be rendered,
  ///   `.cannotWrite`; `PostgresError`.
  public func write(_ session: PostgresSession) throws -> [String] {
    // Whether it can be written is better known before the ledger says that it was read.
    let zip = try ZipWriter(path, replacing: replacing)
    var reading = PayloadReading(transfer: try guid(session), user: user)
    // Other users of the district who read of this transfer wait for the end of the transaction: no rendering in it.
    try session.transaction {
      try reading.read(.imports, session)
      if renderer != nil { try reading.read(.documents, session) }
      try reading.requireAny()
    }
    var files = reading.files
    if let renderer { try render(&files, renderer) }
    for file in files { try zip.add(file.name, file.content) }
    try zip.add("manifest.csv", Data(Self.manifest(files, reading.empty).utf8))
    try zip.finish()
    return files.map(\.name) + ["manifest.csv"]
  }

  private func guid(_ session: PostgresSession) throws -> UUID {
    switch transfer {
    case .guid(let guid): return guid
    case .id:
      guard let guid = UUID(uuidString: try transfer.find(session).transferGUID) else {
        throw CommandFailure(.internalError, "transfer \(transfer) has no GUID")
      }
      return guid
    }
  }

  private func render(_ files: inout [PayloadFile], _ renderer: FOPRenderer) throws {
    let folder = try PrivateFolder()
    defer { folder.remove() }
    let documents = files.indices.filter { files[$0].isDocument }
    try renderer.render(
      documents.map { FOPRenderer.Job(fo: Array(files[$0].content), pdf: folder.url.appending(path: files[$0].name)) })
    for index in documents {
      files[index].content = try Data(contentsOf: folder.url.appending(path: files[index].name))
    }
  }

  /// Every column of the lists: its file, or why there is none.
  private static func manifest(_ files: [PayloadFile], _ empty: [PayloadReading.Empty]) -> String {
    let heading = ["column", "file", "bytes", "sha256", "empty_because"]
    let filled = files.map { [$0.column, $0.name, "\($0.content.count)", $0.sha256, ""] }
    return ([heading] + filled + empty.map { [$0.column, "", "", "", $0.reason] }).map(CSVText.line).joined()
  }
}
