import Testing

@testable import RecordsTransfer

@Suite("Text in FO documents")
struct FOWriterTextTests {
  @Test("letters and their marks become one character")
  func composed() {
    #expect(bytes(of: "Nun\u{303}ez a\u{323}\u{302}") == Array("<>Nu\u{F1}ez \u{1EAD}".utf8))
  }

  @Test("a value that begins with a combining mark leaves the markup around it alone")
  func markFirst() {
    #expect(bytes(of: "\u{338}x") == Array("<>".utf8) + [0xCC, 0xB8] + Array("x".utf8))
  }

  @Test("a long word is given places to break, and none between a letter and its mark")
  func longWord() {
    let word = String(repeating: "x\u{30A}", count: 25)
    let broken = String(decoding: bytes(of: word), as: UTF8.self)
    let ten = String(repeating: "x\u{30A}", count: 10)
    #expect(
      Array(broken.unicodeScalars) == Array("<>\(ten)\u{200B}\(ten)\u{200B}\(ten.prefix(5))".unicodeScalars))
  }

  private func bytes(of value: String) -> [UInt8] {
    var fo = FOWriter()
    fo.buffer.append("<>")
    fo.write(value)
    return fo.take()
  }
}
