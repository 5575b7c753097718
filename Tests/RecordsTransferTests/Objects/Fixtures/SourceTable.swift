import PostgresClient
import TestSupport

@testable import RecordsTransfer

/// A table of `records` as the catalog describes it, so that rows can be made for any object.
struct SourceTable: Sendable {
  struct Column: Sendable {
    let name: String
    /// Name of the base type in the catalog: `text`, `date`, `numeric`, …; of an array that of the elements.
    let type: String
    /// `code`, `narrative`, …; nil where the type is no domain.
    let domain: String?
    let isArray: Bool
    let isRequired: Bool
    let isKey: Bool
    /// The closed list; empty where there is none.
    let allowed: [String]
    /// Whether a check other than a closed list bounds the values.
    let isBounded: Bool
    /// Whether a check looks at this column and others together.
    let isChecked: Bool
  }

  let name: String
  /// All but `district_id` and `person_id`.
  let columns: [Column]

  /// Of the table's key, what comes after district and person.
  var key: [String] { columns.filter(\.isKey).map(\.name) }

  /// How many rows there can be below one parent, going by the key that they have beyond the parent's.
  func most(below parent: [String: String]) -> Int {
    let own = columns.filter { $0.isKey && parent[$0.name] == nil }
    if own.isEmpty { return 1 }
    return own.contains { $0.allowed.isEmpty && $0.type != "bool" }
      ? .max : own.map { max($0.allowed.count, 1) }.max() ?? 1
  }

  init(_ name: String, _ session: PostgresSession) throws {
    self.name = name
    columns = try session.query(
      """
      SELECT a.attname::text,
        coalesce(e.typname, b.typname, t.typname)::text,
        CASE WHEN t.typtype = 'd' THEN t.typname::text END,
        t.typcategory = 'A',
        a.attnotnull,
        a.attnum = ANY (k.indkey::smallint[]),
        ARRAY(SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c
          WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum]),
        EXISTS (SELECT FROM pg_constraint c
          WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND cardinality(c.conkey) > 1 AND a.attnum = ANY (c.conkey))
      FROM pg_attribute a
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
      LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
      JOIN LATERAL (SELECT indkey FROM pg_index WHERE indrelid = a.attrelid AND indisunique ORDER BY indexrelid LIMIT 1) k
        ON true
      WHERE a.attrelid = 'records.\(name)'::regclass AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attname NOT IN ('district_id', 'person_id')
      ORDER BY a.attnum
      """
    ).map { (row) throws(PostgresError) in
      let (name, type): (String, String) = (try row.next(), try row.next())
      let domain: String? = try row.next()
      let (isArray, isRequired, isKey): (Bool, Bool, Bool) = (try row.next(), try row.next(), try row.next())
      let checks: [String] = try row.next()
      let closed = checks.filter { $0.contains("= ANY (ARRAY[") }
      let allowed = closed.flatMap { $0.matches(of: /'((?:[^']|'')*)'::text/).map { String($0.output.1) } }
      return Column(
        name: name, type: type, domain: domain, isArray: isArray, isRequired: isRequired, isKey: isKey,
        allowed: allowed.map { $0.replacing("''", with: "'") },
        isBounded: !isArray && checks.count > closed.count, isChecked: try row.next())
    }
  }
}
