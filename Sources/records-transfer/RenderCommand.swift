import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer

struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Write the documents of a released transfer as PDF, or list them.",
    discussion: """
      Without --document and --all it lists the documents: those that are available, and those that are crossed out because \
      the student has nothing of the kind. Otherwise Apache FOP renders them, about a second each, and the paths of the PDF \
      files are printed. A file that is there is replaced, never half-written. The files hold a student's records: mind who \
      can read the folder.

      Exit codes: 65 no such transfer, not released, or the document is crossed out; 72 fop is not installed; 73 the folder \
      cannot be written to.

      Example: records-transfer render --transfer 4711
      Example: records-transfer render --transfer 4711 --document transcript --out pdf
      """)

  @Option(help: ArgumentHelp("The transfer's ID, as logs name it, or its GUID.", valueName: "id"))
  var transfer: TransferReference

  @Option(help: ArgumentHelp("Render this document, by its name or title; can be repeated.", valueName: "name"))
  var document: [String] = []

  @Flag(help: "Render every document that is available.")
  var all = false

  @Option(help: ArgumentHelp("The folder for the PDF files; made where there is none.", valueName: "folder"))
  var out: String?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: FormatOptions

  private var renders: Bool { all || !document.isEmpty }

  func validate() throws {
    if all && !document.isEmpty { throw ValidationError("--all and --document exclude each other") }
    if renders && out == nil { throw ValidationError("--out has to name the folder for the PDF files") }
    if !renders && out != nil { throw ValidationError("--out needs --all or --document: what to render") }
  }

  func run() async throws {
    guard let out, renders else {
      let reference = transfer
      let documents = try await database.withSession { session in
        try TransferredDocument.list(of: try reference.find(session), session)
      }
      return output.format.print(TransferredDocument.listing(documents))
    }
    let texts = try await texts()
    guard !texts.isEmpty else { return StandardError.write("all documents of transfer \(transfer) are crossed out") }
    let renderer = try FOPRenderer()
    let folder = try Self.folder(out)
    let jobs = texts.map { text in
      FOPRenderer.Job(fo: text.fo, pdf: folder.appending(path: "\(text.document.name).pdf"))
    }
    try Self.render(jobs, by: renderer)
    for job in jobs { print(job.pdf.path) }
  }

  private func texts() async throws -> [(document: TransferredDocument, fo: [UInt8])] {
    let (reference, wanted) = (transfer, document)
    return try await database.withSession { session in
      let transfer = try reference.find(session)
      let documents = try TransferredDocument.list(of: transfer, session)
      let chosen =
        wanted.isEmpty
        ? documents.filter { $0.isAvailable && $0.column.kind == .fop }
        : try wanted.map { try TransferredDocument.named($0, in: documents) }
      return try TransferredDocument.texts(of: chosen, transferID: transfer.transferID, session)
    }
  }

  private static func folder(_ path: String) throws(CommandFailure) -> URL {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      // Whoever makes it can open it to others.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(.cannotWrite, "cannot make the folder \(folder.path): \(error.localizedDescription)")
    }
    return folder
  }

  private static func render(_ jobs: [FOPRenderer.Job], by renderer: FOPRenderer) throws(CommandFailure) {
    let bar = jobs.count > 1 && ProgressBar.isPossible ? ProgressBar("render", total: jobs.count) : nil
    defer { bar?.finish() }
    bar?.set(done: 0, total: jobs.count)
    try renderer.render(jobs) { bar?.set(done: $0, total: jobs.count) }
  }
}

extension TransferredDocument {
  fileprivate static func listing(_ documents: [TransferredDocument]) -> Listing {
    Listing(
      ["name", "title", "available"],
      rows: documents.map { [.text($0.name), .text($0.title), .flag($0.isAvailable)] })
  }
}
