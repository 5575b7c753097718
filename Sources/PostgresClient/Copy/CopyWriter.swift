import CLibPQ

/// Writes the rows of a `COPY … FROM STDIN` into a buffer that goes to the server in pieces.
///
/// A row of a binary COPY is `beginRow(fields:)` and then as many `append`s; of a text COPY, `textRow`. The header and end
/// of a binary COPY come by themselves.
public struct CopyWriter: ~Copyable {
  /// Less than what a socket holds, so that the server reads one piece while the next is written.
  private static let pieceSize = 64 << 10

  private let connection: OpaquePointer
  /// Whether the statement says `FORMAT binary`.
  public let isBinary: Bool
  @usableFromInline var buffer = PostgresBuffer(capacity: CopyWriter.pieceSize * 5 / 4)
  /// Fields that the row at hand still needs.
  @usableFromInline var missingFields = 0
  /// Rows begun so far.
  public internal(set) var rows = 0

  init(connection: OpaquePointer, isBinary: Bool) {
    self.connection = connection
    self.isBinary = isBinary
    if isBinary { appendBinaryHeader() }
  }

  /// Bytes that are ready in the COPY's own format: whole rows or parts of them.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) {
    buffer.append(bytes)
    try sendIfFull()
  }

  /// Bytes that are ready in the COPY's own format: whole rows or parts of them.
  public mutating func write(_ bytes: [UInt8]) throws(PostgresError) {
    bytes.withUnsafeBytes { buffer.append($0) }
    try sendIfFull()
  }

  /// Sends what has been written, if it makes a piece. A row is sent in parts where this is called between its fields.
  public mutating func sendIfFull() throws(PostgresError) {
    if buffer.count >= Self.pieceSize { try send() }
  }

  mutating func finish() throws(PostgresError) {
    if isBinary { try endBinary() }
    try send()
  }

  private mutating func send() throws(PostgresError) {
    var rest = buffer.bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.pieceSize))
      let sent = PQputCopyData(connection, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count))
      guard sent == 1 else { throw PostgresError(result: nil, connection: connection, cancelled: false) }
      rest = rest.dropFirst(piece.count)
    }
    buffer.removeAll(keepingAtMost: 4 << 20)
  }
}
