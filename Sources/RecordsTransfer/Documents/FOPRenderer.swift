import Foundation

/// Renders XSL-FO documents to PDF through Apache FOP: tagged, with language, title and embedded fonts (PDF/UA-1 and
/// PDF/A-3a).
///
/// Each document takes a run of `fop`, about a second. Rendering blocks: it belongs to a command, not to a worker.
public struct FOPRenderer: Sendable {
  /// A document to render.
  public struct Job: Sendable {
    /// The FO document, as a FOP column holds it.
    public let fo: [UInt8]
    /// Where the PDF goes; it is replaced if it is there, and not touched if rendering fails.
    public let pdf: URL

    public init(fo: [UInt8], pdf: URL) {
      self.fo = fo
      self.pdf = pdf
    }
  }

  private let program: URL
  private let fonts: DocumentFonts
  private let environment: [String: String]
  private let timeLimit: TimeInterval

  /// - Parameters:
  ///   - environment: of this process; `PATH` says where `fop` is.
  ///   - timeLimit: seconds that one document may take.
  /// - Throws: `.programMissing` if there is no `fop`, or no font that a document could be written in.
  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment, timeLimit: TimeInterval = 120
  ) throws(CommandFailure) {
    guard let program = Self.find("fop", path: environment["PATH"] ?? "") else {
      throw CommandFailure(
        .programMissing, "fop is not on PATH: install Apache FOP (Debian: apt-get install fop) to render documents")
    }
    self.program = program
    self.timeLimit = timeLimit
    fonts = try DocumentFonts.installed(home: environment["HOME"])
    // A JVM that lives for a second is fastest without its optimizing compiler. A user's own setting stands.
    self.environment = environment.merging(["JAVA_ARGS": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"]) { own, _ in own }
  }

  /// Renders one document after another.
  ///
  /// - Parameter progress: called after each, with the number of documents that are done.
  /// - Throws: at the first document that fails; those before it are in place.
  public func render(_ jobs: [Job], progress: (Int) -> Void = { _ in }) throws(CommandFailure) {
    let folder = try Self.privateFolder()
    // What is left behind after a failure to remove is in the system's temporary directory and readable by nobody else.
    defer { try? FileManager.default.removeItem(at: folder) }
    var configured: URL?
    for (index, job) in jobs.enumerated() {
      let wide = DocumentFonts.needsWideFont(job.fo)
      if configured == nil || wide { configured = try fonts.configure(in: folder, wide: wide) }
      if let configured { try render(job, in: folder, configuration: configured) }
      progress(index + 1)
    }
  }

  private func render(_ job: Job, in folder: URL, configuration: URL) throws(CommandFailure) {
    let fo = folder.appending(path: "document.fo")
    let pdf = folder.appending(path: "document.pdf")
    try Self.write(Data(job.fo), to: fo)
    let log = try run(["-q", "-c", configuration.path, "-fo", fo.path, "-pdf", pdf.path], in: folder)
    guard log.succeeded, FileManager.default.fileExists(atPath: pdf.path) else {
      throw CommandFailure(.internalError, "fop could not render \(job.pdf.lastPathComponent): \(log.reason)")
    }
    do {
      try Self.place(Data(contentsOf: pdf), at: job.pdf)
      try FileManager.default.removeItem(at: pdf)
    } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(job.pdf.path): \(error.localizedDescription)")
    }
  }

  private func run(_ arguments: [String], in folder: URL) throws(CommandFailure) -> FOPLog {
    let file = folder.appending(path: "fop.log")
    try Self.write(Data(), to: file)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      // A file, not a pipe: nobody has to read it for the program to go on.
      let output = try FileHandle(forWritingTo: file)
      process.standardOutput = output
      process.standardError = output
      try process.run()
    } catch {
      throw CommandFailure(.programMissing, "cannot start \(program.path): \(error.localizedDescription)")
    }
    guard ended.wait(timeout: .now() + timeLimit) == .success else {
      process.terminate()
      ended.wait()
      return FOPLog(succeeded: false, reason: "it took longer than \(Int(timeLimit)) seconds")
    }
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return FOPLog(succeeded: process.terminationStatus == 0, text: text)
  }
}

extension FOPRenderer {
  private static func find(_ program: String, path: String) -> URL? {
    path.split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appending(path: program) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Documents are personal data: the folder they pass through is closed to others.
  private static func privateFolder() throws(CommandFailure) -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "records-transfer-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(.cannotWrite, "cannot make the folder \(folder.path): \(error.localizedDescription)")
    }
    return folder
  }

  /// Whole or not at all, and for nobody but its owner to read: it is a student's record.
  private static func place(_ data: Data, at file: URL) throws {
    let unfinished = file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).\(UUID().uuidString)")
    let descriptor = open(unfinished.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: data)
      try handle.close()
      guard rename(unfinished.path, file.path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch {
      try? FileManager.default.removeItem(at: unfinished)
      throw error
    }
  }

  static func write(_ data: Data, to file: URL) throws(CommandFailure) {
    do {
      try data.write(to: file)
    } catch {
      throw CommandFailure(.cannotWrite, "cannot write \(file.path): \(error.localizedDescription)")
    }
  }
}
