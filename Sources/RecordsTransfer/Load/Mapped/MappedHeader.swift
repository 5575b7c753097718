/// The first line of a file that a map is for: where the columns of the map are.
struct MappedHeader {
  /// How many fields each record has.
  let count: Int
  /// Names of columns that the map neither uses nor ignores, safe to be shown.
  let unused: [String]
  /// How many columns the map ignores.
  let ignored: Int
  private let places: [String: Int]

  /// - Parameter file: what errors call it.
  /// - Throws: `.dataRefused` where it is no header, or not one with the map's columns. Names of the map only are told: what
  ///   else is in the line can be a student's record where the file has no header.
  init(_ record: CSVRecord, for map: FieldMap, file: String) throws(CommandFailure) {
    func refused(_ reason: String) -> CommandFailure {
      CommandFailure(.dataRefused, "\(file) line \(record.line)\(reason)")
    }
    if let problem = record.problem { throw refused(": \(problem.reason)") }
    var names: [String] = []
    for field in 0..<record.count {
      if let problem = record.problem(ofField: field, longest: 200) { throw refused(": \(map.reason(of: problem))") }
      names.append(record.withField(field) { text in text.map { String(decoding: $0, as: UTF8.self) } ?? "" })
    }
    var places: [String: Int] = [:]
    for source in map.sources {
      let found = names.indices.filter { names[$0] == source }
      guard let place = found.first else {
        throw refused(
          ", “\(source)”: the header has no such column: correct the map's columns or its delimiter, or add the header")
      }
      guard found.count == 1 else {
        throw refused(", “\(source)”: stands in the header twice: nobody can tell which is meant")
      }
      places[source] = place
    }
    self.places = places
    count = names.count
    let rest = names.filter { places[$0] == nil }
    ignored = rest.count { map.ignored.contains($0) }
    unused = rest.filter { !map.ignored.contains($0) }.map(LoadHeader.shown)
  }

  /// The field of a column that the map uses.
  func field(of source: String) -> Int { places[source]! }
}

extension FieldMap {
  /// What a person is told of a record that cannot be read, with what the map can do about it.
  func reason(of problem: CSVProblem) -> String {
    guard problem == .notUTF8 else { return problem.reason }
    return switch encoding {
    case .utf8: "is not valid UTF-8: save the file as UTF-8, or give its encoding in the map"
    case .windows1252: "holds a byte that windows-1252 does not have: give the file's encoding in the map"
    }
  }
}
