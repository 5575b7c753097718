/// Ed-Fi LanguageInstructionProgramService: a language service that a student gets.
enum LanguageService: Int, RecordLayout {
  case service, primaryIndicator, serviceBeginDate, serviceEndDate, provider, minutesPerWeek

  static let element = "LanguageInstructionProgramService"
  static let table = "student_language_instruction_program_service"
  static let required: Set<Self> = [.service]

  var type: FieldType {
    switch self {
    case .primaryIndicator: .boolean
    case .serviceBeginDate, .serviceEndDate: .day
    case .minutesPerWeek: .integer
    default: .text
    }
  }
}

/// The language services of English learners: a record for each.
enum LEPServiceObject: TransferObject {
  typealias Layout = LanguageService

  static let name = "lep"
  static let schema = "LEP/LEPService"
  static let xml = [XMLForm(.lepServiceXML, root: "LEPService")]
  static let columns: [PayloadColumn] = [.lepServiceXML, .lepServiceFOP]
  static let documents = [TransferItem("LEP Services", .lepServiceFOP)]
  static var sql: String { SQL.Objects.lepService }

  static func writeDocuments(_ records: RecordList<LanguageService>, to payload: inout PayloadBuilder) {
    let day = payload.header.businessDate
    payload.document(.lepServiceFOP, title: "English Learner Services (LEP)") { fo in
      LEPServiceDocument.write(records, on: day, to: &fo)
    }
  }
}
