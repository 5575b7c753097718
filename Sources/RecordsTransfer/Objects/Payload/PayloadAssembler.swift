import PostgresClient

/// Assembles the payloads of some releases: first every object's rows are read, one statement each however many
/// releases there are; then the payloads are written, object by object, with nothing asked of the server any more. So the
/// server can take in what is written while the rest is being written.
public struct PayloadAssembler: ~Copyable {
  /// The columns that objects fill, in the order in which they are written.
  public static let columns = ObjectRegistry.all.flatMap { $0.columns }

  /// In order of their transfer IDs, as the statements' rows are.
  private let headers: [DocumentHeader]
  /// In the order of the registry; nil where the state does not use the object.
  private let objects: [(any ReadObject)?]
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
    var objects: [(any ReadObject)?] = []
    for object in ObjectRegistry.all where !transferIDs.isEmpty {
      objects.append(switchedOff.contains(object.name) ? nil : try object.read(transferIDs, session))
    }
    self.objects = objects
  }

  /// The transfer whose payload comes next; nil after the last.
  public var nextTransferID: Int64? { done < headers.count ? headers[done].transferID : nil }

  /// Writes the next transfer's payload, which must be there.
  ///
  /// - Parameter take: gets every column of `columns`, in their order; nil where the student has nothing on file.
  /// - Returns: characters that XML 1.0 cannot hold, replaced by U+FFFD; counted in each document in which they stood.
  /// - Throws: `.decoding` where a statement's rows are not as its layout says; what `take` throws.
  public mutating func writeNext(
    _ take: (PayloadColumn, AssembledColumn?) throws(PostgresError) -> Void
  ) throws(PostgresError) -> Int {
    guard nextTransferID != nil, var builder = builder.take() else { return 0 }
    let header = headers[done]
    done += 1
    var replacedCharacters = 0
    for (object, read) in zip(ObjectRegistry.all, objects) {
      try read?.write(header, to: &builder)
      let written = builder.take()
      replacedCharacters += written.replacedCharacters
      for column in object.columns { try take(column, written.columns[column]) }
    }
    self.builder = consume builder
    return replacedCharacters
  }
}
