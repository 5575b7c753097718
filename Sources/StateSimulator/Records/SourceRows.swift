import PostgresClient

/// What one district has on file about one student, as rows ready to be sent.
struct SourceRows {
  let district: Int32
  let personID: Int64
  /// Whether free text holds what XML cannot carry or must escape.
  let isHostile: Bool
  /// By the tables' names.
  private(set) var tables: [String: BinaryRows] = [:]

  init(district: Int32, personID: Int64, isHostile: Bool) {
    self.district = district
    self.personID = personID
    self.isHostile = isHostile
  }

  /// Adds a row: a value for each of the table's columns after `district_id` and `person_id`, in their order.
  mutating func add(_ table: CopyTable, _ values: SourceValue...) {
    precondition(values.count + 2 == table.columns.count, "\(table.name) has \(table.columns.count) columns")
    let isHostile = isHostile
    let (district, personID) = (district, personID)
    append(to: table) { rows in
      rows.begin()
      rows.append(district)
      rows.append(personID)
      for value in values { value.append(to: &rows, isHostile: isHostile) }
    }
  }

  private mutating func append(to table: CopyTable, _ row: (inout BinaryRows) -> Void) {
    row(&tables[table.name, default: BinaryRows(table)])
  }
}

/// A value of a source record's row, in the form that its column's type takes.
enum SourceValue {
  /// text and domains over it.
  case text(String?)
  /// Free text: spoiled where the student's records are hostile.
  case free(String?)
  case day(PostgresDate?)
  case flag(Bool?)
  /// integer
  case int(Int?)
  /// numeric
  case quantity(thousandths: Int?, decimals: Int)
  /// time
  case time(hour: Int, minute: Int)
  /// text[]
  case texts([String])
  /// bytea
  case bytes([UInt8])
  case null

  fileprivate func append(to rows: inout BinaryRows, isHostile: Bool) {
    switch self {
    case .text(let text): rows.append(text)
    case .free(let text): rows.append(isHostile ? text.map(HostileText.spoiled) : text)
    case .day(let day): rows.append(day)
    case .flag(let flag): if let flag { rows.append(flag) } else { rows.null() }
    case .int(let number): rows.append(number.map(Int32.init))
    case .quantity(let thousandths, let decimals):
      rows.append(thousandths.map { Quantity(thousandths: $0, decimals: decimals) })
    case .time(let hour, let minute): rows.append(Int64(hour * 60 + minute) * 60_000_000)
    case .texts(let texts): rows.append(texts)
    case .bytes(let bytes): rows.append(bytes: bytes)
    case .null: rows.null()
    }
  }
}

extension SourceValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByNilLiteral {
  init(stringLiteral text: String) { self = .text(text) }
  init(nilLiteral: ()) { self = .null }
}
