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

  @Test("a long word is given places to break, between characters; ordinary text is left alone")
  func longWords() {
    func written(_ text: String) -> String {
      var fo = FOWriter()
      fo.write(text)
      return String(decoding: fo.take(), as: UTF8.self)
    }
    let word = String(repeating: "é", count: 45)
    #expect(written(word).replacing("\u{200B}", with: "") == word)
    #expect(written(word).split(separator: "\u{200B}").map(\.count) == [20, 20, 5])
    let ordinary = "Computer Science Principles and Advanced Placement"
    #expect(written(ordinary) == ordinary)
  }
}
