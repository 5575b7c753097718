import Foundation

/// `embed-sql ROOT OUTPUT` writes the tree of `.sql` files below ROOT as one Swift file.
///
/// `migrations/` and `programmable/` become ordered arrays of `SQLFile`; `statements/queue/claim_chunk.sql` becomes
/// `SQL.Queue.claimChunk`, a `String`, so that a statement that was renamed or removed does not compile. `SQL.Queue.all` are
/// the folder's statements by their files, for folders that are gone through.
@main
struct EmbedSQLTool {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-sql ROOT OUTPUT\n".utf8))
      exit(64)
    }
    let root = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
    let output = URL(fileURLWithPath: CommandLine.arguments[2])
    let swift = try render(root: root)
    // A file that stays as it is keeps what depends on it from being compiled again, when only this tool was linked anew.
    guard (try? String(contentsOf: output, encoding: .utf8)) != swift else { return }
    try swift.write(to: output, atomically: true, encoding: .utf8)
  }

  static func render(root: URL) throws -> String {
    var swift = "/// The files of `sql/`, as they were when this binary was built.\npublic enum SQL {\n"
    for list in ["migrations", "programmable"] {
      swift += "  public static let \(list): [SQLFile] = [\n"
      for path in paths(below: root.appending(path: list)) {
        swift += "    SQLFile(path: \"\(list)/\(path)\", text: \(literal(try text(root, "\(list)/\(path)")))),\n"
      }
      swift += "  ]\n"
    }
    let statements = paths(below: root.appending(path: "statements"))
    let folders = Dictionary(grouping: statements) { $0.split(separator: "/").dropLast().joined(separator: "_") }
    for (folder, files) in folders.sorted(by: { $0.key < $1.key }) {
      swift += "  public enum \(camelCase(folder, capitalized: true)) {\n"
      for path in files {
        let base = path.split(separator: "/").last!.dropLast(".sql".count)
        let sql = literal(try text(root, "statements/\(path)"))
        swift += "    /// `sql/statements/\(path)`\n"
        swift += "    public static let \(camelCase(String(base), capitalized: false)): String = \(sql)\n"
      }
      swift += "    public static let all: [SQLFile] = [\n"
      for path in files {
        let base = path.split(separator: "/").last!.dropLast(".sql".count)
        let name = camelCase(String(base), capitalized: false)
        swift += "      SQLFile(path: \"statements/\(path)\", text: \(name)),\n"
      }
      swift += "    ]\n"
      swift += "  }\n"
    }
    return swift + "}\n"
  }

  static func paths(below folder: URL) -> [String] {
    (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { $0.hasSuffix(".sql") }.sorted()
  }

  static func text(_ root: URL, _ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// A raw multi-line literal, with more number signs than any that follow a quotation mark in the text.
  static func literal(_ text: String) -> String {
    let signs = String(repeating: "#", count: 4)
    precondition(!text.contains("\"\"\"" + signs), "a file of sql/ ends the literal that holds it")
    return "\(signs)\"\"\"\n\(text.hasSuffix("\n") ? String(text.dropLast()) : text)\n\"\"\"\(signs)"
  }

  static func camelCase(_ name: String, capitalized: Bool) -> String {
    name.split(separator: "_").enumerated()
      .map {
        $0.offset == 0 && !capitalized ? String($0.element) : $0.element.prefix(1).uppercased() + $0.element.dropFirst()
      }
      .joined()
  }
}
