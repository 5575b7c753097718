/// Why a record of a CSV file cannot be read. The record is passed over; the next one is read as usual.
enum CSVProblem: Equatable, Sendable {
  case nul
  case notUTF8
  case strayQuote
  case textAfterQuote
  case loneCarriageReturn
  case unterminatedQuote
  case tooLong
  case fieldTooLong(characters: Int)
  case fieldCount(Int, expected: Int)

  /// What a person is told. Never holds the record's text.
  var reason: String {
    switch self {
    case .nul: "holds a NUL byte"
    case .notUTF8: "is not valid UTF-8: save the file as UTF-8"
    case .strayQuote: "a quotation mark stands inside a field that does not begin with one"
    case .textAfterQuote: "text follows a field's closing quotation mark: a mark inside a field has to be doubled"
    case .loneCarriageReturn: "a carriage return stands without a line feed: end lines with LF or CR LF"
    case .unterminatedQuote: "a quotation mark is opened and never closed"
    case .tooLong: "is longer than \(CSVRecord.longest >> 20) MiB: perhaps a quotation mark is opened and never closed"
    case .fieldTooLong(let characters): "is longer than \(characters) characters"
    case .fieldCount(let count, let expected):
      "has \(count) \(count == 1 ? "field" : "fields") where the header has \(expected)"
    }
  }
}
