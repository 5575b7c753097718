import Foundation

/// Ways in which a name is written wrongly: what comes out differs also after Unicode NFC, white space and case are evened
/// out, so that it is a mismatch.
enum Misspelling {
  static func of(_ name: String, _ draw: inout Draw) -> String {
    let attempts = [
      transposed(name, &draw), doubled(name, &draw), shortened(name, &draw), withoutPunctuation(name),
      withoutDiacritics(name), withTypographicApostrophe(name),
    ]
    let start = draw.below(attempts.count)
    for step in attempts.indices {
      let attempt = attempts[(start + step) % attempts.count]
      let isTrimmed = attempt.first?.isWhitespace == false && attempt.last?.isWhitespace == false
      if isTrimmed, folded(attempt) != folded(name) { return attempt }
    }
    return name + "e"
  }

  /// Close enough to what the state folds: whoever differs here differs there.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return Array(words.uppercased().lowercased().precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  private static func transposed(_ name: String, _ draw: inout Draw) -> String {
    var letters = Array(name)
    guard letters.count > 2 else { return name }
    let place = 1 + draw.below(letters.count - 2)
    letters.swapAt(place, place + 1)
    return String(letters)
  }

  private static func doubled(_ name: String, _ draw: inout Draw) -> String {
    var letters = Array(name)
    let place = draw.below(letters.count)
    if letters[place].isLetter { letters.insert(contentsOf: letters[place].lowercased(), at: place + 1) }
    return String(letters)
  }

  private static func shortened(_ name: String, _ draw: inout Draw) -> String {
    var letters = Array(name)
    guard letters.count > 3 else { return name }
    letters.remove(at: 1 + draw.below(letters.count - 2))
    return String(letters)
  }

  private static func withoutPunctuation(_ name: String) -> String {
    name.filter { $0.isLetter || $0.isWhitespace }
  }

  private static func withoutDiacritics(_ name: String) -> String {
    String(
      name.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
        $0.properties.generalCategory != .nonspacingMark
      }
      .map { Character($0) })
  }

  private static func withTypographicApostrophe(_ name: String) -> String {
    name.replacingOccurrences(of: "'", with: "\u{2019}")
  }
}
