import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Rendering by Apache FOP")
struct FOPRendererTests {
  @Test("a PDF replaces the one that was there, and only its owner can read it")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let pdf = try folder.write(Array("an older file".utf8), to: "document.pdf")
    let fo = Self.document
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
    let fo = Self.document
    let failure = #expect(throws: CommandFailure.self) {
      try FOPRenderer().render([FOPRenderer.Job(fo: fo, pdf: URL(fileURLWithPath: "/nowhere/document.pdf"))])
    }
    #expect(failure?.status == .cannotWrite)
  }

  private static let document: [UInt8] = {
    var fo = FOWriter()
    fo.document(title: "A document", .sample) { $0.paragraph("Something to read.") }
    return fo.take()
  }()
}
