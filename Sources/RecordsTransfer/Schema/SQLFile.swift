/// One file of `sql/migrations` or `sql/programmable`, as compiled into the binary.
public struct SQLFile: Sendable, Hashable {
  /// The path below `sql/`, for instance `migrations/m0001_state.sql`.
  public let path: String
  public let text: String

  /// The file's name without its folder and ending, for instance `m0001_state`.
  public var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".sql") ? String(file.dropLast(".sql".count)) : file
  }

  /// Whether it says who may do what: applied only where the roles that it names own the schema.
  var isGrant: Bool { path.hasPrefix("programmable/grants/") }

  /// The number of a migration, 1 for `m0001_state`; nil for other files.
  var version: Int32? {
    guard name.hasPrefix("m") else { return nil }
    return Int32(name.dropFirst().prefix { $0 != "_" })
  }

  /// The line, counted from 1, that holds a character of the text, counted from 1 as the server does.
  func line(ofCharacter position: Int) -> Int {
    text.unicodeScalars.prefix(position - 1).count { $0 == "\n" } + 1
  }
}
