import Foundation
import Yams

/// Reads a YAML file that people write, strictly: a key that is not known, or a value that is not what is expected, is an
/// error that names file and line.
struct YAMLReader {
  /// What errors call the file.
  let path: String
  /// The file's one document.
  let root: Node

  /// Bytes that a file may have; nobody writes more by hand.
  private static let longest = 1 << 20

  /// - Throws: `.inputMissing` where the file cannot be read; `.configuration` where it is not YAML.
  init(path: String) throws(CommandFailure) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw CommandFailure(.inputMissing, "cannot read \(path): it is not there, no file, or closed")
    }
    // Windows puts a byte order mark before UTF-8.
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard data.count <= Self.longest, let text = String(data: bytes, encoding: .utf8) else {
      let problem = data.count > Self.longest ? "is longer than 1 MiB" : "cannot be read as UTF-8 text"
      throw CommandFailure(.inputMissing, "\(path): \(problem)")
    }
    // An alias stands for what its anchor names: a file of a few lines with aliases of aliases has no end. Nobody needs one here.
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    where !line.drop(while: \.isWhitespace).hasPrefix("#") && line.contains(/(^|[\s\[{,:?-])\*[^\s*]/) {
      throw CommandFailure(
        .configuration,
        "\(path):\(number + 1): holds an alias (*name), which this file cannot have; an asterisk of a name is written \"\\x2A\""
      )
    }
    try self.init(text: text, path: path)
  }

  init(text: String, path: String) throws(CommandFailure) {
    let document: Node?
    do {
      document = try Yams.compose(yaml: text)
    } catch {
      throw CommandFailure(.configuration, path + Self.notYAML(error))
    }
    guard let document else { throw CommandFailure(.configuration, "\(path): is empty") }
    self.path = path
    root = document
  }

  /// A mapping whose keys are all among `known`.
  func mapping(_ node: Node, of what: String, known: [String]) throws(CommandFailure) -> [String: Node] {
    var found: [String: Node] = [:]
    for (name, key, value) in try entries(node, of: what) {
      guard known.contains(name) else {
        throw wrong(key, "“\(name)” is unknown; \(what) has \(known.joined(separator: ", "))")
      }
      found[name] = value
    }
    return found
  }

  /// A mapping with any keys, in the file's order.
  func entries(_ node: Node, of what: String) throws(CommandFailure) -> [(name: String, key: Node, value: Node)] {
    guard let mapping = node.mapping else { throw wrong(node, "\(what): keys and values") }
    var found: [(name: String, key: Node, value: Node)] = []
    var names: Set<String> = []
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard names.insert(name).inserted else { throw wrong(key, "“\(name)” stands twice") }
      found.append((name, key, value))
    }
    return found
  }

  func required(
    _ name: String, in keys: [String: Node], of what: String, at node: Node
  ) throws(CommandFailure) -> Node {
    guard let value = keys[name] else { throw wrong(node, "\(what) lacks “\(name)”") }
    return value
  }

  func string(_ node: Node) throws(CommandFailure) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw wrong(node, "text is expected here") }
    return text
  }

  func strings(_ node: Node, _ name: String) throws(CommandFailure) -> [String] {
    guard let list = node.sequence else { throw wrong(node, "\(name): a list in brackets") }
    var found: [String] = []
    for item in list { found.append(try string(item)) }
    return found
  }

  func wrong(_ node: Node, _ message: String) -> CommandFailure { wrong(line: node.mark?.line ?? 1, message) }

  func wrong(line: Int, _ message: String) -> CommandFailure {
    CommandFailure(.configuration, "\(path):\(line): \(message)")
  }

  private static func notYAML(_ error: any Error) -> String {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      ":\(mark.line): is not YAML: \(problem)"
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      ":\(context.mark.line): “\(keys.sorted().joined(separator: "”, “"))” stands twice"
    default:
      ": is not YAML: \("\(error)".prefix { !$0.isNewline })"
    }
  }
}
