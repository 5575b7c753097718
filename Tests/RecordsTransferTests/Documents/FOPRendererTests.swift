import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Rendering by Apache FOP")
struct FOPRendererTests {
  @Test(
    "a document becomes a tagged PDF with title, language and embedded fonts that reads as it should",
    arguments: SamplePayload.all)
  func rendering(sample: SamplePayload) throws {
    let folder = try TemporaryFolder()
    let pdf = folder.url.appending(path: sample.name + ".pdf")
    let fo = try #require(sample.columns[sample.fop])
    try FOPRenderer().render([FOPRenderer.Job(fo: fo, pdf: pdf)])
    let text = try Program.run("pdftotext", ["-layout", pdf.path, "-"]).output
    for expected in sample.readable { #expect(folded(text).contains(folded(expected))) }

    let info = try Program.run("pdfinfo", [pdf.path]).output
    #expect(info.contains(/Tagged: +yes/))
    #expect(info.contains(/Title: +\w/))
    #expect(info.contains("612 x 792 pts (letter)"))
    let fonts = try Program.run("pdffonts", [pdf.path]).output.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    // The columns “emb sub uni”.
    #expect(fonts.allSatisfy { $0.contains(/\syes +yes +yes\s/) })
    if let kept = ProcessInfo.processInfo.environment["KEEP_PDF"] {
      try Data(contentsOf: pdf).write(to: URL(fileURLWithPath: kept).appending(path: sample.name + ".pdf"))
    }
  }

  @Test("a PDF replaces the one that was there, and only its owner can read it")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let pdf = try folder.write(Array("an older file".utf8), to: "document.pdf")
    let sample = try #require(SamplePayload.enrollments.first)
    let fo = try #require(sample.columns[sample.fop])
    try FOPRenderer().render([FOPRenderer.Job(fo: fo, pdf: pdf)])
    #expect(try Data(contentsOf: pdf).starts(with: Data("%PDF".utf8)))
    let attributes = try FileManager.default.attributesOfItem(atPath: pdf.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["document.pdf"])
  }

  @Test("what FOP refuses is told in one line, and leaves no PDF")
  func refused() throws {
    let folder = try TemporaryFolder()
    let pdf = folder.url.appending(path: "bad.pdf")
    let fo = Array("<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\"/>".utf8)
    let failure = #expect(throws: CommandFailure.self) {
      try FOPRenderer().render([FOPRenderer.Job(fo: fo, pdf: pdf)])
    }
    #expect(failure?.status == .internalError)
    #expect(failure?.message.contains("bad.pdf") == true)
    #expect(failure?.message.contains("\n") == false)
    #expect(!FileManager.default.fileExists(atPath: pdf.path))
  }

  @Test("where fop is not installed, the failure says what to install")
  func missing() {
    let failure = #expect(throws: CommandFailure.self) { try FOPRenderer(environment: ["PATH": "/nowhere"]) }
    #expect(failure?.status == .programMissing)
    #expect(failure?.message.contains("apt-get install fop") == true)
  }

  @Test("a place that cannot be written to is told")
  func unwritable() throws {
    let sample = try #require(SamplePayload.enrollments.first)
    let fo = try #require(sample.columns[sample.fop])
    let failure = #expect(throws: CommandFailure.self) {
      try FOPRenderer().render([FOPRenderer.Job(fo: fo, pdf: URL(fileURLWithPath: "/nowhere/document.pdf"))])
    }
    #expect(failure?.status == .cannotWrite)
  }

  /// Layout puts spaces and line breaks where the source has none; and some Han characters come back as the radicals
  /// that look the same, which compatibility folding undoes.
  private func folded(_ text: String) -> String {
    String(text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace && $0 != "\u{200B}" })
  }
}
