/// The names under which statements are prepared on this connection.
struct StatementCache {
  /// A statement is another one when its parameters are of other types.
  struct Key: Hashable {
    let sql: String
    let types: [UInt32]
  }

  private var names: [Key: String] = [:]
  private var lastNumber = 0

  var count: Int { names.count }

  subscript(key: Key) -> String? { names[key] }

  mutating func newName() -> String {
    lastNumber += 1
    return "s\(lastNumber)"
  }

  mutating func insert(_ name: String, for key: Key) { names[key] = name }

  mutating func remove(_ key: Key) { names[key] = nil }
}
