import Foundation

/// Takes batches of documents through FOP, and sees to it that one bad document harms no other.
struct FOPRun {
  let process: FOPProcess
  let jars: [URL]
  let fonts: DocumentFonts
  /// Closed to others.
  let folder: URL

  /// Why a document could not be rendered, by its index.
  private(set) var failures: [Int: String] = [:]
  private var done: Set<Int> = []

  init(process: FOPProcess, jars: [URL], fonts: DocumentFonts, folder: URL) {
    self.process = process
    self.jars = jars
    self.fonts = fonts
    self.folder = folder
  }

  /// FOP itself goes on after a document that it refuses. Where the whole process ends early (Java's memory is spent, a document takes
  /// too long), the document in hand is to blame: it gets a process of its own, unless it took too long, and the rest another.
  mutating func render(_ batch: FOPBatch, _ progress: (Int) -> Void) throws(CommandFailure) {
    let (ending, log) = try run(batch, progress)
    if case .stopped = ending {
      throw CommandFailure(
        .stoppedBySignal, "stopped by a signal; \(done.count - failures.count) documents are in place")
    }
    var rest = batch
    rest.items.removeAll { done.contains($0.index) }
    guard !rest.items.isEmpty else { return }
    guard log.hasBegun else { throw CommandFailure(.programMissing, "fop did not start: \(log.reason)") }
    let item = rest.items.removeFirst()
    if case .tookTooLong = ending {
      finish(item.index, failure: "it took longer than \(Int(process.timeLimit)) seconds", progress)
    } else if batch.items.count == 1 {
      finish(item.index, failure: log.reason, progress)
    } else {
      try render(FOPBatch(items: [item], isWide: batch.isWide), progress)
    }
    if !rest.items.isEmpty { try render(rest, progress) }
  }

  private mutating func run(
    _ batch: FOPBatch, _ progress: (Int) -> Void
  ) throws(CommandFailure) -> (FOPProcess.Ending, FOPLog) {
    for folder in [input, output] {
      try? FileManager.default.removeItem(at: folder)
      try PrivateFolder.make(folder)
    }
    let documents = batch.items.map { input.appending(path: "\($0.index).fo") }
    for (item, document) in zip(batch.items, documents) {
      try PrivateFile.write(Data(item.job.fo), to: document)
    }
    let build = AntBuildFile(
      jars: jars, configuration: try fonts.configure(in: folder, wide: batch.isWide), documents: documents,
      output: output)
    let buildFile = folder.appending(path: "build.xml")
    try PrivateFile.write(Data(build.text), to: buildFile)

    let jobs = Dictionary(uniqueKeysWithValues: batch.items.map { ($0.index, $0.job) })
    var log = FOPLog()
    let process = process
    let ending = try process.run(buildFile) { (line) throws(CommandFailure) in
      guard let index = log.read(line), let job = jobs[index] else { return false }
      if exists(output(of: index)) {
        try place(index, at: job.pdf)
        finish(index, failure: nil, progress)
      } else {
        finish(index, failure: log.reason, progress)
      }
      log.turnToNext()
      return true
    }
    return (ending, log)
  }

  private mutating func finish(_ index: Int, failure: String?, _ progress: (Int) -> Void) {
    done.insert(index)
    failures[index] = failure
    progress(done.count)
  }

  private func place(_ index: Int, at pdf: URL) throws(CommandFailure) {
    let output = output(of: index)
    let data: Data
    do { data = try Data(contentsOf: output) } catch {
      throw CommandFailure(.internalError, "cannot read \(output.path): \(error.localizedDescription)")
    }
    try PrivateFile.place(data, at: pdf, "a document")
    try? FileManager.default.removeItem(at: output)
  }

  private var input: URL { folder.appending(path: "fo") }
  private var output: URL { folder.appending(path: "pdf") }
  private func output(of index: Int) -> URL { output.appending(path: "\(index).pdf") }
  private func exists(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }
}
