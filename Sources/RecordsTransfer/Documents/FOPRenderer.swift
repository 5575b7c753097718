import Foundation

/// Renders XSL-FO documents to PDF through Apache FOP: tagged, with language, title and embedded fonts (PDF/UA-1 and
/// PDF/A-3a).
///
/// One Java process renders many documents. Rendering blocks: it belongs to a command, not to a worker.
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

  /// A document that FOP could not render.
  public struct Failure: Sendable, Equatable {
    public let pdf: URL
    /// FOP's own, in one line; never holds a document's text.
    public let reason: String
  }

  private let installation: FOPInstallation
  private let fonts: DocumentFonts
  private let environment: [String: String]
  private let timeLimit: TimeInterval

  /// - Parameters:
  ///   - environment: of this process; `PATH` says where `fop` and `ant` are. `ANT_OPTS` may hold options for Java, which
  ///     stand after, and so above, those given here.
  ///   - timeLimit: seconds that one document may take.
  /// - Throws: `.programMissing` if there is no `fop` or `ant`, or no font that a document could be written in.
  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment, timeLimit: TimeInterval = 120
  ) throws(CommandFailure) {
    installation = try FOPInstallation.find(environment: environment)
    fonts = try DocumentFonts.installed(home: environment["HOME"])
    self.timeLimit = timeLimit
    let options = Self.javaOptions + (environment["ANT_OPTS"].map { [$0] } ?? [])
    self.environment = environment.merging(["ANT_OPTS": options.joined(separator: " ")]) { _, ours in ours }
  }

  /// A document of 2 MB takes a good part of the heap. The optimizing compiler never earns back what it costs in the minute or so that
  /// a batch takes (measured). Of what FOP says, errors are enough.
  private static let javaOptions = [
    "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
    "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.SimpleLog",
    "-Dorg.apache.commons.logging.simplelog.defaultlog=error",
  ]

  /// Renders documents, as `attempt` does.
  ///
  /// - Throws: also where FOP could not render one; the others are in place.
  public func render(_ jobs: [Job], progress: (Int) -> Void = { _ in }) throws(CommandFailure) {
    if let failure = Self.failure(try attempt(jobs, progress: progress), of: jobs.count) { throw failure }
  }

  /// Renders documents, thousands if need be, and puts each in its place as soon as it is done.
  ///
  /// - Parameters:
  ///   - stop: asks to end early.
  ///   - progress: called after each document, with the number of those that are done, well or not.
  /// - Returns: what FOP could not render, in the order of `jobs`; all others are in place.
  /// - Throws: where a PDF cannot be written, FOP cannot be started, or `stop` is requested; what was done before is in place.
  public func attempt(
    _ jobs: [Job], stop: StopSignal = StopSignal(), progress: (Int) -> Void = { _ in }
  ) throws(CommandFailure) -> [Failure] {
    let folder = try PrivateFolder()
    defer { folder.remove() }
    var run = FOPRun(
      process: FOPProcess(ant: installation.ant, environment: environment, timeLimit: timeLimit, stop: stop),
      jars: installation.jars, fonts: fonts, folder: folder.url)
    for batch in FOPBatch.batches(of: jobs) { try run.render(batch, progress) }
    return run.failures.sorted { $0.key < $1.key }.map { Failure(pdf: jobs[$0.key].pdf, reason: $0.value) }
  }

  /// What there is to say of documents that could not be rendered; nil where there are none.
  ///
  /// - Parameter total: how many there were.
  public static func failure(_ failures: [Failure], of total: Int) -> CommandFailure? {
    guard let first = failures.first else { return nil }
    let others = failures.dropFirst().prefix(5).map(\.pdf.path)
    let more = failures.count - 1 - others.count
    let rest =
      others.isEmpty
      ? ""
      : "; nor \(others.joined(separator: ", "))" + (more > 0 ? " and \(more) more" : "") + ", of \(total) documents"
    return CommandFailure(.internalError, "fop could not render \(first.pdf.path): \(first.reason)\(rest)")
  }
}
