@testable import RecordsTransfer

extension SamplePayload {
  static let immunizations = [
    SamplePayload(
      HealthImmunizationObject.self, "typical", records: [typical],
      readable: [
        "Okafor, Adaeze Marie", "Required immunizations", "DTaP", "MMR", "Dose 5", "05/09/2010", "Egg allergy",
        "Influenza", "Religious (08/23/2021)",
      ]),
    SamplePayload(
      HealthImmunizationObject.self, "empty", records: [StudentHealth(asOfDate: "2021-08-23")],
      readable: ["08/23/2021"]),
    SamplePayload(
      HealthImmunizationObject.self, "largest", records: [largest],
      readable: ["Vaccine 40", "continued: dose 7 on", "Page 1 of", "Additional immunizations"]),
    SamplePayload(
      HealthImmunizationObject.self, "hostile", header: .hostile, records: [hostile],
      readable: ["D'Angelo-Nuñez 阮", "Привет", "01/01/2011"]),
  ]

  private static func doses(_ count: Int, from year: Int, numbered: Bool = true) -> [Dose] {
    (0..<count).map {
      Dose(
        date: "\(year + $0)-05-09", cvxCode: "2\($0 % 10)", number: numbered ? "\($0 + 1)" : nil,
        source: $0 % 2 == 0 ? "State registry" : nil)
    }
  }

  private static let typical: StudentHealth = {
    var health = StudentHealth(asOfDate: "2021-08-23")
    health.requiredImmunizations = [
      RequiredImmunization(type: "DTaP", doses: doses(5, from: 2009)),
      RequiredImmunization(type: "HepB", doses: Array(doses(3, from: 2009).dropFirst())),
      RequiredImmunization(type: "IPV", doses: doses(4, from: 2010, numbered: false)),
      RequiredImmunization(type: "MMR", medicalExemption: "Egg allergy", medicalExemptionDate: "2020-01-15"),
      RequiredImmunization(type: "VAR", doses: doses(2, from: 2010)),
    ]
    health.additionalImmunizations = [AdditionalImmunization(name: "Influenza", doses: doses(3, from: 2018))]
    health.nonMedicalImmunizationExemption = "Religious"
    health.nonMedicalImmunizationExemptionDate = "2021-08-23"
    return health
  }()

  private static let largest: StudentHealth = {
    var health = StudentHealth(asOfDate: "2026-01-01")
    health.requiredImmunizations = (1...40).map { vaccine in
      RequiredImmunization(type: "Vaccine \(vaccine)", doses: doses(vaccine % 15, from: 2009))
    }
    health.additionalImmunizations = (1...20).map { vaccine in
      AdditionalImmunization(name: "Additional \(vaccine)", doses: doses(vaccine % 9, from: 2009, numbered: false))
    }
    return health
  }()

  private static let hostile: StudentHealth = {
    var health = StudentHealth(asOfDate: "2021-08-23")
    health.requiredImmunizations = [
      RequiredImmunization(
        type: hostileText, doses: [Dose(date: "2011-01-01", cvxCode: "<20>", number: "32000", source: hostileText)],
        medicalExemption: hostileText)
    ]
    health.nonMedicalImmunizationExemption = "Other\u{1F}"
    return health
  }()
}
