import Testing

@testable import RecordsTransfer

@Suite("The CSV scanner")
struct CSVScannerTests {
  struct Scanned: Equatable {
    var line: Int
    var fields: [String?] = []
    var problem: CSVProblem?
  }

  /// Scans the bytes in pieces of every size from one byte to all of them, which must make no difference.
  private func scan(_ bytes: [UInt8]) -> [Scanned] {
    let whole = scan(bytes, inPiecesOf: max(bytes.count, 1))
    for size in 1..<max(bytes.count, 2) { #expect(scan(bytes, inPiecesOf: size) == whole, "pieces of \(size)") }
    return whole
  }

  private func scan(_ text: String) -> [Scanned] { scan(Array(text.utf8)) }

  private func scan(_ bytes: [UInt8], inPiecesOf size: Int) -> [Scanned] {
    var scanner = CSVScanner()
    var record = CSVRecord()
    var scanned: [Scanned] = []
    func note() {
      let fields = record.problem == nil ? (0..<record.count).map(record.text) : []
      scanned.append(Scanned(line: record.line, fields: fields, problem: record.problem))
    }
    bytes.withUnsafeBytes { all in
      var start = 0
      while start < all.count {
        let piece = UnsafeRawBufferPointer(rebasing: all[start..<min(start + size, all.count)])
        let (used, isComplete) = scanner.scan(piece, into: &record)
        start += used
        if isComplete { note() }
      }
    }
    if scanner.finish(&record) { note() }
    return scanned
  }

  @Test("reads lines with LF, with CR LF, and a last one without either")
  func lineEnds() {
    let expected = [Scanned(line: 1, fields: ["a", "b"]), Scanned(line: 2, fields: ["1", nil])]
    #expect(scan("a,b\n1,\n") == expected)
    #expect(scan("a,b\r\n1,\r\n") == expected)
    #expect(scan("a,b\r\n1,") == expected)
  }

  @Test("reads quoted fields with separators, line breaks and doubled quotation marks, and counts their lines")
  func quotes() {
    #expect(
      scan("\"a,1\",\"say \"\"yes\"\"\"\n\"two\nlines\",\"\"\n3,4\n") == [
        Scanned(line: 1, fields: ["a,1", "say \"yes\""]), Scanned(line: 2, fields: ["two\nlines", nil]),
        Scanned(line: 4, fields: ["3", "4"]),
      ])
    #expect(scan("\"\"") == [Scanned(line: 1, fields: [nil])])
    #expect(scan("\"\"\"\"\r\n") == [Scanned(line: 1, fields: ["\""])])
  }

  @Test("passes over empty lines, and counts them")
  func emptyLines() {
    #expect(scan("\n\r\na\n\n\r\n") == [Scanned(line: 3, fields: ["a"])])
    #expect(scan("") == [])
  }

  @Test("trims white space of every alphabet at the ends of a field, and leaves it inside")
  func trimming() {
    #expect(scan(" a b\t,\u{3000}学\u{A0},\u{2003} ,é \n") == [Scanned(line: 1, fields: ["a b", "学", nil, "é"])])
  }

  @Test("passes over a record that cannot be read, and goes on with the next")
  func problems() {
    let next = Scanned(line: 2, fields: ["x", "y"])
    #expect(scan("a\"b,c\nx,y") == [Scanned(line: 1, problem: .strayQuote), next])
    #expect(scan("\"a\"b,c\nx,y") == [Scanned(line: 1, problem: .textAfterQuote), next])
    #expect(scan("a\u{0}b,c\nx,y") == [Scanned(line: 1, problem: .nul), next])
    #expect(scan("\"a\u{0}b\",c\nx,y") == [Scanned(line: 1, problem: .nul), next])
    #expect(scan("a\rb,c\nx,y") == [Scanned(line: 1, problem: .loneCarriageReturn), next])
    #expect(scan("\rb,c\nx,y") == [Scanned(line: 1, problem: .loneCarriageReturn), next])
    #expect(scan("x,y\n1,\"open\n2,3\n").last == Scanned(line: 2, problem: .unterminatedQuote))
  }

  @Test("finds bytes that are not UTF-8 in the field that holds them, also where two fields together would be")
  func encoding() {
    var record = CSVRecord()
    var scanner = CSVScanner()
    func problems(_ bytes: [UInt8]) -> [CSVProblem?] {
      _ = bytes.withUnsafeBytes { scanner.scan($0, into: &record) }
      return (0..<record.count).map { record.problem(ofField: $0, longest: 200) }
    }
    #expect(problems([0x61, 0x2C, 0xFC, 0x0A]) == [nil, .notUTF8])
    #expect(problems([0xC3, 0x2C, 0xA9, 0x0A]) == [.notUTF8, .notUTF8])
    #expect(problems(Array("é,学\n".utf8)) == [nil, nil])
    #expect(problems([0xED, 0xA0, 0x80, 0x2C, 0x0A]) == [.notUTF8, nil])
  }

  @Test("measures fields in characters")
  func fieldLength() {
    var record = CSVRecord()
    var scanner = CSVScanner()
    let text = String(repeating: "学", count: 200) + "," + String(repeating: "é", count: 201) + "\n"
    _ = Array(text.utf8).withUnsafeBytes { scanner.scan($0, into: &record) }
    #expect(record.problem(ofField: 0, longest: 200) == nil)
    #expect(record.problem(ofField: 1, longest: 200) == .fieldTooLong(characters: 200))
  }

  @Test("keeps no more of an endless record than its limit")
  func endlessRecord() {
    var record = CSVRecord()
    var scanner = CSVScanner()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 18)
    for _ in 0..<16 { _ = piece.withUnsafeBytes { scanner.scan($0, into: &record) } }
    #expect(record.problem == .tooLong)
    #expect(record.bytes.count <= CSVRecord.longest)
    let separators = [UInt8](repeating: UInt8(ascii: ","), count: 1 << 18)
    _ = separators.withUnsafeBytes { scanner.scan($0, into: &record) }
    #expect(record.count <= 10_000)
  }
}

extension CSVRecord {
  fileprivate func text(_ index: Int) -> String? {
    withField(index) { text in text.map { String(decoding: $0, as: UTF8.self) } }
  }
}
