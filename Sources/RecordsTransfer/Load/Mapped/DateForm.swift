/// How dates are written in a file: `MM/DD/YYYY`. `M` and `D` stand for one digit or two.
struct DateForm: Sendable, Equatable {
  private enum Part: Equatable {
    case year, month, day
  }

  /// As the map has it.
  let text: String
  private let parts: [Part]
  /// Fewest digits of each part; the most are 4 for a year and 2 for the others.
  private let fewest: [Int]
  /// Between the parts; 0 where nothing is.
  private let separators: [UInt8]

  static let iso = DateForm("YYYY-MM-DD")!

  /// Nil where the text is no form: year, month and day once each, separated by two of `-/.` or, with two digits each, not at all.
  init?(_ text: String) {
    var parts: [Part] = []
    var fewest: [Int] = []
    var separators: [UInt8] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      guard let (token, part) = Self.tokens.first(where: { rest.hasPrefix($0.token) }) else { return nil }
      parts.append(part)
      fewest.append(token.count)
      rest = rest.dropFirst(token.count)
      guard !rest.isEmpty else { break }
      if let mark = rest.first?.asciiValue, Self.marks.contains(mark) {
        separators.append(mark)
        rest = rest.dropFirst()
        if rest.isEmpty { return nil }
      } else {
        separators.append(0)
      }
    }
    guard parts.count == 3, [Part.year, .month, .day].allSatisfy(parts.contains) else { return nil }
    // Without separators only fixed numbers of digits tell the parts from each other.
    guard !separators.contains(0) || (separators == [0, 0] && !fewest.contains(1)) else { return nil }
    self.text = text
    self.parts = parts
    self.fewest = fewest
    self.separators = separators
  }

  private static let tokens: [(token: String, part: Part)] = [
    ("YYYY", .year), ("MM", .month), ("M", .month), ("DD", .day), ("D", .day),
  ]
  private static let marks = Array("-/.".utf8)

  /// Whether there is a text that fits both and is another day in each.
  func contradicts(_ other: DateForm) -> Bool {
    guard parts != other.parts, separators == other.separators else { return false }
    // With separators a year has another number of digits than a month or a day: it tells where it stands.
    return separators.contains(0) || parts.firstIndex(of: .year) == other.parts.firstIndex(of: .year)
  }

  /// The day as `YYYY-MM-DD`; nil where the text is not of this form, or the calendar has no such day.
  func day(_ text: String) -> String? {
    var numbers: [Part: Int] = [:]
    var digits = Substring(text).utf8
    for (place, part) in parts.enumerated() {
      let most = part == .year ? 4 : 2
      let run = digits.prefix(most).prefix { (0x30...0x39).contains($0) }
      guard run.count >= fewest[place] else { return nil }
      numbers[part] = run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      digits = digits.dropFirst(run.count)
      guard place < 2, separators[place] != 0 else { continue }
      guard digits.first == separators[place] else { return nil }
      digits = digits.dropFirst()
    }
    guard digits.isEmpty, let year = numbers[.year], let month = numbers[.month], let day = numbers[.day],
      year > 0, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
