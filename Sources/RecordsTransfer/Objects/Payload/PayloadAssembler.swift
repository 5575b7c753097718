import PostgresClient

/// Assembles the payloads of a chunk of releases: one statement for each object, whatever the size of the chunk, and one pass
/// over its rows.
public enum PayloadAssembler {
  /// - Parameters:
  ///   - transferIDs: the transfers to assemble.
  ///   - headers: one for each of them, in any order. A transfer without one is a mistake of the caller's.
  ///   - switchedOff: names of objects that the state does not use: their columns stay NULL.
  /// - Returns: one payload for each transfer, in the order of `transferIDs`; without columns where the student has
  ///   nothing on file.
  /// - Throws: what the statements throw; `.usage` where a header is missing.
  public static func assemble(
    transferIDs: [Int64], headers: [DocumentHeader], switchedOff: Set<String>, session: PostgresSession
  ) throws(PostgresError) -> [AssembledPayload] {
    var chunk = try ChunkUnderAssembly(transferIDs: transferIDs, headers: headers)
    for object in ObjectRegistry.all where !switchedOff.contains(object.name) {
      try chunk.add(object, session: session)
    }
    return chunk.payloads()
  }
}

/// What has been written so far for each transfer of a chunk.
private struct ChunkUnderAssembly: ~Copyable {
  private struct Part {
    var header: DocumentHeader
    var written = PayloadBuilder.Written()
  }

  private let transferIDs: [Int64]
  private var parts: [Int64: Part]
  /// Nil for a chunk without transfers.
  private var builder: PayloadBuilder?
  private var cells = RecordCells()

  init(transferIDs: [Int64], headers: [DocumentHeader]) throws(PostgresError) {
    self.transferIDs = transferIDs
    parts = Dictionary(headers.map { ($0.transferID, Part(header: $0)) }, uniquingKeysWith: { first, _ in first })
    if let missing = transferIDs.first(where: { [parts] in parts[$0] == nil }) {
      throw PostgresError(.usage, "transfer \(missing) is to be assembled without its document header")
    }
    builder = headers.first.map { PayloadBuilder(header: $0) }
  }

  /// Runs an object's statement for the whole chunk and writes its columns, transfer by transfer.
  mutating func add<Object: TransferObject>(
    _ object: Object.Type, session: PostgresSession
  ) throws(PostgresError) {
    guard !transferIDs.isEmpty else { return }
    let shape = RecordShape.of(Object.Layout.self)
    var current: Int64?
    let rows = try session.rows(of: ObjectStatement<Object>(transferIDs: transferIDs))
    for index in 0..<rows.count {
      var row = rows[index]
      let transferID: Int64 = try row.next()
      if transferID != current {
        write(object, for: current)
        current = transferID
      }
      try cells.append(&row, shape)
    }
    write(object, for: current)
  }

  private mutating func write<Object: TransferObject>(_ object: Object.Type, for transferID: Int64?) {
    defer { cells.removeAll() }
    guard let transferID, let header = parts[transferID]?.header, var writing = builder.take() else { return }
    cells.withRecords(of: Object.Layout.self) { records in
      writing.begin(header, records: records.recordCount)
      object.write(records, to: &writing)
    }
    let written = writing.take()
    parts[transferID]?.written.columns.merge(written.columns) { _, new in new }
    parts[transferID]?.written.replacedCharacters += written.replacedCharacters
    builder = consume writing
  }

  func payloads() -> [AssembledPayload] {
    transferIDs.compactMap { transferID in
      parts[transferID].map {
        AssembledPayload(
          transferID: transferID, columns: $0.written.columns, replacedCharacters: $0.written.replacedCharacters)
      }
    }
  }
}
