import PostgresClient

/// Why columns of some releases hold nothing, as `transfer.empty_reason` has it.
struct EmptyReasons {
  private let switchedOff: Set<String>
  /// By transfer, the tables in which there are records that cannot be sent, for their parent is missing.
  private let parentless: [Int64: Set<String>]

  /// Looks for records without their parent where an object sends nothing.
  ///
  /// - Parameter switchedOff: names of the objects that the state does not use.
  init(
    _ manifests: [ReleaseManifest], switchedOff: Set<String>, _ session: PostgresSession
  ) throws(PostgresError) {
    self.switchedOff = switchedOff
    var statement = RecordsWithoutParent()
    for manifest in manifests {
      for source in Source.all where !switchedOff.contains(source.object) && source.isEmpty(in: manifest) {
        for table in source.tables { statement.add(manifest.transferID, table) }
      }
    }
    let found = statement.isEmpty ? [] : try session.run(statement)
    parentless = Dictionary(grouping: found, by: \.transferID).mapValues { Set($0.map(\.table)) }
  }

  /// - Parameter column: one that holds nothing.
  func reason(_ column: PayloadColumn, of manifest: ReleaseManifest) -> String {
    guard let source = Source.of[column] else { return "none_on_file" }
    if switchedOff.contains(source.object) { return "switched_off" }
    // An object that sends something sends all that it can: a second report card that is not there was none.
    guard source.isEmpty(in: manifest), let tables = parentless[manifest.transferID] else { return "none_on_file" }
    return tables.isDisjoint(with: source.tables) ? "none_on_file" : "parent_missing"
  }
}

/// Which object fills a column, and from which tables.
private struct Source {
  let object: String
  let columns: [PayloadColumn]
  /// Of the records that belong to others.
  let tables: [String]

  private init(_ object: any TransferObject.Type) {
    self.object = object.name
    columns = object.columns
    tables = object.childTables
  }

  /// Whether the object sends nothing.
  func isEmpty(in manifest: ReleaseManifest) -> Bool { !columns.contains { manifest.entries[$0] != nil } }

  static let all = ObjectRegistry.all.map(Source.init)
  static let of: [PayloadColumn: Source] = Dictionary(
    all.flatMap { source in source.columns.map { ($0, source) } }, uniquingKeysWith: { first, _ in first })
}

/// Tables in which releases have records that cannot be sent.
struct RecordsWithoutParent: PostgresStatement {
  static let sql = SQL.Responses.recordsWithoutParent
  private var transferIDs: [Int64] = []
  private var tables: [String] = []

  var isEmpty: Bool { transferIDs.isEmpty }

  mutating func add(_ transferID: Int64, _ table: String) {
    transferIDs.append(transferID)
    tables.append(table)
  }

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferIDs)
    parameters.append(tables)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (transferID: Int64, table: String) {
    (try row.next(), try row.next())
  }
}
