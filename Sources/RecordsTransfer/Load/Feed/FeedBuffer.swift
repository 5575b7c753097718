import PostgresClient

/// Rows of one staging table on their way to it: sent by COPY when there are enough of them.
///
/// Feeds write to many tables in turn, and a connection has one COPY at a time.
struct FeedBuffer {
  /// Bytes: few enough that the buffers of all sixty tables together stay small.
  private static let enough = 128 << 10

  private let copySQL: String
  private let places: [String: Int]
  private var rows: [[String?]] = []
  private var bytes = 0

  init(_ table: String, _ columns: [String]) {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    copySQL = "COPY pg_temp.\"\(table)\" (\(names)) FROM STDIN"
    places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
  }

  mutating func append(
    _ fixed: [String: String?], _ values: [String: String?], _ session: PostgresSession
  ) throws(PostgresError) {
    var row = [String?](repeating: nil, count: places.count)
    for (column, value) in fixed { set(column, value, in: &row) }
    for (column, value) in values { set(column, value, in: &row) }
    rows.append(row)
    bytes += 4 * row.count
    if bytes >= Self.enough { try send(session) }
  }

  mutating func send(_ session: PostgresSession) throws(PostgresError) {
    guard !rows.isEmpty else { return }
    let ready = rows
    try session.copyIn(copySQL) { (writer: inout CopyWriter) throws(PostgresError) in
      for row in ready { try writer.textRow(row) }
    }
    rows.removeAll(keepingCapacity: true)
    bytes = 0
  }

  private mutating func set(_ column: String, _ value: String?, in row: inout [String?]) {
    guard let place = places[column] else { preconditionFailure("no column \(column) in \(copySQL)") }
    row[place] = Self.storable(value)
    bytes += value?.utf8.count ?? 0
  }

  /// What is blank is no value; U+0000 is none that PostgreSQL can store.
  private static func storable(_ value: String?) -> String? {
    guard let value, value.utf8.contains(where: { !($0 == 0x20 || (9...13).contains($0)) }) else { return nil }
    return value.utf8.contains(0) ? value.replacing("\0", with: "\u{FFFD}") : value
  }
}

/// Lists, as staging tables hold them.
public enum FeedList {
  /// An array of PostgreSQL as text. Nil where the list is empty.
  public static func literal(_ values: [String]) -> String? {
    guard !values.isEmpty else { return nil }
    let quoted = values.map { value in
      "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return "{" + quoted.joined(separator: ",") + "}"
  }
}
