import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Several documents in one FO")
struct PageSequencesTests {
  @Test("each taken out is a document of its own: title, pages counted from 1, and nothing of the others")
  func takenOut() throws {
    let sequences = PageSequences(Self.column)
    #expect(sequences.count == 3)
    let second = String(decoding: sequences.document(1..<2, title: "A <title> & more"), as: UTF8.self)
    #expect(second.contains("<dc:title>A &lt;title&gt; &amp; more</dc:title>"))
    #expect(second.contains("words of the second") && !second.contains("words of the first"))
    #expect(second.hasPrefix("<?xml") && second.hasSuffix("</fo:page-sequence>\n</fo:root>\n"))
    let rest = String(decoding: sequences.document(1..<3, title: "Rest"), as: UTF8.self)
    #expect(rest.contains("words of the second") && rest.contains("words of the third"))
    #expect(sequences.document(0..<3, title: "Another") == Self.column)
  }

  @Test("a document that stands alone stays as it is, and so does what is no FO")
  func alone() {
    var fo = FOWriter()
    fo.document(title: "Title", .hostile) { $0.paragraph("<fo:page-sequence >") }
    for fo in [fo.take(), Array("no FO".utf8), []] {
      let sequences = PageSequences(fo)
      #expect(sequences.document(0..<sequences.count, title: "Another") == fo)
    }
  }

  @Test("become PDFs that count their own pages, together and apart")
  func rendered() throws {
    let folder = try TemporaryFolder()
    let sequences = PageSequences(Self.column)
    let apart = (0..<3).map { sequences.document($0..<$0 + 1, title: "Title \($0)") }
    let jobs = ([Self.column] + apart).enumerated().map { index, fo in
      FOPRenderer.Job(fo: fo, pdf: folder.url.appending(path: "\(index).pdf"))
    }
    try FOPRenderer().render(jobs)
    let numbers = try jobs.map { job in
      try Program.run("pdftotext", ["-layout", job.pdf.path, "-"]).output.matches(of: /Page (\d) of (\d)/)
        .map { "\($0.output.1)/\($0.output.2)" }
    }
    #expect(numbers == [["1/1", "1/2", "2/2", "1/1"], ["1/1"], ["1/2", "2/2"], ["1/1"]])
    let titles = try jobs.map { job in
      try Program.run("pdfinfo", [job.pdf.path]).output.firstMatch(of: /Title: +(.*)/)?.output.1
    }
    #expect(titles == ["First", "Title 0", "Title 1", "Title 2"])
  }

  private static let column: [UInt8] = {
    var payload = PayloadBuilder(header: .sample)
    payload.documents(
      .censusFOP,
      [
        ("First", { $0.paragraph("words of the first") }),
        ("Second", { fo in for _ in 0..<60 { fo.paragraph("words of the second") } }),
        ("Third", { $0.paragraph("words of the third") }),
      ])
    return payload.take().columns[.censusFOP]?.bytes ?? []
  }()
}
