import PostgresClient

/// The names, birthdates and SSNs of the people in a database: what must be nowhere but in their records.
package struct PersonalWords: Sendable {
  /// Names in pieces without anything but letters: `O'Neill-Park` is two, for the `O` is too short to tell anything.
  private var names: Set<String> = []
  /// Birthdates as `2011-03-07`, SSNs as they are kept.
  private var numbers: Set<String> = []

  package init() {}

  package mutating func formUnion(_ other: PersonalWords) {
    names.formUnion(other.names)
    numbers.formUnion(other.numbers)
  }

  package mutating func add(name: String) { names.formUnion(Self.pieces(of: name).map(String.init)) }

  /// - Parameter session: of any database; where it has no people there are no words.
  package static func read(_ session: PostgresSession) throws(PostgresError) -> PersonalWords {
    var words = PersonalWords()
    for (table, prefix) in sources {
      let exists: Bool = try session.query("SELECT to_regclass($1) IS NOT NULL", table).value()
      guard exists else { continue }
      let columns = ["last_name", "first_name", "middle_name"].map { "(\(prefix)\($0))" }.joined(separator: ", ")
      let names: [String] = try session.column(
        "SELECT DISTINCT v FROM \(table), LATERAL (VALUES \(columns)) AS n (v) WHERE length(v) > 2")
      for name in names { words.add(name: name) }
      words.numbers.formUnion(
        try session.column(
          """
          SELECT DISTINCT v FROM \(table), LATERAL (VALUES (\(prefix)birthdate::text), (\(prefix)ssn)) AS n (v)
          WHERE length(v) > 6
          """))
    }
    return words
  }

  private static let sources = [
    ("state.person_index", ""), ("state.district_person", ""), ("transfer.records_transfer", "student_"),
  ]

  /// The first of these words in a text, in the same spelling and not as a part of a longer one; nil where there is none.
  package func first(in text: String) -> String? {
    for piece in Self.pieces(of: text) where names.contains(String(piece)) { return String(piece) }
    for number in text.split(whereSeparator: { !$0.isASCII || !($0.isNumber || $0 == "-") })
    where numbers.contains(String(number)) { return String(number) }
    return nil
  }

  /// What begins with a capital and has three letters or more. Shorter ones are in every text.
  private static func pieces(of text: String) -> some Sequence<Substring> {
    text.split { !$0.isLetter }.lazy.filter { $0.count > 2 && $0.first?.isUppercase == true && !ordinary.contains($0) }
  }

  /// What tests of hostile text give for names, and is in every text that shows SQL or XML: a random one of them told a
  /// statement that a command prints as somebody's name.
  private static let ordinary: Set<Substring> = ["DROP", "SCHEMA", "CASCADE", "SELECT", "NULL", "CDATA"]
}
