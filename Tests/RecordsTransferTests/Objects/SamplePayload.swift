import Testing

@testable import RecordsTransfer

/// A transfer whose documents are golden files: an object's records of one kind, and what it makes of them.
struct SamplePayload: CustomTestStringConvertible, Sendable {
  /// For example `transcript-typical`: the golden files' name.
  var name: String
  /// The XSD's path below Sources/RecordsTransfer/Objects.
  var schema: String
  var xml: PayloadColumn
  var fop: PayloadColumn
  var columns: [PayloadColumn: [UInt8]]
  var replacedCharacters: Int
  /// Texts that a reader of the PDF must find.
  var readable: [String]

  var testDescription: String { name }

  init<Object: TransferObject>(
    _ object: Object.Type, _ kind: String, header: DocumentHeader = .sample, records: [Object.Record],
    readable: [String] = []
  ) {
    var builder = PayloadBuilder(header: header)
    object.write(records, to: &builder)
    let written = builder.take()
    let folder = object.name.prefix(1).uppercased() + object.name.dropFirst()
    name = "\(object.name)-\(kind)"
    schema = "\(folder)/\(folder).xsd"
    xml = object.columns[0]
    fop = object.columns[1]
    columns = written.columns
    replacedCharacters = written.replacedCharacters
    self.readable = readable
  }

  static let all: [SamplePayload] = transcripts + enrollments + immunizations
}

extension DocumentHeader {
  static let sample = DocumentHeader(
    transferID: 1, transferGUID: "3f2b8c1e-5d7a-4e9b-8c1d-2a3b4c5d6e7f", state: "XX", releasingDistrictNumber: "0002",
    releasingDistrictName: "Burr Oak Unified", studentLastName: "Okafor", studentFirstName: "Adaeze",
    studentMiddleName: "Marie", birthdate: "2009-03-07", stateID: "8001234567",
    producedAt: "2026-11-23T21:17:00-06:00")

  static let hostile = DocumentHeader(
    transferID: 2, transferGUID: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", state: "XX",
    releasingDistrictNumber: "IL-<DAYBREAK>", releasingDistrictName: "Daybreak & \"Sons\" ]]>",
    studentLastName: "D'Angelo-Nuñez 阮\u{1}", studentFirstName: "Đặng <&>", studentMiddleName: "שלום مرحبا",
    birthdate: "2011-12-31", stateID: "A&B<1>", producedAt: "2026-11-23T21:17:00Z")
}

/// Text that has broken other systems: markup, controls, noncharacters, white space, right to left, East Asian, emoji,
/// combining marks, and a word longer than any column.
let hostileText =
  "D'Angelo-Nuñez 阮 <&>\"\u{1}\u{B}\u{FFFE}\u{FFFF}\r\n\t ]]> &amp; <!-- --> e\u{301} Ελλη Привет 한국어 日本語 עברית العربية 🎓 "
  + String(repeating: "Donaudampfschiff", count: 5)
