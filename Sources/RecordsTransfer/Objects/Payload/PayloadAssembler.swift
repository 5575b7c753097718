import PostgresClient

/// Assembles the payloads of some releases: one statement for each object, however many releases there are, and one pass over
/// its rows. The statements go to the server all at once, so that it reads the next object's records while the documents of
/// one are written here.
public enum PayloadAssembler {
  /// - Parameters:
  ///   - headers: one for each transfer.
  ///   - switchedOff: names of objects that the state does not use: their columns stay NULL.
  /// - Returns: one payload for each transfer, in the order of their IDs; without columns where the student has nothing on file.
  /// - Throws: what the statements throw; `.decoding` where rows are not as their object's layout says.
  public static func assemble(
    _ headers: [DocumentHeader], switchedOff: Set<String>, session: PostgresSession
  ) throws(PostgresError) -> [AssembledPayload] {
    guard var chunk = ChunkUnderAssembly(headers) else { return [] }
    let transferIDs = chunk.headers.map(\.transferID)
    let objects = ObjectRegistry.all.filter { !switchedOff.contains($0.name) }
    try session.pipeline(objects.map { $0.statement(transferIDs) }) { (place, rows) throws(PostgresError) in
      try objects[place].assemble(rows, into: &chunk)
    }
    return chunk.payloads
  }
}

/// What has been written so far for each transfer of a chunk.
struct ChunkUnderAssembly: ~Copyable {
  /// In the order of their transfer IDs, in which all statements give their rows.
  let headers: [DocumentHeader]
  private(set) var payloads: [AssembledPayload]
  private var builder: PayloadBuilder
  private var cells = RecordCells()

  /// Nil for a chunk without transfers.
  init?(_ headers: [DocumentHeader]) {
    guard let first = headers.first else { return nil }
    self.headers = headers.sorted { $0.transferID < $1.transferID }
    payloads = self.headers.map { AssembledPayload(transferID: $0.transferID) }
    builder = PayloadBuilder(header: first)
  }

  /// Writes the columns of an object, transfer by transfer.
  ///
  /// - Throws: `.decoding` where the rows are not ordered by transfer, or are of another one: they would be written into the
  ///   payload of a student whose they are not.
  mutating func add<Object: TransferObject>(
    _ object: Object.Type, _ rows: borrowing PostgresRows
  ) throws(PostgresError) {
    let shape = RecordShape.of(Object.Layout.self)
    var place = 0
    for index in 0..<rows.count {
      var row = rows[index]
      let transferID: Int64 = try row.next()
      while headers[place].transferID < transferID, place + 1 < headers.count {
        write(object, place)
        place += 1
      }
      guard headers[place].transferID == transferID else {
        throw PostgresError(.decoding, "objects/\(Object.schema): its rows are not ordered by the transfers asked for")
      }
      try cells.append(&row, shape)
    }
    write(object, place)
  }

  /// Writes the records that were read of a transfer, if there are any.
  private mutating func write<Object: TransferObject>(_ object: Object.Type, _ place: Int) {
    guard cells.count > 0 else { return }
    builder.begin(headers[place])
    builder.write(object, cells)
    cells.removeAll()
    let written = builder.take()
    payloads[place].columns.merge(written.columns) { _, new in new }
    payloads[place].replacedCharacters += written.replacedCharacters
  }
}

extension PayloadBuilder {
  fileprivate mutating func write<Object: TransferObject>(_ object: Object.Type, _ cells: RecordCells) {
    cells.withRecords(of: Object.Layout.self) { records in
      countRecords(records.recordCount)
      object.write(records, to: &self)
    }
  }
}

extension TransferObject {
  fileprivate static func statement(_ transferIDs: [Int64]) -> any PostgresStatement {
    ObjectStatement<Self>(transferIDs: transferIDs)
  }

  fileprivate static func assemble(
    _ rows: borrowing PostgresRows, into chunk: inout ChunkUnderAssembly
  ) throws(PostgresError) {
    try chunk.add(Self.self, rows)
  }
}
