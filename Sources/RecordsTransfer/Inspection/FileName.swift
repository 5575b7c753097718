import Foundation

/// Names under which files from elsewhere are written: their own, made safe.
///
/// A name comes from whoever attached the file. It must not lead out of the folder, hide the file, stand for a device, show an ending
/// that it does not have, or be too long for a file system.
enum FileName {
  /// Safe names, all different (also where capitals do not count). A file without a name is `file`.
  static func safe(_ names: [String?]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let name = safe(name ?? "")
      var unique = name
      var number = 1
      while !taken.insert(key(unique)).inserted {
        number += 1
        unique = numbered(name, number)
      }
      return unique
    }
  }

  static func safe(_ name: String) -> String {
    // By scalars: a slash with an accent on it is another character, and a slash all the same to a file system.
    let last = name.precomposedStringWithCanonicalMapping.unicodeScalars.split { "/\\".unicodeScalars.contains($0) }
      .last
    var scalars = String.UnicodeScalarView((last.map(Array.init) ?? []).map { isForbidden($0) ? "_" : $0 })[...]
    while let first = scalars.first, isEdge(first) || isMark(first) { scalars.removeFirst() }
    while let end = scalars.last, isEdge(end) { scalars.removeLast() }
    let text = String(scalars)
    let (stem, ending) = parted(text)
    let isDevice = devices.contains(text.prefix { $0 != "." }.uppercased())
    return shortened(text.isEmpty ? "file" : (isDevice ? "_" : "") + stem, ending)
  }

  /// What a name must not begin or end with.
  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar.properties.isWhitespace }

  /// What stood on the character before it, which was a dot or a slash.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
    default: false
    }
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    let (stem, ending) = parted(name)
    return shortened(stem, " (\(number))" + ending)
  }

  private static let longest = 200
  private static let longestEnding = 20
  private static let devices = Set(
    ["CON", "PRN", "AUX", "NUL"] + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })

  /// Controls, what turns the direction of text (it could make `exe.pdf` of `fdp.exe`), and what Windows cannot have in a name.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
    default: break
    }
    return scalar.properties.isBidiControl || scalar == "\u{FEFF}" || "<>:\"|?*".unicodeScalars.contains(scalar)
  }

  /// The name without its ending, and the ending with its dot.
  private static func parted(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
      name[dot...].utf8.count <= longestEnding
    else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }

  /// Whole characters, and the ending.
  private static func shortened(_ stem: String, _ ending: String) -> String {
    var stem = stem
    while stem.utf8.count + ending.utf8.count > longest { stem.removeLast() }
    return (stem.isEmpty ? "file" : stem) + ending
  }

  private static func key(_ name: String) -> String { name.lowercased().precomposedStringWithCanonicalMapping }
}
