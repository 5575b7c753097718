/// The OID of a type, as in `pg_type`.
public struct PostgresType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }
  private init(_ oid: UInt32) { rawValue = oid }

  /// Left to the server, which infers it from where the parameter stands.
  public static let inferred = PostgresType(0)
  public static let bool = PostgresType(16)
  public static let bytea = PostgresType(17)
  /// The type `"char"`, one byte.
  public static let char = PostgresType(18)
  public static let name = PostgresType(19)
  public static let int8 = PostgresType(20)
  public static let int2 = PostgresType(21)
  public static let int4 = PostgresType(23)
  public static let text = PostgresType(25)
  public static let oid = PostgresType(26)
  public static let json = PostgresType(114)
  public static let xml = PostgresType(142)
  public static let float4 = PostgresType(700)
  public static let float8 = PostgresType(701)
  public static let unknown = PostgresType(705)
  public static let bpchar = PostgresType(1042)
  public static let varchar = PostgresType(1043)
  public static let date = PostgresType(1082)
  public static let timestamp = PostgresType(1114)
  public static let timestamptz = PostgresType(1184)
  public static let numeric = PostgresType(1700)
  public static let record = PostgresType(2249)
  public static let void = PostgresType(2278)
  public static let recordArray = PostgresType(2287)
  public static let uuid = PostgresType(2950)
  public static let xid8 = PostgresType(5069)
  public static let jsonb = PostgresType(3802)

  /// The array of this type; `inferred` for a type that is not known here.
  public var array: PostgresType {
    switch self {
    case .bool: PostgresType(1000)
    case .bytea: PostgresType(1001)
    case .char: PostgresType(1002)
    case .name: PostgresType(1003)
    case .int2: PostgresType(1005)
    case .int4: PostgresType(1007)
    case .text, .inferred: PostgresType(1009)
    case .int8: PostgresType(1016)
    case .float4: PostgresType(1021)
    case .float8: PostgresType(1022)
    case .timestamp: PostgresType(1115)
    case .date: PostgresType(1182)
    case .timestamptz: PostgresType(1185)
    case .numeric: PostgresType(1231)
    case .uuid: PostgresType(2951)
    default: .inferred
    }
  }

  /// Types that the server gives its own numbers begin here: enums, composites, extensions' types.
  var isUserDefined: Bool { rawValue >= 16384 }
}

extension PostgresType: CustomStringConvertible {
  /// For error messages.
  public var description: String {
    switch self {
    case .bool: "boolean"
    case .bytea: "bytea"
    case .char: "\"char\""
    case .name: "name"
    case .int8: "bigint"
    case .int2: "smallint"
    case .int4: "integer"
    case .text: "text"
    case .oid: "oid"
    case .json: "json"
    case .jsonb: "jsonb"
    case .xml: "xml"
    case .float4: "real"
    case .float8: "double precision"
    case .varchar: "varchar"
    case .bpchar: "char"
    case .date: "date"
    case .timestamp: "timestamp"
    case .timestamptz: "timestamptz"
    case .numeric: "numeric"
    case .record: "record"
    case .void: "void"
    case .recordArray: "record[]"
    case .uuid: "uuid"
    default: "type \(rawValue)"
    }
  }
}
