/// What manifest.csv says: the version, and which files there are.
struct OneRosterManifest {
  static let name = "manifest.csv"

  enum Mode: String {
    case absent, bulk, delta
  }

  struct Property {
    let line: Int
    let value: String
  }

  /// What is wrong with it.
  struct Refusal: Error {
    let line: Int
    var column: String? = "value"
    let reason: String
    var value: String?
  }

  private(set) var version = OneRosterVersion.v1p1
  /// Of the files that are there, by their names without the ending.
  private(set) var modes: [String: Mode] = [:]

  /// - Parameters:
  ///   - properties: by name.
  ///   - files: names of the files that are there.
  ///   - replaces: whether the files are to be all there is.
  init(_ properties: [String: Property], files: [String], replaces: Bool) throws(Refusal) {
    guard let stated = properties["oneroster.version"] else {
      throw Refusal(line: 1, column: "propertyName", reason: "oneroster.version is not given: it has to be 1.1 or 1.2")
    }
    guard let version = OneRosterVersion(stated.value) else {
      throw Refusal(
        line: stated.line, reason: "oneroster.version is neither 1.1 nor 1.2: other versions cannot be read",
        value: stated.value)
    }
    self.version = version
    let known = Set(OneRosterFile.allCases.map(\.rawValue) + OneRosterFile.unused.keys)
    for name in known.sorted() {
      let isThere = files.contains("\(name).csv")
      guard let property = properties["file.\(name)"] else {
        // Of files that are used nothing may be guessed.
        if isThere, OneRosterFile(rawValue: name) != nil, !(version == .v1p1 && name == "roles") {
          throw Refusal(
            line: 1, column: "propertyName",
            reason: "does not say what \(name).csv is: file.\(name) has to be absent, bulk or delta")
        }
        continue
      }
      guard let mode = Mode(rawValue: property.value.lowercased()) else {
        throw Refusal(
          line: property.line, reason: "file.\(name) is none of absent, bulk, delta", value: property.value)
      }
      guard isThere == (mode != .absent) else {
        throw Refusal(
          line: property.line,
          reason: isThere
            ? "says that \(name).csv is absent, and it is there" : "says that \(name).csv is there, and it is not")
      }
      guard mode != .absent else { continue }
      guard mode == .bulk || !replaces else {
        throw Refusal(
          line: property.line,
          reason: "says that \(name).csv is a delta: what it says nothing of cannot be taken for ended (--replace)")
      }
      modes[name] = mode
    }
  }
}
