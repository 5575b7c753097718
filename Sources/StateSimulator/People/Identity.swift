import PostgresClient

/// Who a person is, as one of those who keep records of them has it.
struct Identity: Equatable {
  var stateID: String?
  var name: Name
  var gender: String?
  var birthdate: PostgresDate?
  var ssn: String?
}

/// What a district's or the state's row about a person says.
struct IndexRow: Equatable {
  var statePersonID: Int64
  var identity: Identity
}

struct DistrictPersonRow {
  var district: Int32
  var personID: Int64
  /// Nil where the record was not linked to the state person index.
  var statePersonID: Int64?
  var studentNumber: String?
  var identity: Identity
}

/// Service type of an enrollment.
enum Service: String {
  case primary = "P"
  case partial = "S"
  case specialEducationOnly = "N"
}

struct EnrollmentRow {
  var id: Int64
  /// Place of its person in `StudentFile.districtPersons`.
  var person: Int
  var calendar: Int32
  var grade: Int
  var writtenGrade: String
  var service: Service
  var start: PostgresDate
  var end: PostgresDate?
}
