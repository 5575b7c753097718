import Foundation
import PostgresClient
import RecordsTransfer

/// The documents that `render` is asked for, in the order in which it names them.
struct ChosenDocuments: Sendable {
  private enum Document {
    case text(DocumentText)
    case files(AttachedFiles)
  }

  private let documents: [Document]

  /// - Parameter areNamed: whether somebody asked for each of them, and not just for all.
  /// - Throws: where one of them is crossed out; `PostgresError`.
  init(
    _ chosen: [TransferredDocument], areNamed: Bool, transferID: Int64, _ session: PostgresSession
  ) throws {
    var seen: Set<String> = []
    let chosen = chosen.filter { seen.insert($0.name).inserted }
    let texts = try DocumentText.read(
      chosen.filter { !$0.isAttachedFiles }, areNamed: areNamed, transferID: transferID, session)
    documents = try chosen.compactMap { document in
      document.isAttachedFiles
        ? .files(try AttachedFiles.list(of: document, transferID: transferID, session))
        : texts.first { $0.document == document }.map { .text($0) }
    }
  }

  var isEmpty: Bool { documents.isEmpty }

  private var texts: [DocumentText] {
    documents.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private var attached: [AttachedFiles] {
    documents.compactMap { if case .files(let files) = $0 { files } else { nil } }
  }

  /// Renders the texts, writes the attached files, and prints the paths of all that is in place.
  ///
  /// - Throws: also where one could not be rendered or is damaged: the first such, after the others are in place.
  func write(to folder: URL, _ database: DatabaseOptions) async throws {
    let renderer = texts.isEmpty ? nil : try FOPRenderer()
    try PrivateFolder.make(folder)
    let total = texts.count + attached.reduce(0) { $0 + $1.names.count }
    let bar = total > 1 && ProgressBar.isPossible ? ProgressBar("render", total: total) : nil
    bar?.set(done: 0, total: total)
    defer { bar?.finish() }
    let stop = StopSignal()
    let signals = Signals.stopping(stop, notice: "stopping; once more to stop at once")
    defer { signals.forEach { $0.cancel() } }

    let damaged = try await Self.write(attached, to: folder, stop, database) { bar?.advance(by: 1) }
    let jobs = texts.map { FOPRenderer.Job(fo: $0.fo, pdf: Self.pdf(of: $0, in: folder)) }
    let refused =
      try renderer?.attempt(jobs, stop: stop) { bar?.set(done: total - jobs.count + $0, total: total) } ?? []

    bar?.finish()
    let missing = Set(damaged.keys).union(refused.map(\.pdf))
    for path in paths(in: folder) where !missing.contains(path) { print(path.path) }
    if let failure = FOPRenderer.failure(refused, of: jobs.count) ?? Self.first(damaged) { throw failure }
  }

  /// - Returns: the files that are damaged, and why they were not written.
  private static func write(
    _ attached: [AttachedFiles], to folder: URL, _ stop: StopSignal, _ database: DatabaseOptions,
    progress: @escaping @Sendable () -> Void
  ) async throws -> [URL: CommandFailure] {
    guard !attached.isEmpty else { return [:] }
    return try await database.withSession { session in
      var damaged: [URL: CommandFailure] = [:]
      for files in attached { try files.write(to: folder, stop, session, failures: &damaged, progress: progress) }
      return damaged
    }
  }

  private func paths(in folder: URL) -> [URL] {
    documents.flatMap { document in
      switch document {
      case .text(let text): [Self.pdf(of: text, in: folder)]
      case .files(let files): files.urls(in: folder)
      }
    }
  }

  private static func pdf(of text: DocumentText, in folder: URL) -> URL {
    folder.appending(path: "\(text.document.name).pdf")
  }

  private static func first(_ damaged: [URL: CommandFailure]) -> CommandFailure? {
    guard let failure = damaged.min(by: { $0.key.path < $1.key.path })?.value else { return nil }
    return damaged.count == 1
      ? failure : CommandFailure(failure.status, "\(failure.message) (and \(damaged.count - 1) more of its files)")
  }
}

extension AttachedFiles {
  fileprivate func urls(in folder: URL) -> [URL] {
    names.map { folder.appending(path: document.name).appending(path: $0) }
  }

  /// Writes the files one after another.
  fileprivate func write(
    to folder: URL, _ stop: StopSignal, _ session: PostgresSession, failures: inout [URL: CommandFailure],
    progress: () -> Void
  ) throws {
    try PrivateFolder.make(folder.appending(path: document.name))
    for (index, url) in urls(in: folder).enumerated() {
      guard !stop.isRequested else { throw CommandFailure(.stoppedBySignal, "stopped by a signal") }
      do { try PrivateFile.place(Data(content(index, session)), at: url, subject(index)) } catch let failure
        as CommandFailure
        where failure.status == .dataRefused
      { failures[url] = failure }
      progress()
    }
  }
}
