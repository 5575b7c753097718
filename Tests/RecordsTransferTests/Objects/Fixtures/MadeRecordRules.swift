/// What rows of some tables must be like for their object to send all of them.
enum MadeRecordRules {
  /// The most rows below one parent.
  static let most: [String: Int] = [
    // A release sends the four most recent report cards of one school year.
    "report_card": 4
  ]
  /// Values of columns, `table.column`.
  static let fixed: [String: String] = [
    "report_card.school_year": "2021-2022",
    // What files are loaded by is in no document.
    "report_card_grade.source_id": "g1",
    "student_section_association.school_number": "1",
    "student_section_association.school_year": "2021-2022",
    "student_section_association.source_id": "s1",
  ]
}
