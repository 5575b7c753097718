import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Documents as people read them")
struct SampleDocumentTests {
  @Test(
    "every FO becomes a tagged PDF with title, language and embedded fonts",
    arguments: ObjectSample.all.filter { $0.object.columns.contains { $0.kind == .fop } })
  func rendering(sample: ObjectSample) async throws {
    let payload = try await ObjectSamples.shared.payload(sample)
    let folder = try TemporaryFolder()
    let jobs = payload.columns.filter { $0.key.kind == .fop }.map { column, content in
      FOPRenderer.Job(
        fo: content.bytes, pdf: folder.url.appending(path: "\(column.rawValue.dropLast(3))-\(sample.kind).pdf"))
    }
    try FOPRenderer().render(jobs)
    for job in jobs {
      let info = try Program.run("pdfinfo", [job.pdf.path]).output
      #expect(info.contains(/Tagged: +yes/))
      #expect(info.contains(/Title: +\w/))
      #expect(info.contains("612 x 792 pts (letter)"))
      let fonts = try Program.run("pdffonts", [job.pdf.path]).output.split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      // The columns “emb sub uni”.
      #expect(fonts.allSatisfy { $0.contains(/\syes +yes +yes\s/) })
      if let kept = ProcessInfo.processInfo.environment["KEEP_PDF"] {
        try Data(contentsOf: job.pdf).write(to: URL(fileURLWithPath: kept).appending(path: job.pdf.lastPathComponent))
      }
    }
  }

  @Test(
    "a document leaves out nothing of what is on file",
    arguments: ObjectSample.all.filter { sample in
      [.empty, .largest].contains(sample.kind) && sample.object.columns.contains { $0.kind == .fop }
    })
  func completeness(sample: ObjectSample) async throws {
    let payload = try await ObjectSamples.shared.payload(sample)
    let fo = payload.columns.filter { $0.key.kind == .fop }.map { String(decoding: $0.value.bytes, as: UTF8.self) }
      .joined().replacing("\u{200B}", with: "")
    let xml = payload.columns.first { column, _ in
      sample.object.xml.contains { $0.column == column && $0.use == .reading }
    }
    let text = String(decoding: try #require(xml).value.bytes, as: UTF8.self)
    let omitted = Self.omitted[sample.object.schema] ?? []
    let leaves = text.matches(of: /<([A-Za-z0-9]+)>([^<]+)<\//).filter { !omitted.contains(String($0.output.1)) }
    // The words that the fixture makes of the column's name, as `citycode0v123`, and days.
    let missing = leaves.compactMap { leaf -> String? in
      let value = String(leaf.output.2)
      let shown =
        value.contains(/^\d{4}-\d{2}-\d{2}$/)
        ? USDate.text(value) : value.firstMatch(of: /^[a-z0-9]+v[0-9]{3}/).map { String($0.output) }
      return shown.flatMap { fo.contains($0) ? nil : "\(leaf.output.1) \($0)" }
    }
    #expect(missing.isEmpty, "\(missing.prefix(20))")
  }

  /// Elements that are for importing only, or of which the document shows the latest.
  private static let omitted: [String: Set<String>] = [
    "Transcript/Transcript": ["ProjectedGraduationDate", "ClassRankingDate", "SchoolId"],
    "Assessment/Assessment": ["ResultDatatypeType", "IdentificationCode"],
  ]
}
