import PostgresClient

/// A kind of record that a release carries: how it is read from the releasing district's records, and how it is written
/// into its payload columns.
///
/// This is the seam at which objects are added: a folder with the model, its XML, its document and its XSD, one
/// statement in `sql/statements/objects/`, and one line in `ObjectRegistry.all`.
public protocol TransferObject: Sendable {
  /// One top-level record: a row of the statement, with its children.
  associatedtype Record: Sendable

  /// The object's name in profiles and rights, as `state.transfer_object` has it: `healthImmunization`.
  static var name: String { get }
  /// The right that its documents and imports take, as `state.tool` has it.
  static var toolRight: String { get }
  /// The payload columns that it fills. No other object fills them.
  static var columns: [PayloadColumn] { get }
  /// What the new district reads, in the order of its list.
  static var documents: [TransferItem] { get }
  /// What the new district can import.
  static var imports: [TransferItem] { get }
  /// One statement for a whole chunk. `$1` is `bigint[]`, the transfers; the first column is `transfer_id`, and rows come
  /// ordered by it, then as the documents order them.
  static var sql: String { get }

  /// Reads a row after its `transfer_id`, from left to right.
  static func decode(_ row: inout RowReader) throws(PostgresError) -> Record
  /// Writes the columns of one transfer.
  ///
  /// - Parameter records: in the statement's order; never empty. A student without any is not written at all, and has NULL in
  ///   every column.
  static func write(_ records: [Record], to payload: inout PayloadBuilder)
}

extension TransferObject {
  public static var toolRight: String { name }
  public static var documents: [TransferItem] { [] }
  public static var imports: [TransferItem] { [] }
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

/// An object's statement, for the transfers of a chunk.
struct ObjectStatement<Object: TransferObject>: PostgresStatement {
  let transferIDs: [Int64]

  static var sql: String { Object.sql }
  static var name: String { "objects/\(Object.name)" }

  func bind(_ parameters: inout PostgresParameters) {
    parameters.append(transferIDs)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> (transferID: Int64, record: Object.Record) {
    (try row.next(), try Object.decode(&row))
  }
}
