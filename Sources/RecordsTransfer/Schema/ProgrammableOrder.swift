/// An order in which each file comes after those that make what it names, as far as that shows in the text.
///
/// Applying would get there by itself; a script that a person runs by hand has to be in a working order. Grants come last, by
/// the names of their files.
enum ProgrammableOrder {
  static func sorted(_ files: [SQLFile]) -> [SQLFile] {
    let makers = Dictionary(
      files.flatMap { file in made(by: file).map { ($0, file) } }, uniquingKeysWith: { first, _ in first })
    var done: Set<SQLFile> = []
    var order: [SQLFile] = []
    func visit(_ file: SQLFile) {
      // Marked before its needs are looked at, so that two files that name each other end in some order.
      guard done.insert(file).inserted else { return }
      for maker in needed(by: file).compactMap({ makers[$0] }).sorted(by: { $0.path < $1.path }) { visit(maker) }
      order.append(file)
    }
    for file in files.sorted(by: { $0.path < $1.path }) where !file.isGrant { visit(file) }
    return order + files.filter(\.isGrant).sorted { $0.path < $1.path }
  }

  private static func made(by file: SQLFile) -> [Substring] {
    file.text.matches(
      of: /(?i)\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:VIEW|FUNCTION|PROCEDURE|AGGREGATE|TYPE|DOMAIN|TABLE)\s+([a-z0-9_.]+)/
    ).map(\.1)
  }

  /// The body of a PL/pgSQL function is looked at when it runs, not when it is made; only its head counts.
  private static func needed(by file: SQLFile) -> Set<Substring> {
    let isProcedural = file.text.contains(/(?i)\bLANGUAGE\s+plpgsql\b/)
    let text = isProcedural ? file.text.prefix { $0 != "$" } : file.text[...]
    return Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") })
  }
}
