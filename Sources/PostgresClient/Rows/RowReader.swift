import CLibPQ

// What is generic here and in PostgresRows is inlinable, to be specialised in the module that reads: a tenth faster.

/// Reads one row, or one record of an array of records, column by column from left to right, without copying.
public struct RowReader {
  /// The result that the row is part of; nil for a record inside a value.
  private let result: OpaquePointer?
  private let types: UnsafePointer<PostgresType>?
  private let row: Int32
  private var record: ByteReader
  private var column: Int32 = 0
  private let columnCount: Int32

  @usableFromInline
  init(result: OpaquePointer, types: UnsafePointer<PostgresType>, row: Int, columnCount: Int) {
    self.result = result
    self.types = types
    self.row = Int32(row)
    self.columnCount = Int32(columnCount)
    record = ByteReader(UnsafeRawBufferPointer(start: nil, count: 0))
  }

  init(record cell: PostgresCell) throws(PostgresError) {
    record = ByteReader(try cell.content())
    columnCount = try record.integer(Int32.self)
    (result, types, row) = (nil, nil, 0)
  }

  /// How many columns are still to be read.
  public var remaining: Int { Int(columnCount - column) }

  /// The next column's value.
  ///
  /// - Throws: `.decoding`, with the column's name, if it is NULL (read an optional where it can be) or of a type that
  ///   `T` does not take.
  @inlinable
  public mutating func next<T: PostgresDecodable>(as _: T.Type = T.self) throws(PostgresError) -> T {
    let cell = try nextCell()
    do throws(PostgresError) {
      return try T.decode(cell)
    } catch {
      throw located(error)
    }
  }

  /// The next column's bytes in binary form (UTF-8 for text); nil for NULL. Valid only until the rows are gone.
  public mutating func nextBytes() throws(PostgresError) -> UnsafeRawBufferPointer? { try nextCell().bytes }

  /// Leaves the next column out.
  public mutating func skip() throws(PostgresError) { _ = try nextCell() }

  public mutating func nextCell() throws(PostgresError) -> PostgresCell {
    guard column < columnCount else {
      throw PostgresError(.usage, "column \(column + 1) was read of a row that has \(columnCount)")
    }
    defer { column += 1 }
    guard let result, let types else {
      let type = PostgresType(rawValue: try record.integer(UInt32.self))
      return PostgresCell(bytes: try record.value(), type: type)
    }
    let type = types[Int(column)]
    let length = PQgetlength(result, row, column)
    if length == 0, PQgetisnull(result, row, column) != 0 { return PostgresCell(bytes: nil, type: type) }
    let bytes = UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: Int(length))
    return PostgresCell(bytes: bytes, type: type)
  }

  /// The error with the column that was last read.
  @usableFromInline
  func located(_ error: PostgresError) -> PostgresError {
    var located = error
    let name = result.flatMap { PQfname($0, column - 1) }.map { String(cString: $0) }
    located.columnName = error.columnName ?? name
    located.message = (name.map { "column \"\($0)\"" } ?? "field \(column) of a record") + ": " + error.message
    return located
  }
}
