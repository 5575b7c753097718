import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Files in other encodings and with other separators")
struct TextEncodingTests {
  private func fields(
    _ bytes: [UInt8], separator: Character = ",", _ encoding: TextEncoding = .windows1252, bufferSize: Int = 1 << 18
  ) throws -> [String?] {
    let path = NSTemporaryDirectory() + "encoding-\(UUID().uuidString).csv"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var reader = try CSVReader(
      path, separator: separator.asciiValue!, encoding: encoding, bufferSize: bufferSize)
    var record = CSVRecord()
    var found: [String?] = []
    while try reader.next(&record) {
      for field in 0..<record.count {
        let isReadable = record.problem(ofField: field, longest: 1000) == nil
        found.append(isReadable ? record.withField(field) { $0.map { String(decoding: $0, as: UTF8.self) } } : "?")
      }
    }
    return found
  }

  @Test("windows-1252 is read with its letters, its quotation marks and its euro sign, whatever the buffer's size")
  func windows1252() throws {
    let bytes = Array("a,".utf8) + [0x4E, 0xFA, 0xF1, 0x65, 0x7A, 0x2C, 0x93, 0x80, 0x9F, 0x94, 0x0A]
    #expect(try fields(bytes) == ["a", "Núñez", "“€Ÿ”"])
    for size in 4...16 { #expect(try fields(bytes, bufferSize: size) == ["a", "Núñez", "“€Ÿ”"]) }
  }

  @Test("a byte that windows-1252 does not define is no text, and what would be a byte order mark is")
  func undefined() throws {
    #expect(try fields([0x61, 0x81, 0x2C, 0x62]) == ["?", "b"])
    #expect(try fields([0xEF, 0xBB, 0xBF, 0x2C, 0x62]) == ["ï»¿", "b"])
    #expect(try fields([0xEF, 0xBB, 0xBF, 0x62], .utf8) == ["b"])
  }

  @Test(
    "fields are separated as was said, and hold the other separators", arguments: [",", ";", "\t", "|"] as [Character])
  func separators(_ separator: Character) throws {
    let others = [",", ";", "\t", "|"].filter { $0 != String(separator) }.joined(separator: "x")
    let line = "a\(others)b\(separator)\"c\(separator)d\"\(separator)\n"
    #expect(
      try fields(Array(line.utf8), separator: separator, .utf8) == ["a\(others)b", "c\(separator)d", nil])
  }
}
