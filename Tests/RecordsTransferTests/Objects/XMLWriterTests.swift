import Testing

@testable import RecordsTransfer

@Suite("XMLWriter")
struct XMLWriterTests {
  private func element(_ text: String) -> (xml: String, replaced: Int) {
    var writer = XMLWriter()
    writer.element("E", text)
    let replaced = writer.replacedCharacters
    return (String(decoding: writer.take(), as: UTF8.self), replaced)
  }

  @Test("markup characters are escaped")
  func markup() {
    #expect(element(#"a & b < c > "d" 'e' ]]>"#).xml == "<E>a &amp; b &lt; c &gt; &quot;d&quot; 'e' ]]&gt;</E>")
  }

  @Test("tab and line feed stay, carriage return becomes a reference")
  func whiteSpace() {
    #expect(element(" \t\n\r ").xml == "<E> \t\n&#13; </E>")
    #expect(element("\r\n").replaced == 0)
  }

  @Test("each control character below the space is replaced and counted, but for tab, line feed and carriage return")
  func controls() {
    for value in UInt32(0)..<0x20 where ![0x09, 0x0A, 0x0D].contains(value) {
      let written = element("a\(Unicode.Scalar(UInt8(value)))b")
      #expect(written.xml == "<E>a\u{FFFD}b</E>")
      #expect(written.replaced == 1)
    }
  }

  @Test("the two noncharacters of the basic plane are replaced; their neighbours and those of other planes are not")
  func noncharacters() {
    #expect(element("\u{FFFE}\u{FFFF}").xml == "<E>\u{FFFD}\u{FFFD}</E>")
    #expect(element("\u{FFFE}\u{FFFF}").replaced == 2)
    let legal =
      "\u{7F}\u{80}\u{9F}\u{D7FF}\u{E000}\(Character(UnicodeScalar(0xFDD0) ?? "-"))\u{FEFF}\u{FFFD}\u{1FFFE}\u{10FFFF}"
    #expect(element(legal).xml == "<E>\(legal)</E>")
    #expect(element(legal).replaced == 0)
  }

  @Test("surrogates in foreign UTF-8 are replaced, one for each")
  func surrogates() {
    var buffer = MarkupBuffer()
    let bytes: [UInt8] = [0x61, 0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0x62, 0xED, 0x9F, 0xBF]
    bytes.withUnsafeBufferPointer { buffer.append(text: $0) }
    let replaced = buffer.replacedCharacters
    #expect(String(decoding: buffer.take(), as: UTF8.self) == "a\u{FFFD}\u{FFFD}b\u{D7FF}")
    #expect(replaced == 2)
  }

  @Test("empty means absent")
  func absent() {
    var writer = XMLWriter()
    writer.element("A", nil)
    writer.element("B", "")
    writer.group("C") { $0.group("D") { $0.element("E", nil) } }
    #expect(writer.take().isEmpty)
  }

  @Test("white space alone is content")
  func blank() {
    #expect(element(" ").xml == "<E> </E>")
  }

  @Test("a document has namespace, version and package header")
  func document() {
    var writer = XMLWriter()
    writer.document("Root", .sample) { $0.element("E", "e") }
    let text = String(decoding: writer.take(), as: UTF8.self)
    #expect(text.hasPrefix("<Root xmlns=\"\(XMLWriter.namespace)\" version=\"\(XMLWriter.version)\">\n<Package>"))
    #expect(text.contains("<TransferGUID>\(DocumentHeader.sample.transferGUID)</TransferGUID>"))
    #expect(text.hasSuffix("<E>e</E>\n</Root>"))
  }

  @Test("a buffer that grows keeps what it has, and begins anew after take()")
  func growth() {
    var writer = XMLWriter()
    let text = String(repeating: "é<", count: 100_000)
    writer.element("E", text)
    #expect(writer.take().count == 7 + 100_000 * 6)
    writer.element("E", "\u{1}")
    let replaced = writer.replacedCharacters
    #expect(replaced == 1)
    #expect(writer.take().count == 10)
    #expect(writer.replacedCharacters == 0)
  }
}
