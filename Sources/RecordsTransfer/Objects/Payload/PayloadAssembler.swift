import PostgresClient

/// Assembles the payloads of some releases: first every object's rows are read, one statement each however many
/// releases there are; then the payloads are written, one at a time, with nothing asked of the server any more. So the server can
/// take one payload in while the next is written.
public struct PayloadAssembler: ~Copyable {
  /// In order of their transfer IDs, as the statements' rows are.
  private let headers: [DocumentHeader]
  private let objects: [any ReadObject]
  private var builder: PayloadBuilder?
  private var done = 0

  /// - Parameters:
  ///   - headers: one for each transfer.
  ///   - switchedOff: names of objects that the state does not use: their columns stay NULL.
  /// - Throws: what the statements throw.
  public init(
    _ headers: [DocumentHeader], switchedOff: Set<String>, session: PostgresSession
  ) throws(PostgresError) {
    self.headers = headers.sorted { $0.transferID < $1.transferID }
    builder = headers.first.map { PayloadBuilder(header: $0) }
    let transferIDs = self.headers.map(\.transferID)
    var objects: [any ReadObject] = []
    for object in ObjectRegistry.all where !switchedOff.contains(object.name) && !transferIDs.isEmpty {
      objects.append(try object.read(transferIDs, session))
    }
    self.objects = objects
  }

  /// The next transfer's payload, without columns where the student has nothing on file; nil after the last.
  ///
  /// - Throws: `.decoding` where a statement's rows are not as its layout says.
  public mutating func next() throws(PostgresError) -> AssembledPayload? {
    guard done < headers.count, var builder = builder.take() else { return nil }
    let header = headers[done]
    done += 1
    for object in objects { try object.write(header, to: &builder) }
    let written = builder.take()
    self.builder = consume builder
    return AssembledPayload(
      transferID: header.transferID, columns: written.columns, replacedCharacters: written.replacedCharacters)
  }
}
