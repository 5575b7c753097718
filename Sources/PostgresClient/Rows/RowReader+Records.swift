extension RowReader {
  /// Reads the next column, an array of records such as `array_agg(ROW(a, b) ORDER BY a)`, so that a row's children come
  /// in the same statement.
  ///
  /// - Parameter body: is called for each record, with a reader of its fields. NULL is an array without records.
  /// - Returns: the number of records.
  @discardableResult
  public mutating func nextRecords(
    _ body: (inout RowReader) throws(PostgresError) -> Void
  ) throws(PostgresError) -> Int {
    let cell = try nextCell()
    guard cell.bytes != nil else { return 0 }
    guard cell.type == .recordArray || cell.type.isUserDefined else {
      throw located(cell.mismatch([RowReader].self))
    }
    var records = 0
    do throws(PostgresError) {
      try cell.forEachElement { (_, element) throws(PostgresError) in
        var reader = try RowReader(record: element)
        try body(&reader)
        records += 1
      }
    } catch {
      throw located(error)
    }
    return records
  }

  /// Reads the next column, an array of plain values. NULL is an array without elements.
  ///
  /// - Parameter body: is called for each element; its bytes are valid as long as the rows are.
  public mutating func nextElements(_ body: (PostgresCell) throws(PostgresError) -> Void) throws(PostgresError) {
    let cell = try nextCell()
    guard cell.bytes != nil else { return }
    do throws(PostgresError) {
      try cell.forEachElement { (_, element) throws(PostgresError) in try body(element) }
    } catch {
      throw located(error)
    }
  }
}
