import PostgresClient

/// The rows of one object's statement, read transfer by transfer.
protocol ReadObject: AnyObject {
  /// Writes the object's columns of a transfer; nothing where it has no rows.
  ///
  /// - Parameter header: of a transfer with a higher ID than the one before.
  func write(_ header: DocumentHeader, to payload: inout PayloadBuilder) throws(PostgresError)
}

final class ObjectRows<Object: TransferObject>: ReadObject {
  private let rows: PostgresRows
  private let shape = RecordShape.of(Object.Layout.self)
  private var cells = RecordCells()
  private var next = 0

  /// Runs the statement for all of the transfers.
  init(_ transferIDs: [Int64], _ session: PostgresSession) throws(PostgresError) {
    rows = try session.rows(of: ObjectStatement<Object>(transferIDs: transferIDs))
  }

  func write(_ header: DocumentHeader, to payload: inout PayloadBuilder) throws(PostgresError) {
    cells.removeAll()
    while next < rows.count {
      var row = rows[next]
      guard try row.next(as: Int64.self) == header.transferID else { break }
      try cells.append(&row, shape)
      next += 1
    }
    guard cells.count > 0 else { return }
    cells.withRecords(of: Object.Layout.self) { records in
      payload.begin(header, records: records.recordCount)
      Object.write(records, to: &payload)
    }
  }
}

extension TransferObject {
  static func read(_ transferIDs: [Int64], _ session: PostgresSession) throws(PostgresError) -> any ReadObject {
    try ObjectRows<Self>(transferIDs, session)
  }
}
