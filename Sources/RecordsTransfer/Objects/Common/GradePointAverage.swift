/// Ed-Fi GradePointAverage: of an academic record or of a report card. The maximum is the scale.
enum GradePointAverage<Table: RecordTable>: Int, RecordLayout {
  case gradePointAverageType, isCumulative, gradePointAverageValue, maxGradePointAverageValue

  static var element: String { "GradePointAverage" }
  static var table: String { Table.name }
  static var required: Set<Self> { [.gradePointAverageType, .gradePointAverageValue] }

  var type: FieldType {
    switch self {
    case .gradePointAverageType: .text
    case .isCumulative: .boolean
    case .gradePointAverageValue, .maxGradePointAverageValue: .quantity
    }
  }
}

enum AcademicRecordAverages: RecordTable {
  static let name = "student_academic_record_grade_point_average"
}

enum ReportCardAverages: RecordTable {
  static let name = "report_card_grade_point_average"
}
