/// Which column of a CSV file is which column of a table, and how its values are written: what a map file says.
struct FieldMap: Sendable {
  /// What a target column is filled from.
  struct Column: Sendable {
    enum Source: Sendable, Equatable {
      /// A column of the file, by its name in the header.
      case column(String)
      /// The same value in every record.
      case constant(String)
    }

    /// What becomes of a value that the codes do not have.
    enum Otherwise: String, Sendable, CaseIterable {
      case refuse, keep, empty
    }

    let target: String
    let source: Source
    /// What each value of the file means; nil where values are taken as they are. Nothing: the value means that there is none.
    var codes: [String: String]?
    var otherwise = Otherwise.refuse
    /// The line of the map that says so, for errors.
    let line: Int
  }

  /// What errors call the map.
  let path: String
  /// The column with the student's identifier in the district's system; nil where the table is not of students.
  var student: String?
  var studentLine = 1
  var encoding = TextEncoding.utf8
  /// ASCII.
  var delimiter = UInt8(ascii: ",")
  /// Tried in this order.
  var dates = [DateForm.iso]
  var hasDecimalComma = false
  /// Between the values of a list column; nil: such a column has one value.
  var listSeparator: String?
  var columns: [Column] = []
  /// Columns of the file that are known and not used.
  var ignored: [String] = []
  /// Of the key `columns`.
  var columnsLine = 1

  /// Names of the file's columns that the map needs, each once.
  var sources: [String] {
    var names = student.map { [$0] } ?? []
    for case .column(let name) in columns.map(\.source) where !names.contains(name) { names.append(name) }
    return names
  }
}
