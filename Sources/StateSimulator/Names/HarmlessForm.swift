import Foundation

/// Ways in which a name is written differently that are the same name to the state: exact matching folds them.
enum HarmlessForm {
  /// In capitals, or in small letters; ß becomes SS.
  static func inOtherCase(_ name: String, _ draw: inout Draw) -> String {
    let capitals = name.uppercased()
    return capitals != name && draw.chance(0.7) ? capitals : name.lowercased()
  }

  /// White space before, between and after.
  static func spaced(_ name: String, _ draw: inout Draw) -> String {
    let gap = draw.pick(["  ", "   ", "\t", " \t "])
    return name.split(separator: " ").joined(separator: gap)
  }

  static func decomposed(_ name: String) -> String { name.decomposedStringWithCanonicalMapping }
  static func composed(_ name: String) -> String { name.precomposedStringWithCanonicalMapping }
}
