import Foundation
import PostgresClient

/// A transfer of Alder's student 1001 with something in every column of its payload, and calls that read it.
extension PostgresSession {
  /// - Returns: the transfer, released by Birch.
  func releasedWithPayload() throws -> UUID {
    let transfer = try submit("a.group.all", person: 1001)
    try Stage.released.reach(transfer, self)
    // No two columns hold the same, and none holds ASCII only.
    _ = try query(
      """
      INSERT INTO transfer.records_transfer_payload
      SELECT p.* FROM transfer.records_transfer t, jsonb_populate_record(NULL::transfer.records_transfer_payload,
        jsonb_build_object('transfer_id', t.transfer_id) || (
          SELECT jsonb_object_agg(a.attname, format(E'<x>\\n %s Nguyễn &amp; 学生\\r</x>', a.attname))
          FROM pg_attribute a
          WHERE a.attrelid = 'transfer.records_transfer_payload'::regclass AND a.attnum > 1 AND NOT a.attisdropped)) AS p
      WHERE t.transfer_guid = $1
      """, transfer)
    return transfer
  }

  /// Gives a user the right to every object.
  func giveAllObjects(to user: Int32, access: String = "write") throws(PostgresError) {
    try execute(
      """
      INSERT INTO state.tool_right (user_id, tool, access)
      SELECT DISTINCT \(user), tool, '\(access)'::state.access FROM state.transfer_object
      """)
  }

  func read(_ kind: Kind, _ user: String?, _ transfer: UUID?, _ column: String?) throws(PostgresError) -> String? {
    try query("SELECT api.read_\(kind)($1, $2, $3)", user, transfer, column).value()
  }

  func readSSN(_ user: String?, _ transfer: UUID?) throws(PostgresError) -> String? {
    try query("SELECT api.read_ssn($1, $2)", user, transfer).value()
  }

  /// What the disclosure ledger has of reading, oldest first: district, user, columns.
  func retrievals() throws(PostgresError) -> [String] {
    try column(
      """
      SELECT concat_ws(' ', district_number, user_name, array_to_string(column_names, ' ')) FROM audit.disclosure
      WHERE event = 'retrieved' ORDER BY disclosure_id
      """)
  }
}

/// The two lists of what a release carries.
enum Kind: String, CaseIterable, Sendable, CustomStringConvertible {
  case document, `import`
  var description: String { rawValue }
  /// The access to the object that reading takes.
  var access: String { self == .document ? "read" : "write" }
}
