import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Documents of the objects")
struct GoldenTests {
  private static let folder = "\(projectFolder)/Sources/RecordsTransfer/Objects"

  @Test("XML and FO are the golden ones, byte for byte", arguments: ObjectSample.all)
  func golden(sample: ObjectSample) async throws {
    let payload = try await ObjectSamples.shared.payload(sample)
    #expect(!payload.columns.isEmpty)
    for (column, content) in payload.columns where column.kind != .name {
      let name = "\(column.rawValue.dropLast(3))-\(sample.kind).\(column.kind == .xml ? "xml" : "fo")"
      try GoldenFile.expect(content.bytes, isGolden: name)
    }
  }

  @Test("the XSD is the one that the layouts give", arguments: ObjectRegistry.all.map { $0.schema })
  func schema(schema: String) throws {
    let object = try #require(ObjectRegistry.all.first { $0.schema == schema })
    let file = URL(fileURLWithPath: "\(Self.folder)/\(schema).xsd")
    let text = XMLSchema.text(of: object)
    if GoldenFile.isRecording { try Data(text.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test("every XML validates against its object's XSD", arguments: ObjectSample.all)
  func validation(sample: ObjectSample) async throws {
    let payload = try await ObjectSamples.shared.payload(sample)
    let folder = try TemporaryFolder()
    let files = try payload.columns.filter { $0.key.kind == .xml }.map { column, content in
      try folder.write(content.bytes, to: "\(column.rawValue).xml")
    }
    try #require(!files.isEmpty)
    let ended = try Program.run(
      "xmllint",
      ["--nonet", "--huge", "--noout", "--schema", "\(Self.folder)/\(sample.object.schema).xsd"] + files.map(\.path))
    #expect(ended.status == 0, "\(ended.output.suffix(1_000))")
  }

  @Test("replaced characters are counted, where there are any")
  func replacedCharacters() async throws {
    for sample in ObjectSample.all {
      let payload = try await ObjectSamples.shared.payload(sample)
      #expect((payload.replacedCharacters > 0) == (sample.kind == .hostile), "\(sample.name)")
    }
  }
}

/// A folder of one test, removed with it.
final class TemporaryFolder: Sendable {
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
