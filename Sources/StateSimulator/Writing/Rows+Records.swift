/// The rows of the districts' source records.
extension BinaryRows {
  private mutating func begin(_ records: StudentRecords) {
    begin()
    append(records.district)
    append(records.personID)
  }

  mutating func append(_ row: StudentRecords.Association, of records: StudentRecords, _ years: SchoolYears) {
    begin(records)
    append(row.school.number)
    append(row.school.name)
    append("\(row.school.number)-\(years.start(row.year))")
    append(years.text(row.year))
    append(row.entry)
    append(Grade.words[row.grade])
    append(row.entryType)
    append(row.service == .primary)
    append(row.service.rawValue)
    append(false)
    append(String(years.start(row.year) + 13 - row.grade))
    append(row.exit)
    append(row.exitType)
    append("Resident of administrative unit and usual school attendance area")
    append(Quantity(thousandths: row.service == .primary ? 1_000 : 250, decimals: 2))
  }

  mutating func append(_ row: StudentRecords.Term, of records: StudentRecords, _ years: SchoolYears) {
    begin(records)
    append(years.text(row.year))
    append(row.name)
    append(Quantity(thousandths: row.cumulativeEarned))
    append(Quantity(thousandths: row.cumulativeAttempted))
    append(Quantity(thousandths: row.earned))
    append(Quantity(thousandths: row.attempted))
    append(row.graduation)
    append(row.rank?.place)
    append(row.rank?.of)
    append(row.rank.map { $0.place * 100 / $0.of })
    append(row.rank?.on)
  }

  mutating func append(
    average: Int, _ type: String, most: Int, in row: StudentRecords.Term, of records: StudentRecords,
    _ years: SchoolYears
  ) {
    begin(records)
    append(years.text(row.year))
    append(row.name)
    append(type)
    append(true)
    append(Quantity(thousandths: average))
    append(Quantity(thousandths: most, decimals: 1))
  }

  mutating func append(_ row: StudentRecords.Diploma, of records: StudentRecords, _ years: SchoolYears) {
    begin(records)
    append(years.text(row.year))
    append(row.term)
    append(row.date)
    append(row.type)
    append(String?.none)
  }

  mutating func append(_ row: StudentRecords.Course, of records: StudentRecords, _ years: SchoolYears) {
    begin(records)
    append(years.text(row.year))
    append(row.term)
    append(row.code)
    append(row.title)
    append(row.isPassed ? "Pass" : "Fail")
    append(row.credits.map { Quantity(thousandths: $0) })
    append(row.credits.map { Quantity(thousandths: row.isPassed ? $0 : 0) })
    append(row.credits == nil ? nil : "Carnegie unit")
    append(Grade.words[row.grade])
    append(row.credits == nil ? nil : "Classroom credit")
    append(row.mark.letter)
    append(Quantity(thousandths: row.mark.number * 1_000, decimals: 0))
    append(row.isRepeat ? "RepeatCounted" : nil)
    append(row.subject)
    append(row.school.number)
    append(row.school.name)
    append(row.sced)
    append(row.sced.map { "ST-\($0)" })
    append(row.level == nil ? nil : row.mark.letter)
    append(row.level)
  }

  mutating func append(_ row: StudentRecords.Health, of records: StudentRecords) {
    begin(records)
    append(row.asOf)
    append(row.exemption?.reason)
    append(row.exemption?.since)
  }

  mutating func append(required row: StudentRecords.Immunization, of records: StudentRecords) {
    begin(records)
    append(row.vaccine)
    append(row.medicalExemption?.reason)
    append(row.medicalExemption?.since)
  }

  mutating func append(additional row: StudentRecords.Immunization, of records: StudentRecords) {
    begin(records)
    append(row.vaccine)
  }

  mutating func append(doses row: StudentRecords.Immunization, of records: StudentRecords) {
    for (place, dose) in row.doses.enumerated() {
      begin(records)
      append(row.vaccine)
      append(dose)
      append(row.cvx)
      append(Int16(place + 1))
      append(row.source)
    }
  }
}
