import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Documents as a screen reader reads them")
struct ScreenReaderTests {
  @Test("begin with the title, know what heads a row or a column, and leave out what repeats on each page")
  func structure() throws {
    let folder = try TemporaryFolder()
    let pdf = folder.url.appending(path: "document.pdf")
    var fo = FOWriter()
    fo.document(title: "The title", .sample) { fo in
      fo.facts([("Odd", "one")])
      fo.table([.init("Left", width: 1), .init("Right", width: 1)]) { fo in
        fo.row { fo in
          fo.cell("a")
          fo.cell("b")
        }
      }
    }
    try FOPRenderer().render([FOPRenderer.Job(fo: fo.take(), pdf: pdf)])
    let lines = try Program.run("pdfinfo", ["-struct-text", pdf.path]).output.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    #expect(lines.prefix(5) == ["Document", "Part", "Sect", "H1 (block)", "\"The title\""])
    #expect(!lines.contains { $0.contains("Page 1") || $0.contains("Born") })
    #expect(scope(of: "Student", lines) == "/Scope /Row")
    #expect(scope(of: "Odd", lines) == "/Scope /Row")
    #expect(scope(of: "Left", lines) == "/Scope /Column")
    #expect(scope(of: "one", lines) == nil && scope(of: "a", lines) == nil)
    let language = try Program.run("pdfinfo", ["-meta", pdf.path]).output
    #expect(language.contains("<rdf:li>en-US</rdf:li>"))
    #expect(language.contains("<pdfuaid:part>1</pdfuaid:part>") && language.contains("<pdfaid:part>3</pdfaid:part>"))
  }

  /// Of a header cell with this text, what it is the header of.
  private func scope(of text: String, _ lines: [String]) -> String? {
    guard let at = lines.firstIndex(of: "\"\(text)\""), at > 2, lines[at - 3] == "TH:" else { return nil }
    return lines[at - 2]
  }
}
