import PostgresClient

@testable import RecordsTransfer

/// Rows such as an object's statement could give, for whatever a district's tables could hold: of each field anything that its
/// type lets through, and text without any rule.
struct FuzzRecords {
  private var source: FuzzSource

  init(_ source: FuzzSource) { self.source = source }

  /// A query in place of the object's statement.
  ///
  /// - Parameter transfers: their IDs; each gets a few records.
  mutating func query(_ shape: RecordShape, transfers: ClosedRange<Int>) -> String {
    let rows = transfers.flatMap { transfer in
      (0..<source.number(1...3)).map { _ in "(\(transfer)::bigint, \(values(shape).joined(separator: ", ")))" }
    }
    return "SELECT * FROM (VALUES \(rows.joined(separator: ",\n"))) AS made ORDER BY 1"
  }

  mutating func header(_ transferID: Int64) -> DocumentHeader {
    var header = DocumentHeader.of(transferID, .sample)
    header.releasingDistrictName = source.text()
    header.releasingDistrictNumber = source.text(longest: 8)
    header.studentLastName = source.text()
    header.studentFirstName = source.text()
    header.studentMiddleName = source.chance(50) ? source.text() : nil
    header.stateID = source.chance(50) ? source.text(longest: 12) : nil
    header.birthdate = source.chance(80) ? day() : nil
    return header
  }

  private mutating func values(_ shape: RecordShape) -> [String] {
    // No statement gives a record of nothing.
    let stored = shape.fields.indices.filter { !shape.fields[$0].isDerived }
    let present = source.pick(stored)
    var values: [String] = []
    for index in shape.fields.indices {
      values.append(value(shape.fields[index], isPresent: index == present))
    }
    return values
  }

  private mutating func value(_ field: RecordShape.Field, isPresent: Bool) -> String {
    let isAbsent = !field.isRequired && !isPresent && source.chance(30)
    switch field.type {
    case .records:
      guard let child = field.child, !isAbsent else { return "ARRAY[]::record[]" }
      let rows = (0..<source.number(1...2)).map { _ in "ROW(\(values(child).joined(separator: ", ")))" }
      return "ARRAY[\(rows.joined(separator: ", "))]::record[]"
    case .texts:
      let texts = (0..<(isAbsent ? 0 : source.number(1...3))).map { _ in Self.literal(source.text()) }
      return "ARRAY[\(texts.joined(separator: ", "))]::text[]"
    case .base64:
      guard !isAbsent else { return "NULL::bytea" }
      return "'\\x\((0..<source.number(1...200)).map { _ in Self.hex(UInt8(source.number(0...255))) }.joined())'::bytea"
    default: return isAbsent ? "NULL::text" : Self.literal(text(field.type))
    }
  }

  /// Numbers have at most 18 digits, which is what XSD asks of everybody who reads it.
  private mutating func text(_ type: FieldType) -> String {
    switch type {
    case .day: day()
    case .time: source.pick(["00:00:00", "24:00:00", "23:59:59.999999", "07:30:00"])
    case .boolean: source.pick(["true", "false"])
    case .integer: source.pick(["0", "-1", "2147483647", "-2147483648", "999999999999999999", "17"])
    case .quantity: source.pick(["0", "0.000", "99999.999", "3.5", "0.33333333333333333"])
    case .decimal: source.pick(["0", "-99999.999", "100000000000000000", "-0.5", "17.25"])
    case .schoolYear: source.pick(["0000", "9999", "2021-2022", "2021-22", "0001-9999"])
    case .oneOf(let values): source.pick(values)
    case .text, .texts, .base64, .records: source.text(longest: source.chance(3) ? 3_000 : 40)
    }
  }

  private mutating func day() -> String { source.pick(["0001-01-01", "9999-12-31", "2024-02-29", "2011-03-07"]) }

  private static func literal(_ text: String) -> String {
    "convert_from('\\x\(text.utf8.map(hex).joined())', 'UTF8')"
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
