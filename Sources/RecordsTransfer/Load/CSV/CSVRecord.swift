/// One record of a CSV file: the bytes of its fields, one after the other, without quotes and separators.
///
/// It is filled anew for each record, so that reading a file takes no more memory than its longest record.
struct CSVRecord {
  /// Bytes that a record may have.
  static let longest = 1 << 20

  /// The line of the file on which the record begins, from 1. A record has several lines where a field has line breaks.
  fileprivate(set) var line = 0
  /// The first thing that is wrong with it; nil where it can be used.
  fileprivate(set) var problem: CSVProblem?
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hasHighBytes = false

  /// How many fields there are.
  var count: Int { ends.count }

  /// Why a field cannot be taken; nil where it can. To be asked before its text is.
  func problem(ofField index: Int, longest: Int) -> CSVProblem? {
    let field = range(index)
    if hasHighBytes && !isUTF8(field) { return .notUTF8 }
    guard field.count > longest else { return nil }
    let characters = withField(index) { text in text.map(WhiteSpace.characters) ?? 0 }
    return characters > longest ? .fieldTooLong(characters: longest) : nil
  }

  /// The field's text, trimmed; nil where nothing is left.
  func withField<R>(_ index: Int, _ body: (UnsafeRawBufferPointer?) -> R) -> R {
    bytes.withUnsafeBytes { all in
      let text = WhiteSpace.trimmed(UnsafeRawBufferPointer(rebasing: all[range(index)]))
      return body(text.isEmpty ? nil : text)
    }
  }

  private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  private func isUTF8(_ field: Range<Int>) -> Bool {
    (try? UTF8Span(validating: bytes.span.extracting(field))) != nil
  }
}

/// What the scanner does to the record that it fills.
extension CSVRecord {
  mutating func begin(line: Int) {
    self.line = line
    problem = nil
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hasHighBytes = false
  }

  mutating func append(_ run: UnsafeRawBufferPointer) {
    guard bytes.count + run.count <= Self.longest else { return note(.tooLong) }
    if !hasHighBytes { hasHighBytes = WhiteSpace.hasHighBytes(run) }
    bytes.append(contentsOf: run)
  }

  mutating func endField() {
    // A line of separators alone is a hostile one: it must not take memory without end.
    guard ends.count < 10_000 else { return note(.tooLong) }
    ends.append(bytes.count)
  }

  /// The first problem is the one to tell.
  mutating func note(_ found: CSVProblem) {
    if problem == nil { problem = found }
  }
}
