/// What Ant and FOP print, read line by line: which document is done, and what was wrong with it.
///
/// FOP names elements and positions in its errors, never a document's text.
struct FOPLog {
  private var error: String?
  private var isAfterFailure = false
  private var first: String?
  /// Whether FOP was about to begin: Ant says the name of the build file's target.
  private(set) var hasBegun = false

  /// Why the document in hand, or the whole run, failed; in one line.
  var reason: String { String((error ?? first ?? "it said nothing").prefix(300)) }

  /// - Parameter line: without its line feed.
  /// - Returns: the number of the document that FOP is done with, well or not: it says `…/7.fo -> …/7.pdf`.
  mutating func read(_ line: some StringProtocol) -> Int? {
    let text = Self.withoutLabel(line)
    if let arrow = text.range(of: ".fo -> "), let slash = text[..<arrow.lowerBound].lastIndex(of: "/") {
      return Int(text[text.index(after: slash)..<arrow.lowerBound])
    }
    if error == nil, isAfterFailure || Self.errors.contains(where: text.contains) { error = Self.cause(text) }
    isAfterFailure = text == "BUILD FAILED"
    hasBegun = hasBegun || text == "render:"
    let isNoise = text.isEmpty || text.hasSuffix(":") || Self.noise.contains(where: text.hasPrefix)
    if first == nil, !isNoise { first = Self.cause(text) }
    return nil
  }

  /// Forgets what was said of the document before.
  mutating func turnToNext() {
    error = nil
    first = nil
  }

  private static let errors = ["[ERROR]", "[FATAL]", "SEVERE", "[Fatal Error]"]
  private static let noise = ["Buildfile:", "BUILD ", "Total time:", "at ", "[WARN]", "[INFO]"]

  private static func withoutLabel(_ line: some StringProtocol) -> String {
    let text = line.drop { $0.isWhitespace }
    return String(text.hasPrefix("[fop] ") ? text.dropFirst(6) : text[...])
  }

  /// The error alone: without the class that reports it, and without the file, whose name says nothing to anybody.
  private static func cause(_ text: String) -> String {
    var text = text
    for prefix in ["[ERROR] ", "InputHandler - ", "SEVERE: ", "javax.xml.transform.TransformerException: "]
    where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
    for place in [/(?:file:)?\/\S*\/[^\/\s]+\.fo:/, /\/\S*\/build\.xml:\d+:/] {
      if let found = text.prefixMatch(of: place) { text.removeSubrange(found.range) }
    }
    return text.trimmingPrefix { $0 == " " }.description
  }
}
