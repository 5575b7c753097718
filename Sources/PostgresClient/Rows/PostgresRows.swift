import CLibPQ

/// The result of a statement, as libpq holds it: nothing is decoded or copied before it is read.
public struct PostgresRows: ~Copyable {
  @usableFromInline let result: OpaquePointer
  @usableFromInline let types: UnsafeMutablePointer<PostgresType>
  private let statement: String?
  public let count: Int
  public let columnCount: Int

  /// Takes the result over.
  init(owning result: OpaquePointer, statement: String? = nil) {
    self.result = result
    self.statement = statement
    count = Int(PQntuples(result))
    columnCount = Int(PQnfields(result))
    types = .allocate(capacity: max(columnCount, 1))
    for column in 0..<columnCount {
      (types + column).initialize(to: PostgresType(rawValue: PQftype(result, Int32(column))))
    }
  }

  deinit {
    types.deallocate()
    PQclear(result)
  }

  public var isEmpty: Bool { count == 0 }

  public var columnNames: [String] {
    (0..<columnCount).map { String(cString: PQfname(result, Int32($0))) }
  }

  /// Rows inserted, updated, deleted, copied or selected; 0 for other statements.
  public var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  /// The server's word for what was done, such as `INSERT 0 5` or `ROLLBACK`.
  public var commandTag: String { String(cString: PQcmdStatus(result)) }

  /// A reader of one row, which must exist. The reader is valid as long as the rows are: keep them in a variable of their
  /// own while it is used.
  public subscript(row: Int) -> RowReader {
    precondition(row >= 0 && row < count, "there is no row \(row)")
    return RowReader(result: result, types: types, row: row, columnCount: columnCount)
  }

  @inlinable
  public func forEach<E: Error>(_ body: (inout RowReader) throws(E) -> Void) throws(E) {
    for row in 0..<count {
      var reader = RowReader(result: result, types: types, row: row, columnCount: columnCount)
      try body(&reader)
    }
  }

  @inlinable
  public func map<R, E: Error>(_ body: (inout RowReader) throws(E) -> R) throws(E) -> [R] {
    var mapped: [R] = []
    mapped.reserveCapacity(count)
    for row in 0..<count {
      var reader = RowReader(result: result, types: types, row: row, columnCount: columnCount)
      mapped.append(try body(&reader))
    }
    return mapped
  }

  /// The first column of the only row.
  ///
  /// - Throws: `.usage` unless there is exactly one row.
  public func value<T: PostgresDecodable>(as _: T.Type = T.self) throws(PostgresError) -> T {
    guard count == 1, columnCount > 0 else {
      throw PostgresError(.usage, "one row was expected, but there are \(count)")
    }
    var reader = self[0]
    return try reader.next()
  }

  /// Every row as the statement's own row type.
  @inlinable
  func decoded<S: PostgresStatement>(by _: S.Type) throws(PostgresError) -> [S.Row] {
    do throws(PostgresError) {
      return try map { (row) throws(PostgresError) in try S.decode(&row) }
    } catch {
      var named = error
      named.statement = S.name
      throw named
    }
  }
}
