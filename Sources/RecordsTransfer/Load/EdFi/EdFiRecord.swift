import PostgresClient

/// One record of a document, on its way to the staging tables.
struct EdFiRecord {
  let reader: EdFiReader
  let file: Int32
  let line: Int
  let element: EdFiElement

  var staging: FeedStaging { reader.staging }

  /// The StudentUniqueId to which the record refers.
  var student: String? { element.key("StudentReference", "StudentUniqueId") ?? element.find("StudentUniqueId") }

  func row(_ table: String, _ values: [String: String?]) throws(PostgresError) {
    try reader.row(table, self, student, values)
  }

  /// The student's rows that have these values are what the record says, and no others.
  func whole(_ table: String, _ values: [String: String?] = [:]) throws(PostgresError) {
    try staging.removesOthers(table, file, line: line, person: student, values)
  }

  /// Keeps the record until what it refers to is known: rows of `table` are made of it then. The values that are given here are
  /// under the columns' names, what they are looked up by is under others.
  func waits(_ kind: String, _ values: [String: String?]) throws(PostgresError) {
    try reader.wait(kind, self, student, .fields(values))
  }

  /// Keeps the record among what others refer to. Without a key it is refused: nothing could refer to it.
  func object(_ kind: String, _ key: [String?], _ body: EdFiJSON) throws(PostgresError) {
    guard let id = Self.id(key) else {
      return try refuse(nil, "has no complete key: one of the fields that name it is empty")
    }
    guard id.utf8.count <= 1000 else { return try refuse(nil, "has a key of more than 1000 bytes") }
    try staging.object(file, line: line, kind: kind, id: id, body: body.written)
  }

  /// - Parameter value: goes to the rejects file alone.
  func refuse(_ column: String?, _ reason: String, _ value: String? = nil) throws(PostgresError) {
    try reader.refuse(self, column, reason, value)
  }

  /// Whether the calendar has all of these days, where they are given; refuses the record where it has not. For what is kept as
  /// an object, which no table checks.
  func hasDays(_ names: String...) throws(PostgresError) -> Bool {
    for name in names {
      guard let day = element.day(name), !EdFiValue.isDay(day) else { continue }
      try refuse(name, "is not a day of the calendar in the form YYYY-MM-DD", day)
      return false
    }
    return true
  }

  /// A key, as `feed.source_object` has it; nil where a part of it is missing.
  static func id(_ parts: [String?]) -> String? {
    let known = parts.compactMap { $0 }
    return known.count == parts.count ? known.joined(separator: "|") : nil
  }
}
