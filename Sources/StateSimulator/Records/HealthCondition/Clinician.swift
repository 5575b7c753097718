/// Physicians and nurses, by name.
enum Clinician {
  private static let names = NameGenerator()

  static func physician(_ draw: inout Draw) -> String { "Dr. \(name(&draw))" }

  static func nurse(_ draw: inout Draw) -> String { "\(name(&draw)), RN" }

  private static func name(_ draw: inout Draw) -> String {
    let name = names.name(gender: nil, &draw)
    return "\(name.first) \(name.last)"
  }
}
