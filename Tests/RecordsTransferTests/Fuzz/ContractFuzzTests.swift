import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("Fuzzing of the functions that districts call")
struct ContractFuzzTests {
  /// What a district gets to see beside the contract's own class RT, all of it for values that are none: docs/DISTRICTS.md lists
  /// the same.
  static let documented: Set<SQLState> = ["22003", "22007", "22008", "22021", "22P02"]

  /// What names the other districts of `World`, their people and their users.
  private static let others = [
    "Birch", "0202", "Cedar", "0303", "b.group", "b.user", "c.group", "Bo Registrar", "bo@", "4711", "2001", "555-0202",
  ]

  @Test("succeed, or end with a documented error that tells nothing of others, and the session goes on")
  func functions() async throws {
    try await Districts.withWorld { districts in
      let asked = try await withConnection(districts.state) { session in
        let mine = try session.waitingTransfer()
        return (mine.uuidString, try Self.functions(session))
      }
      try #require(asked.1.count >= 5)
      for number in ["0101", "0202"] {
        try await withConnection(districts[number]) { session in
          var source = FuzzSource("contract \(number)")
          var seen: Set<SQLState?> = []
          for function in asked.1 {
            for _ in 0..<60 {
              seen.insert(try Self.call(function, transfer: asked.0, as: number, &source, session))
            }
            let alive: Int32 = try session.value("SELECT 7")
            #expect(alive == 7)
          }
          // Further than the first check of an argument.
          #expect(seen.count >= 6, "\(seen)")
        }
      }
      // What got in is whole, and can be worked on.
      try await withConnection(districts.state) { session in
        let texts: [String] = try session.column("SELECT t::text FROM transfer.records_transfer t")
        #expect(texts.count >= 1)
      }
    }
  }

  /// - Returns: with what it was refused; nil where it succeeded.
  private static func call(
    _ function: Function, transfer: String, as district: String, _ source: inout FuzzSource, _ session: PostgresSession
  ) throws -> SQLState? {
    var parameters: [FuzzedText] = []
    var arguments: [String] = []
    for argument in function.arguments {
      guard let value = value(for: argument, transfer: transfer, as: district, &source) else { continue }
      parameters.append(value)
      arguments.append("\(argument.name) => $\(parameters.count)::text::\(argument.type)")
    }
    let sql = "SELECT (\(function.name)(\(arguments.joined(separator: ", ")))) IS NULL"
    do {
      try session.call(sql, parameters)
      return nil
    } catch {
      let state = error.sqlState ?? "none"
      #expect(
        state.class == "RT" || documented.contains(state),
        "\(function.name), seed \(source.seed): \(state) \(error.message), \(sql) \(parameters)")
      // A value that the caller gave is quoted where it is none of its type, and these name nobody.
      let said = [error.message, error.detail, error.hint, error.context].compactMap(\.self).joined(separator: "\n")
      for word in others where district == "0101" {
        #expect(!said.contains(word), "\(function.name), seed \(source.seed): \(said)")
      }
      return state
    }
  }

  /// - Returns: nil: left out.
  private static func value(
    for argument: Argument, transfer: String, as district: String, _ source: inout FuzzSource
  ) -> FuzzedText? {
    if argument.hasDefault && source.chance(50) { return nil }
    if source.chance(5) { return FuzzedText(nil) }
    let user = district == "0101" ? "a.group.all" : "b.group.all"
    // Now and then what gets further than the first check.
    if argument.name == "acting_user", source.chance(70) { return FuzzedText(user) }
    switch argument.type {
    case "uuid" where source.chance(70): return FuzzedText(transfer)
    case "bigint", "integer", "smallint":
      return FuzzedText(
        source.pick([
          "1001", "1002", "1003", "1", "0", "-1", "2147483648", "9223372036854775807", "-9223372036854775808",
          "9223372036854775808", "1e3", "", " 7 ", "٣", "0x10", String(source.number(-9_999_999...9_999_999)),
        ]))
    case "date", "timestamp with time zone":
      return FuzzedText(
        source.pick([
          "2011-03-07", "infinity", "-infinity", "4713-01-01 BC", "5874897-12-31", "5874898-01-01", "0000-00-00",
          "2011-02-31", "today", "epoch", "", "٢٠١١-٠٣-٠٧",
        ]))
    case "boolean": return FuzzedText(source.pick(["true", "f", "2", ""]))
    default: return FuzzedText(bytes: source.bytes())
    }
  }

  struct Argument: Sendable {
    let name: String
    let type: String
    let hasDefault: Bool
  }

  struct Function: Sendable {
    let name: String
    let arguments: [Argument]
  }

  /// Every function of the contract, as the catalog has it.
  private static func functions(_ session: PostgresSession) throws -> [Function] {
    let rows: [String] = try session.column(
      """
      SELECT concat_ws(' ', p.oid::regproc, (
        SELECT string_agg(format('%s|%s|%s', p.proargnames[n], replace(format_type(t, NULL), ' ', '_'), n > p.pronargs - p.pronargdefaults),
          ' ' ORDER BY n)
        FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS a (t, n)))
      FROM pg_proc p WHERE p.pronamespace = 'api'::regnamespace AND p.prokind = 'f' ORDER BY 1
      """)
    return rows.map { row in
      let parts = row.split(separator: " ")
      return Function(
        name: String(parts[0]),
        arguments: parts.dropFirst().map { argument in
          let fields = argument.split(separator: "|")
          return Argument(
            name: String(fields[0]), type: String(fields[1]).replacing("_", with: " "), hasDefault: fields[2] == "t")
        })
    }
  }
}

/// A parameter of type text that need not be text.
struct FuzzedText: PostgresEncodable {
  private let bytes: [UInt8]?

  init(_ text: String?) { bytes = text.map { Array($0.utf8) } }
  init(bytes: [UInt8]) { self.bytes = bytes }

  static var postgresType: PostgresType { .text }
  var isNull: Bool { bytes == nil }
  func encode(into buffer: inout PostgresBuffer) {
    (bytes ?? []).withUnsafeBytes { buffer.append($0) }
  }
}

extension PostgresSession {
  /// - Parameter parameters: as many as any function of the contract takes, or fewer.
  fileprivate func call(_ sql: String, _ parameters: [FuzzedText]) throws(PostgresError) {
    precondition(parameters.count <= 14)
    let p = parameters + Array(repeating: FuzzedText(nil), count: 14 - parameters.count)
    _ = try query(sql, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9], p[10], p[11], p[12], p[13])
  }
}
