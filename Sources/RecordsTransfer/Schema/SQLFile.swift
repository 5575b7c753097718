/// One file of `sql/migrations` or `sql/programmable`, as compiled into the binary.
public struct SQLFile: Sendable {
  /// The path below `sql/`, for instance `migrations/m0001_state.sql`.
  public let path: String
  public let text: String

  /// The file's name without its folder and ending, for instance `m0001_state`.
  public var name: String {
    String(path.split(separator: "/").last!.dropLast(".sql".count))
  }
}
