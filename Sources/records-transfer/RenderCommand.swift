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
      the student has nothing of the kind or the state has switched it off. Otherwise Apache FOP renders them, all in one run, and the paths of the PDF \
      files are printed. Attached files are written as they came, into a folder with the document's name. A file that is \
      there is replaced, never half-written. A document that cannot be rendered, or a file that is damaged, is named at the \
      end and keeps no other from being written. The files hold a student's records: mind who can read the folder.

      Exit codes: 65 no such transfer, not released, the document is crossed out, or an attached file is damaged; 70 a \
      document cannot be rendered; 72 fop, ant or fonts are not installed; 73 the folder cannot be written to; 82 stopped by \
      a signal.

      Example: records-transfer render --transfer 4711
      Example: records-transfer render --transfer 4711 --document transcript --out pdf
      """)

  @Option(help: ArgumentHelp("The transfer's ID, as logs name it, or its GUID.", valueName: "id"))
  var transfer: TransferReference

  @Option(help: ArgumentHelp("Render this document, by its name or title; can be repeated.", valueName: "name"))
  var document: [String] = []

  @Flag(help: "Render every document that is available.")
  var all = false

  @Option(help: ArgumentHelp("The folder for the files; made where there is none.", valueName: "folder"))
  var out: String?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: FormatOptions

  private var renders: Bool { all || !document.isEmpty }

  func validate() throws {
    if all && !document.isEmpty { throw ValidationError("--all and --document exclude each other") }
    if renders && out == nil { throw ValidationError("--out has to name the folder for the files") }
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
    let documents = try await chosen()
    guard !documents.isEmpty else {
      return StandardError.write("all documents of transfer \(transfer) are crossed out")
    }
    try await documents.write(to: URL(fileURLWithPath: out, isDirectory: true), database)
  }

  private func chosen() async throws -> ChosenDocuments {
    let (reference, wanted) = (transfer, document)
    return try await database.withSession { session in
      let transfer = try reference.find(session)
      let documents = try TransferredDocument.list(of: transfer, session)
      let chosen =
        wanted.isEmpty
        ? documents.filter(\.isAvailable) : try wanted.map { try TransferredDocument.named($0, in: documents) }
      return try ChosenDocuments(
        chosen, areNamed: !wanted.isEmpty, transferID: transfer.transferID, session)
    }
  }
}

extension TransferredDocument {
  fileprivate static func listing(_ documents: [TransferredDocument]) -> Listing {
    Listing(
      ["name", "title", "available"],
      rows: documents.map { [.text($0.name), .text($0.title), .flag($0.isAvailable)] })
  }
}
