import PostgresClient

/// Doses by age, as the schedules of schools ask for them.
enum Immunizations {
  struct Vaccine {
    let name: String
    /// Code of the vaccine given (CDC).
    let cvx: String
    /// Ages at which a dose is given, in months.
    let months: [Int]
  }

  static let required = [
    Vaccine(name: "DTaP", cvx: "20", months: [2, 4, 6, 15, 54]),
    Vaccine(name: "IPV", cvx: "10", months: [2, 4, 6, 54]),
    Vaccine(name: "MMR", cvx: "03", months: [12, 54]),
    Vaccine(name: "VAR", cvx: "21", months: [12, 54]),
    Vaccine(name: "HepB", cvx: "08", months: [0, 2, 7]),
    Vaccine(name: "Tdap", cvx: "115", months: [134]),
    Vaccine(name: "MenACWY", cvx: "114", months: [134, 194]),
  ]

  static let additional = [
    Vaccine(name: "Hib", cvx: "49", months: [2, 4, 12]),
    Vaccine(name: "PCV13", cvx: "133", months: [2, 4, 6, 12]),
    Vaccine(name: "HepA", cvx: "83", months: [12, 19]),
    Vaccine(name: "HPV9", cvx: "165", months: [134, 140]),
    Vaccine(name: "Influenza", cvx: "150", months: [98, 110, 122]),
  ]

  /// Nil for a student whose birthdate is unknown.
  static func health(
    of identity: Identity, grade: Int, asOf: PostgresDate, _ draw: inout Draw
  ) -> StudentRecords.Health? {
    guard let birthdate = identity.birthdate else { return nil }
    var health = StudentRecords.Health(asOf: asOf.advanced(byDays: -draw.below(40)))
    if draw.chance(0.02) {
      health.exemption = (draw.pick(["Religious", "Other"]), birthdate.advanced(byDays: 1_800))
    }
    for vaccine in required {
      var given = immunization(vaccine, birthdate, health.asOf, &draw)
      if health.exemption != nil { given.doses = Array(given.doses.prefix(1)) }
      if draw.chance(0.01) {
        given.medicalExemption = ("Medical contraindication", birthdate.advanced(byDays: 400))
        given.doses = []
      }
      if !given.doses.isEmpty || given.medicalExemption != nil { health.required.append(given) }
    }
    for vaccine in additional where draw.chance(0.6) {
      let given = immunization(vaccine, birthdate, health.asOf, &draw)
      if !given.doses.isEmpty { health.additional.append(given) }
    }
    return health
  }

  private static func immunization(
    _ vaccine: Vaccine, _ birthdate: PostgresDate, _ asOf: PostgresDate, _ draw: inout Draw
  ) -> StudentRecords.Immunization {
    let doses = vaccine.months.map { birthdate.advanced(byDays: $0 * 61 / 2 + draw.below(25)) }
    return StudentRecords.Immunization(
      vaccine: vaccine.name, cvx: vaccine.cvx, medicalExemption: nil, doses: doses.filter { $0 <= asOf },
      source: draw.pick(["Provider record", "State registry", "State registry", "Parent report"]))
  }
}
