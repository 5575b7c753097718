/// All rows about one student, and about the sibling or stranger that a case brings along.
struct StudentFile {
  var index: [IndexRow] = []
  var districtPersons: [DistrictPersonRow] = []
  var enrollments: [EnrollmentRow] = []
  var request: RequestRow?
  var intent: Intent?
  var records: [StudentRecords] = []
  var sourceRows: [SourceRows] = []
}
