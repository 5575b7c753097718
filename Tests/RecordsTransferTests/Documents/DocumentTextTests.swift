import Testing

@testable import RecordsTransfer

@Suite("Text in documents")
struct DocumentTextTests {
  @Test("days are shown the US way, anything else as it is")
  func days() {
    #expect(USDate.text("2013-05-09") == "05/09/2013")
    #expect(USDate.text("2013") == "2013")
    #expect(USDate.text("") == "")
  }

  @Test(
    "credits have at least two decimals, and never fewer than on file",
    arguments: [("6", "6.00"), ("0.5", "0.50"), ("3.512", "3.512"), ("-1", "-1"), ("P", "P"), ("", ""), (".5", ".5")])
  func credits(number: String, shown: String) {
    #expect(CreditText.text(number) == shown)
  }

  @Test("grade levels that are numbers say what they are")
  func grades() {
    #expect(GradeText.text("09") == "Grade 09")
    #expect(GradeText.text("Ninth grade") == "Ninth grade")
  }

  @Test("documents name the fonts that the renderer gives to FOP, in the same order")
  func fonts() throws {
    var fo = FOWriter()
    fo.document(title: "Title", .sample) { _ in }
    let families = DocumentFonts.families.map(\.name).joined(separator: ", ")
    #expect(String(decoding: fo.take(), as: UTF8.self).contains("font-family=\"\(families)\""))
  }

  @Test("a long word is given places to break, between characters; ordinary text is left alone")
  func longWords() {
    func written(_ text: String) -> String {
      var fo = FOWriter()
      fo.write(text)
      return String(decoding: fo.take(), as: UTF8.self)
    }
    let word = String(repeating: "é", count: 45)
    #expect(written(word).replacing("\u{200B}", with: "") == word)
    #expect(written(word).split(separator: "\u{200B}").map(\.count) == [10, 10, 10, 10, 5])
    let ordinary = "Computer Science Principles and Advanced Placement"
    #expect(written(ordinary) == ordinary)
    let hebrew = String(repeating: "ש", count: 45)
    #expect(written(hebrew) == hebrew)
    #expect(written(hebrew + "\u{FFFE}\u{1}" + hebrew) == hebrew + "\u{FFFD}\u{FFFD}" + hebrew)
  }
}
