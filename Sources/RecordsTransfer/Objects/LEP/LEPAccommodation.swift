/// Ed-Fi Accommodation, as an English learner gets it in class or in tests.
enum LanguageAccommodation: Int, RecordLayout {
  case accommodationCategory, accommodationType, description, academicSubject, applicability, beginDate, endDate

  static let element = "Accommodation"
  static let table = "student_language_instruction_program_accommodation"
  static let required: Set<Self> = [.accommodationType]

  var type: FieldType {
    switch self {
    case .beginDate, .endDate: .day
    default: .text
    }
  }
}

/// The accommodations of English learners: a record for each.
enum LEPAccommodationObject: TransferObject {
  typealias Layout = LanguageAccommodation

  static let name = "lep"
  static let schema = "LEP/LEPAccommodation"
  static let xml = [XMLForm(.lepAccommodationXML, root: "LEPAccommodation")]
  static let columns: [PayloadColumn] = [.lepAccommodationXML, .lepAccommodationFOP]
  static let documents = [TransferItem("LEP Accommodations", .lepAccommodationFOP)]
  static var sql: String { SQL.Objects.lepAccommodation }

  static func writeDocuments(_ records: RecordList<LanguageAccommodation>, to payload: inout PayloadBuilder) {
    payload.document(.lepAccommodationFOP, title: "English Learner Accommodations (LEP)") { fo in
      LEPAccommodationDocument.write(records, to: &fo)
    }
  }
}
