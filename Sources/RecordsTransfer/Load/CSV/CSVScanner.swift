/// Takes a CSV file (RFC 4180) apart, piece by piece as it is read; does no I/O itself.
///
/// Lines end with LF or CR LF. A field may be quoted, and then holds separators, line breaks and doubled quotation marks.
/// Empty lines are passed over.
struct CSVScanner {
  private enum Place {
    case recordStart, fieldStart, plain, quoted
    /// After a quotation mark in a quoted field: its end, or the first of two.
    case quote
    case carriageReturn
    /// After a carriage return with which a line begins.
    case emptyLine
  }

  static let comma = UInt8(ascii: ",")

  private let separator: UInt8
  private var place = Place.recordStart
  private var line = 1

  /// - Parameter separator: between fields; ASCII, and neither a quotation mark nor a line end.
  init(separator: UInt8 = Self.comma) {
    self.separator = separator
  }

  /// Reads until the record is complete or the piece is used up.
  ///
  /// - Parameter record: goes on being filled with the next piece where it is not complete.
  /// - Returns: how many bytes were used, and whether the record is complete.
  mutating func scan(_ piece: UnsafeRawBufferPointer, into record: inout CSVRecord) -> (used: Int, isComplete: Bool) {
    var position = 0
    while position < piece.count {
      let byte = piece[position]
      switch place {
      case .recordStart:
        if byte == .lineFeed {
          line += 1
        } else if byte == .carriageReturn {
          place = .emptyLine
        } else {
          record.begin(line: line)
          place = .fieldStart
          continue
        }
      case .emptyLine:
        guard byte == .lineFeed else {
          record.begin(line: line)
          record.note(.loneCarriageReturn)
          place = .plain
          continue
        }
        line += 1
        place = .recordStart
      case .fieldStart:
        guard byte != .quote else {
          place = .quoted
          break
        }
        place = .plain
        continue
      case .plain:
        let end = endOfRun(in: piece, from: position, isQuoted: false)
        if end > position {
          record.append(UnsafeRawBufferPointer(rebasing: piece[position..<end]))
          position = end
          continue
        }
        if byte == .quote { record.note(.strayQuote) }
        if endsField(byte, &record) { return (position + 1, true) }
      case .quoted:
        let end = endOfRun(in: piece, from: position, isQuoted: true)
        if end > position {
          record.append(UnsafeRawBufferPointer(rebasing: piece[position..<end]))
          position = end
          continue
        }
        quotedByte(byte, piece, position, &record)
      case .quote:
        if byte == .quote {
          record.append(UnsafeRawBufferPointer(rebasing: piece[position...position]))
          place = .quoted
          break
        }
        if byte != separator && byte != .lineFeed && byte != .carriageReturn { record.note(.textAfterQuote) }
        place = .plain
        continue
      case .carriageReturn:
        guard byte == .lineFeed else {
          record.note(.loneCarriageReturn)
          place = .plain
          continue
        }
        if endsField(byte, &record) { return (position + 1, true) }
      }
      position += 1
    }
    return (position, false)
  }

  /// The end of the file, where the last line need not have a line end.
  ///
  /// - Returns: whether there is one more record.
  mutating func finish(_ record: inout CSVRecord) -> Bool {
    defer { place = .recordStart }
    if place == .recordStart || place == .emptyLine { return false }
    if place == .quoted { record.note(.unterminatedQuote) }
    record.endField()
    return true
  }

  /// - Returns: whether the record ends as well.
  private mutating func endsField(_ byte: UInt8, _ record: inout CSVRecord) -> Bool {
    switch byte {
    case separator:
      record.endField()
      place = .fieldStart
    case .lineFeed:
      record.endField()
      line += 1
      place = .recordStart
      return true
    case .carriageReturn: place = .carriageReturn
    case 0: record.note(.nul)
    default: break
    }
    return false
  }

  private mutating func quotedByte(
    _ byte: UInt8, _ piece: UnsafeRawBufferPointer, _ position: Int, _ record: inout CSVRecord
  ) {
    switch byte {
    case .quote: place = .quote
    case 0: record.note(.nul)
    default:
      line += 1
      record.append(UnsafeRawBufferPointer(rebasing: piece[position...position]))
    }
  }

  /// Where the bytes end that are text and nothing else here.
  private func endOfRun(in piece: UnsafeRawBufferPointer, from start: Int, isQuoted: Bool) -> Int {
    var position = start
    if isQuoted {
      while position < piece.count {
        let byte = piece[position]
        if byte == .quote || byte == .lineFeed || byte == 0 { break }
        position += 1
      }
    } else {
      let separator = separator
      let highest = max(separator, .quote)
      while position < piece.count {
        let byte = piece[position]
        if byte <= highest
          && (byte == separator || byte == .quote || byte == .lineFeed || byte == .carriageReturn || byte == 0)
        {
          break
        }
        position += 1
      }
    }
    return position
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let quote = UInt8(ascii: "\"")
}
