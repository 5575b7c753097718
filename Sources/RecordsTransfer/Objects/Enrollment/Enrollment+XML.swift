extension SchoolAssociation {
  func write(to xml: inout XMLWriter) {
    xml.group("StudentSchoolAssociation") { xml in
      xml.group("School") { xml in
        xml.element("SchoolId", schoolNumber)
        xml.element("NameOfInstitution", schoolName)
      }
      xml.element("CalendarCode", calendarCode)
      xml.element("SchoolYear", schoolYear)
      xml.element("EntryDate", entryDate)
      xml.element("EntryGradeLevel", entryGradeLevel)
      xml.element("EntryType", entryType)
      xml.element("PrimarySchool", primarySchool)
      xml.element("ServiceType", serviceType)
      xml.element("RepeatGradeIndicator", repeatGradeIndicator)
      xml.element("ClassOfSchoolYear", classOfSchoolYear)
      xml.element("ExitWithdrawDate", exitWithdrawDate)
      xml.element("ExitWithdrawType", exitWithdrawType)
      xml.element("ResidencyStatus", residencyStatus)
      xml.element("FullTimeEquivalency", fullTimeEquivalency)
    }
  }
}
