/// The rows of persons and enrollments.
extension BinaryRows {
  mutating func append(_ row: IndexRow) {
    begin()
    append(row.statePersonID)
    append(row.identity)
  }

  mutating func append(_ row: DistrictPersonRow) {
    begin()
    append(row.district)
    append(row.personID)
    append(row.statePersonID)
    append(row.studentNumber)
    append(row.identity)
  }

  private mutating func append(_ identity: Identity) {
    append(identity.stateID)
    append(identity.name.last)
    append(identity.name.first)
    append(identity.name.middle)
    append(identity.name.suffix)
    append(identity.gender)
    append(identity.birthdate)
    append(identity.ssn)
  }

  mutating func append(_ row: EnrollmentRow, of person: DistrictPersonRow) {
    begin()
    append(row.id)
    append(person.district)
    append(person.personID)
    append(row.calendar)
    append(row.writtenGrade)
    append(row.service.rawValue)
    append(row.start)
    append(row.start.month >= 8 && row.start.month <= 9 && row.start.day <= 3 ? "Beginning of year" : "Transfer")
    append(row.end)
    append(row.exitType)
  }
}
