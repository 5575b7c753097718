extension StudentHealth {
  func write(to xml: inout XMLWriter) {
    xml.group("StudentHealth") { xml in
      xml.element("AsOfDate", asOfDate)
      for immunization in requiredImmunizations {
        xml.group("RequiredImmunization") { xml in
          xml.element("ImmunizationType", immunization.type)
          for dose in immunization.doses { dose.write(to: &xml) }
          xml.element("MedicalExemption", immunization.medicalExemption)
          xml.element("MedicalExemptionDate", immunization.medicalExemptionDate)
        }
      }
      for immunization in additionalImmunizations {
        xml.group("AdditionalImmunization") { xml in
          xml.element("ImmunizationName", immunization.name)
          for dose in immunization.doses { dose.write(to: &xml) }
        }
      }
      xml.element("NonMedicalImmunizationExemption", nonMedicalImmunizationExemption)
      xml.element("NonMedicalImmunizationExemptionDate", nonMedicalImmunizationExemptionDate)
    }
  }
}

extension Dose {
  func write(to xml: inout XMLWriter) {
    xml.group("Dose") { xml in
      xml.element("ImmunizationDate", date)
      xml.element("CVXCode", cvxCode)
      xml.element("DoseNumber", number)
      xml.element("Source", source)
    }
  }
}
