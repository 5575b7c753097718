import PostgresClient

/// A record of a file whose records are kept as objects.
struct OneRosterObjectRecord {
  let objects: OneRosterObjects
  /// sourcedId, status, and the fields.
  let values: [String?]
  let file: Int32
  let line: Int

  /// Stages it, or refuses it with the first thing that is wrong.
  func stage(_ staging: FeedStaging) throws(PostgresError) {
    guard let id = values[0] else { return try refuse(staging, "sourcedId", "is empty") }
    let isGone: Bool
    switch values[1]?.lowercased() {
    case nil, "active": isGone = false
    case "tobedeleted", "inactive": isGone = true
    default: return try refuse(staging, "status", "is neither active nor tobedeleted", values[1])
    }
    // Who says that something is gone need not say what it was.
    if !isGone {
      for (field, value) in zip(objects.fields, values[2...]) {
        if field.isRequired, value == nil { return try refuse(staging, field.name, "is empty") }
        if field.form == .day, let value, !Self.isDay(value) {
          return try refuse(staging, field.name, "is not a day of the calendar in the form YYYY-MM-DD", value)
        }
      }
    }
    try staging.object(
      file, line: line, kind: objects.kind, id: id, gone: isGone, body: objects.body(Array(values[2...])))
  }

  private func refuse(
    _ staging: FeedStaging, _ column: String, _ reason: String, _ value: String? = nil
  ) throws(PostgresError) {
    try staging.refuse(file, line: line, column: column, reason, value: value)
  }

  /// The same as the function feed.day.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(text.prefix(4)), let month = Int(text.dropFirst(5).prefix(2)), let day = Int(text.suffix(2)),
      year > 0, (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
