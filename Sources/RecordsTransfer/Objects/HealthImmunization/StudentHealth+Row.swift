import PostgresClient

extension StudentHealth {
  init(row: inout RowReader) throws(PostgresError) {
    self.init(asOfDate: try row.next())
    var required: [RequiredImmunization] = []
    try row.nextRecords { (immunization) throws(PostgresError) in
      required.append(try RequiredImmunization(row: &immunization))
    }
    requiredImmunizations = required
    var additional: [AdditionalImmunization] = []
    try row.nextRecords { (immunization) throws(PostgresError) in
      additional.append(AdditionalImmunization(name: try immunization.next(), doses: try Dose.all(of: &immunization)))
    }
    additionalImmunizations = additional
    nonMedicalImmunizationExemption = try row.next()
    nonMedicalImmunizationExemptionDate = try row.next()
  }
}

extension RequiredImmunization {
  init(row: inout RowReader) throws(PostgresError) {
    self.init(type: try row.next())
    medicalExemption = try row.next()
    medicalExemptionDate = try row.next()
    doses = try Dose.all(of: &row)
  }
}

extension Dose {
  static func all(of row: inout RowReader) throws(PostgresError) -> [Dose] {
    var doses: [Dose] = []
    try row.nextRecords { (dose) throws(PostgresError) in
      doses.append(
        Dose(date: try dose.next(), cvxCode: try dose.next(), number: try dose.next(), source: try dose.next()))
    }
    return doses
  }
}
