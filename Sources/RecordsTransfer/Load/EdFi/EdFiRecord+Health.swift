import PostgresClient

extension EdFiRecord {
  /// StudentHealth: immunizations, as they stand on a day.
  func stageHealth() throws(PostgresError) {
    try row(
      "student_health",
      [
        "as_of_date": element.day("AsOfDate"),
        "non_medical_immunization_exemption": element.code("NonMedicalImmunizationExemption"),
        "non_medical_immunization_exemption_date": element.day("NonMedicalImmunizationExemptionDate"),
      ])
    for table in ["required", "additional"] {
      try whole("student_health_\(table)_immunization")
      try whole("student_health_\(table)_immunization_date")
    }
    for immunization in element.all("RequiredImmunization") {
      let type = immunization.code("ImmunizationType")
      try row(
        "student_health_required_immunization",
        [
          "immunization_type": type, "medical_exemption": immunization.text("MedicalExemption"),
          "medical_exemption_date": immunization.day("MedicalExemptionDate"),
        ])
      for date in immunization.all("ImmunizationDate") {
        try row(
          "student_health_required_immunization_date",
          ["immunization_type": type, "immunization_date": EdFiValue.day(date.text)])
      }
    }
    for immunization in element.all("AdditionalImmunization") {
      let name = immunization.text("ImmunizationName")
      try row("student_health_additional_immunization", ["immunization_name": name])
      for date in immunization.all("ImmunizationDate") {
        try row(
          "student_health_additional_immunization_date",
          ["immunization_name": name, "immunization_date": EdFiValue.day(date.text)])
      }
    }
  }
}
