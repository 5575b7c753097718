import PostgresClient

/// A kind of record that a release carries: how it is read from the releasing district's records, and how it is written
/// into its payload columns.
///
/// This is the seam at which objects are added: a folder with its layouts, its document and its XSD, one statement in
/// `sql/statements/objects/`, and one line in `ObjectRegistry.all`. Objects that are switched and granted as one (a plan, its
/// meetings, its attached files) carry the same name.
protocol TransferObject: Sendable {
  /// Its top-level records: the rows of the statement, with their children.
  associatedtype Layout: RecordLayout

  /// The object's name in profiles and rights, as `state.transfer_object` has it: `healthImmunization`.
  static var name: String { get }
  /// The right that its documents and imports take, as `state.tool` has it.
  static var toolRight: String { get }
  /// The path of its XSD below `Objects`, without the ending: `HealthImmunization/HealthImmunization`.
  static var schema: String { get }
  /// The table of `records` that holds its top-level records; empty where the statement makes those up.
  static var table: String { get }
  /// The XML columns that it fills.
  static var xml: [XMLForm] { get }
  /// The payload columns that it fills. No other object fills them.
  static var columns: [PayloadColumn] { get }
  /// What the new district reads, in the order of its list.
  static var documents: [TransferItem] { get }
  /// What the new district can import.
  static var imports: [TransferItem] { get }
  /// One statement for a slice of a chunk. `$1` is `bigint[]`, the transfers; the first column is `transfer_id`, then come the
  /// layout's fields as text; rows come ordered by the transfer, then as the documents order them.
  static var sql: String { get }

  /// Writes the columns of one transfer.
  ///
  /// - Parameter records: in the statement's order; never empty. A student without any is not written at all, and has NULL in
  ///   every column.
  static func write(_ records: RecordList<Layout>, to payload: inout PayloadBuilder)
  /// Writes the FOP columns of one transfer.
  static func writeDocuments(_ records: RecordList<Layout>, to payload: inout PayloadBuilder)
}

extension TransferObject {
  static var toolRight: String { name }
  static var schema: String {
    let folder = name.prefix(1).uppercased() + name.dropFirst()
    return "\(folder)/\(folder)"
  }
  static var table: String { Layout.table }
  /// The tables of the records below its top-level records.
  static var childTables: [String] { RecordShape.of(Layout.self).childTables }
  static var documents: [TransferItem] { [] }
  static var imports: [TransferItem] { [] }

  static func write(_ records: RecordList<Layout>, to payload: inout PayloadBuilder) {
    for form in xml { payload.xml(form, records) }
    writeDocuments(records, to: &payload)
  }

  static func writeDocuments(_ records: RecordList<Layout>, to payload: inout PayloadBuilder) {}
}

/// An item of what the new district sees of a released transfer. It is available where its column is not NULL.
public struct TransferItem: Sendable, Equatable {
  /// What the list calls it. A document whose column has a Name column beside it is listed under that name.
  public let title: String
  public let column: PayloadColumn

  public init(_ title: String, _ column: PayloadColumn) {
    self.title = title
    self.column = column
  }
}

/// An object's statement, for some transfers. Its rows are read by the object's layout.
struct ObjectStatement<Object: TransferObject>: PostgresStatement {
  typealias Row = Void
  let transferIDs: [Int64]

  static var sql: String { Object.sql }
  static var name: String { "objects/\(Object.schema)" }

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferIDs)
  }
}
