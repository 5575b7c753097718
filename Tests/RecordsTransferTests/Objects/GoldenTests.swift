import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Documents of the objects")
struct GoldenTests {
  @Test("XML and FO are the golden ones, byte for byte", arguments: SamplePayload.all)
  func golden(sample: SamplePayload) throws {
    try GoldenFile.expect(sample.columns[sample.xml], isGolden: sample.name + ".xml")
    try GoldenFile.expect(sample.columns[sample.fop], isGolden: sample.name + ".fo")
  }

  @Test("every XML validates against its object's XSD", arguments: ["Transcript", "Enrollment", "HealthImmunization"])
  func validation(object: String) throws {
    let folder = try TemporaryFolder()
    let schema = "\(object)/\(object).xsd"
    let samples = SamplePayload.all.filter { $0.schema == schema }
    #expect(samples.count == 4)
    let files = try samples.map { sample in
      try folder.write(#require(sample.columns[sample.xml]), to: sample.name + ".xml")
    }
    let sources = GoldenFile.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/RecordsTransfer/Objects")
    let ended = try Program.run(
      "xmllint", ["--nonet", "--noout", "--schema", sources.appending(path: schema).path] + files.map(\.path))
    #expect(ended.status == 0, "\(ended.output)")
  }

  @Test("every FO is well-formed", arguments: SamplePayload.all)
  func wellFormed(sample: SamplePayload) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(#require(sample.columns[sample.fop]), to: "document.fo")
    let ended = try Program.run("xmllint", ["--nonet", "--noout", file.path])
    #expect(ended.status == 0, "\(ended.output)")
  }

  @Test("replaced characters are counted, where there are any")
  func replacedCharacters() {
    for sample in SamplePayload.all {
      #expect((sample.replacedCharacters > 0) == sample.name.hasSuffix("-hostile"), "\(sample.name)")
    }
  }

  @Test("what a parser reads back from hostile XML is what was written, with U+FFFD for what XML cannot hold")
  func roundTrip() throws {
    let sample = try #require(SamplePayload.transcripts.last)
    let folder = try TemporaryFolder()
    let file = try folder.write(#require(sample.columns[sample.xml]), to: "transcript.xml")
    let title = try Program.run(
      "xmllint", ["--nonet", "--xpath", "string(//*[local-name()='CourseTitle'])", file.path])
    let expected = String(
      hostileText.unicodeScalars.map {
        ["\u{1}", "\u{B}", "\u{FFFE}", "\u{FFFF}"].contains($0) ? "\u{FFFD}" : Character($0)
      })
    // xmllint ends what it prints with a line feed of its own.
    #expect(title.output.unicodeScalars.elementsEqual((expected + "\n").unicodeScalars))
  }
}

/// A folder of one test, removed with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "records-transfer-documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ bytes: [UInt8], to name: String) throws -> URL {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }
}
