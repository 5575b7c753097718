import Testing

@testable import RecordsTransfer

@Suite("XML, read in pieces")
struct XMLElementStreamTests {
  private static func read(_ text: String, inPiecesOf size: Int) throws -> [(line: Int, element: EdFiElement)] {
    let stream = XMLElementStream()
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let piece = Array(bytes[start..<min(start + size, bytes.count)])
      try piece.withUnsafeBytes { try stream.read($0) }
    }
    try stream.finish()
    return stream.ready
  }

  @Test("gives the same records whatever the pieces", arguments: [1, 2, 3, 5, 7, 64, 4096])
  func pieces(_ size: Int) throws {
    let text =
      "<?xml version=\"1.0\"?>\n<r xmlns=\"u\">\n<a id=\"1\">x &amp; <b>é<![CDATA[<]]>&#233;</b></a><!-- c -->\n<a/>\n</r>\n"
    let records = try Self.read(text, inPiecesOf: size)
    #expect(records.map(\.line) == [3, 4])
    #expect(records[0].element.attributes == ["id": "1"])
    #expect(records[0].element.text == "x &")
    #expect(records[0].element.text("b") == "é<é")
  }

  @Test("keeps of elements of other namespaces within a record the name alone, and marks records of them")
  func foreign() throws {
    let records = try Self.read(
      "<r xmlns=\"u\"><a><x xmlns=\"v\" y=\"1\"><b>1</b></x><b>2</b></a><a xmlns=\"v\"/></r>", inPiecesOf: 9)
    let children = records[0].element.children
    #expect(children.map(\.name) == ["x of another namespace", "b"])
    #expect(children[0].attributes.isEmpty && children[0].children.isEmpty && children[0].text.isEmpty)
    #expect(records[1].element.name == "a of another namespace")
  }

  @Test("days, times and numbers of XML Schema become what the tables take; what is none stays as it is")
  func values() {
    let days = ["2026-02-28", "2026-02-28T10:00:00", "2026-02-28Z", "2026-02-28-06:00", "2026-02-28x", "28.2.2026"].map(
      EdFiValue.day)
    #expect(days == ["2026-02-28", "2026-02-28", "2026-02-28", "2026-02-28", "2026-02-28x", "28.2.2026"])
    #expect(
      ["08:05:00", "08:05:00Z", "08:05:00-06:00", "8am"].map(EdFiValue.time) == [
        "08:05:00", "08:05:00", "08:05:00", "8am",
      ])
    #expect(["+3", ".5", "36.", "1.50", "x"].map(EdFiValue.number) == ["3", "0.5", "36", "1.50", "x"])
    #expect(
      ["2026-02-28", "2024-02-29", "2026-02-29", "2026-2-8", "0000-01-01"].map(EdFiValue.isDay) == [
        true, true, false, false, false,
      ])
  }
}
