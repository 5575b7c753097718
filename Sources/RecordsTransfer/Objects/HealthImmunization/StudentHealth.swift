/// Ed-Fi StudentHealth: a student's immunizations as of a day. Values are as XML writes them (dates `YYYY-MM-DD`); nil
/// where there is none or it is unknown.
public struct StudentHealth: Sendable, Equatable {
  public var asOfDate: String
  public var requiredImmunizations: [RequiredImmunization] = []
  public var additionalImmunizations: [AdditionalImmunization] = []
  public var nonMedicalImmunizationExemption: String?
  public var nonMedicalImmunizationExemptionDate: String?

  public init(asOfDate: String) {
    self.asOfDate = asOfDate
  }
}

/// Ed-Fi RequiredImmunization: a vaccine that the state requires, given or exempted.
public struct RequiredImmunization: Sendable, Equatable {
  /// DTaP, IPV, MMR, VAR, HepB, ….
  public var type: String
  /// In order of their dates.
  public var doses: [Dose]
  /// The reason of a medical exemption.
  public var medicalExemption: String?
  public var medicalExemptionDate: String?

  public init(type: String, doses: [Dose] = [], medicalExemption: String? = nil, medicalExemptionDate: String? = nil) {
    self.type = type
    self.doses = doses
    self.medicalExemption = medicalExemption
    self.medicalExemptionDate = medicalExemptionDate
  }
}

/// Ed-Fi AdditionalImmunization: a vaccine that the state does not require.
public struct AdditionalImmunization: Sendable, Equatable {
  public var name: String
  /// In order of their dates.
  public var doses: [Dose]

  public init(name: String, doses: [Dose] = []) {
    self.name = name
    self.doses = doses
  }
}

/// Ed-Fi ImmunizationDate, with what the standard has no place for.
public struct Dose: Sendable, Equatable {
  public var date: String
  /// The vaccine given, in CDC's code.
  public var cvxCode: String?
  /// Which dose of the series, from 1.
  public var number: String?
  /// Where the district has it from.
  public var source: String?

  public init(date: String, cvxCode: String? = nil, number: String? = nil, source: String? = nil) {
    self.date = date
    self.cvxCode = cvxCode
    self.number = number
    self.source = source
  }
}
