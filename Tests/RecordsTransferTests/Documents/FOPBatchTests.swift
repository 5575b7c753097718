import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Batches of documents")
struct FOPBatchTests {
  @Test("are bounded in number and in bytes, and keep the order")
  func bounded() {
    #expect(indices(of: ["a", "b", "c", "d", "e"], documents: 2) == [[0, 1], [2, 3], [4]])
    #expect(indices(of: ["aaa", "bb", "cccccc", "d"], bytes: 5) == [[0, 1], [2], [3]])
    #expect(indices(of: []) == [])
  }

  @Test("keep documents that need the East Asian fonts apart from those that do not")
  func wide() {
    let batches = FOPBatch.batches(of: jobs(["a", "阮", "é", "한국", "Привет", "𠮷", "שלום"]))
    #expect(batches.map(\.isWide) == [false, true])
    #expect(batches.map { $0.items.map(\.index) } == [[0, 2, 4, 6], [1, 3, 5]])
  }

  @Test(
    "count compatibility ideographs and forms, radicals and full width as East Asian",
    arguments: [
      ("\u{F900}", true), ("\u{FAFF}", true), ("\u{2F800}", true), ("\u{2FA1F}", true), ("\u{2E80}", true),
      ("\u{2F00}", true),
      ("\u{FE30}", true), ("\u{FF21}", true), ("\u{FFEE}", true), ("\u{FFFD}", false), ("\u{FB1D}", false),
      ("\u{FEFC}", false), ("\u{FE70}", false), ("\u{2E3A}", false), ("\u{200B}", false), ("\u{2022}", false),
    ])
  func forms(character: String, isWide: Bool) {
    #expect(DocumentFonts.needsWideFont(Array("Name \(character)".utf8)) == isWide)
  }

  private func indices(of texts: [String], documents: Int = 10, bytes: Int = 100) -> [[Int]] {
    FOPBatch.batches(of: jobs(texts), documents: documents, bytes: bytes).map { $0.items.map(\.index) }
  }

  private func jobs(_ texts: [String]) -> [FOPRenderer.Job] {
    texts.map { FOPRenderer.Job(fo: Array($0.utf8), pdf: URL(fileURLWithPath: "/nowhere")) }
  }
}
