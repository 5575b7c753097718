/// Who writes a student's plan: the same people over the years, but for a few.
struct SupportTeam {
  let parents: [String]
  /// Names by role, `Special education teacher`.
  private let staff: [String: String]

  private static let roles = [
    "Special education teacher", "General education teacher", "District representative", "School psychologist",
    "Speech-language pathologist", "Occupational therapist", "School social worker", "School counselor", "School nurse",
    "Orientation and mobility specialist", "Sign language interpreter", "Teacher of the deaf and hard of hearing",
    "Teacher of the visually impaired", "Educational audiologist", "Autism specialist", "Section 504 coordinator",
  ]
  private static let names = NameGenerator()

  init(_ student: Pupil, _ draw: inout Draw) {
    parents = (0..<draw.within(1...2)).map { place in
      let name = Self.names.name(gender: place == 0 ? "F" : "M", &draw)
      return "\(name.first) \(draw.chance(0.8) ? student.identity.name.last : name.last)"
    }
    var staff: [String: String] = [:]
    for role in Self.roles {
      let name = Self.names.name(gender: draw.chance(0.75) ? "F" : "M", &draw)
      staff[role] = "\(name.first) \(name.last)"
    }
    self.staff = staff
  }

  func name(_ role: String) -> String { staff[role] ?? role }

  /// `Ana Quist, school nurse`.
  func person(_ role: String) -> String { "\(name(role)), \(role.lowercased())" }
}
