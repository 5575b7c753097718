import Foundation
import PostgresClient
import Testing

/// The functions that districts call, with what the tests need of them.
extension PostgresSession {
  func submit(
    _ user: String?, person: Int64? = nil, stateID: String? = nil, enrollment: Int64? = nil, comments: String? = nil,
    lastName: String? = nil, firstName: String? = nil, middleName: String? = nil, gender: String? = nil,
    ssn: String? = nil, certificate: String? = nil
  ) throws(PostgresError) -> UUID {
    try query(
      """
      SELECT api.submit_request($1, person_id => $2, state_id => $3, enrollment_id => $4, comments => $5, last_name => $6,
        first_name => $7, middle_name => $8, gender => $9, ssn => $10, cert_info => $11)
      """,
      user, person, stateID, enrollment, comments, lastName, firstName, middleName, gender, ssn, certificate
    ).value()
  }

  func answer(_ answer: Answer, _ user: String?, _ transfer: UUID, _ text: String? = nil) throws(PostgresError) {
    _ = try query("SELECT \(answer.function)($1, $2, $3)", user, transfer, text ?? answer.text)
  }

  /// - Parameter notice: GUID of the transfer and event, `GUID/event`.
  func deleteNotice(_ user: String?, _ notice: String?) throws(PostgresError) -> Bool {
    try query("SELECT api.delete_notice($1, split_part($2, '/', 1)::uuid, split_part($2, '/', 2))", user, notice)
      .value()
  }

  /// The SQLSTATE with which the call was refused, nil where it was not. What it did is undone.
  func refusal(_ call: () throws -> Void) throws -> SQLState? { try undone(call)?.sqlState }

  /// The refusal in all its words, nil where there is none. What the call did is undone.
  func refusalText(_ call: () throws -> Void) throws -> String? {
    guard let error = try undone(call) else { return nil }
    // A line more or less: by whether the session has called the function before.
    let context = error.context?.split(separator: "\n").filter { !$0.hasPrefix("SQL expression") }.joined(
      separator: "\n")
    return [error.sqlState?.rawValue, error.message, error.detail, error.hint, context]
      .map { $0 ?? "-" }.joined(separator: " ")
  }

  /// Undoes what the call did, also in the middle of a transaction, and gives the error of the database, if any.
  private func undone(_ call: () throws -> Void) throws -> PostgresError? {
    struct Undone: Error {}
    let body: () throws -> PostgresError? = {
      try call()
      throw Undone()
    }
    do {
      return try transactionStatus == .inTransaction ? savepoint(body) : transaction(body)
    } catch is Undone {
      return nil
    } catch let error as PostgresError {
      return error
    }
  }

  /// Everything that a contract function could change, as one text.
  func fingerprint() throws(PostgresError) -> String {
    try query(
      """
      SELECT concat_ws(' ',
        (SELECT md5(string_agg(t::text, '' ORDER BY transfer_id)) FROM transfer.records_transfer t),
        (SELECT md5(string_agg(q::text, '' ORDER BY lane, transfer_id)) FROM transfer.queue q),
        (SELECT md5(string_agg(r::text, '' ORDER BY user_id, notice_id)) FROM inbox.recipient r),
        (SELECT md5(string_agg(n::text, '' ORDER BY notice_id)) FROM inbox.notice n))
      """
    ).value()
  }
}

enum Answer: String, CaseIterable, Sendable {
  case release, reject, ignore

  var function: String {
    switch self {
    case .release: "api.release_records"
    case .reject: "api.reject_request"
    case .ignore: "api.ignore_request"
    }
  }
  var text: String? { self == .ignore ? "Court order" : nil }
  var requested: String { "\(rawValue)_requested" }
  var settled: String { self == .release ? "released" : self == .reject ? "rejected" : "ignored" }
}

/// What the lanes do to a transfer, as far as the contract can see it.
extension PostgresSession {
  /// Finds Birch to be the former district.
  func route(_ transfer: UUID) throws(PostgresError) {
    _ = try query(
      """
      WITH routed AS (
        UPDATE transfer.records_transfer SET status = 'waiting', state_person_id = 1, release_person_id = 2001,
          release_district_id = 2, release_enrollment_id = 10, release_calendar_id = 221, release_state_linked = true,
          release_district_number = '0202', release_district_name = 'Birch City',
          release_district_guid = (SELECT district_guid FROM state.district WHERE district_id = 2)
        WHERE transfer_guid = $1 RETURNING transfer_id)
      DELETE FROM transfer.queue q USING routed r WHERE q.transfer_id = r.transfer_id
      """, transfer)
  }

  /// Brings an answered transfer to its final state.
  func settle(_ transfer: UUID) throws(PostgresError) {
    _ = try query(
      """
      WITH settled AS (
        UPDATE transfer.records_transfer t
        SET status = replace(replace(replace(status::text, 'release_requested', 'released'), 'reject_requested', 'rejected'),
            'ignore_requested', 'ignored')::transfer.status,
          settled_at = now(), other_id = CASE status WHEN 'release_requested' THEN '4711' END
        WHERE transfer_guid = $1 RETURNING transfer_id)
      DELETE FROM transfer.queue q USING settled s WHERE q.transfer_id = s.transfer_id
      """, transfer)
  }

  /// Ends a transfer in error, as routing does before the former district is asked, or release after it.
  func fail(_ transfer: UUID, code: String = "release_mismatch") throws(PostgresError) {
    _ = try query(
      """
      WITH failed AS (
        UPDATE transfer.records_transfer t
        SET status = 'error', settled_at = now(), error_code = $2, mismatched_fields = '{gender}',
          error_message = (SELECT message FROM state.error_message WHERE code = $2)
        WHERE transfer_guid = $1 RETURNING transfer_id)
      DELETE FROM transfer.queue q USING failed f WHERE q.transfer_id = f.transfer_id
      """, transfer, code)
  }

  /// A transfer of Alder's student 1001 that Birch has been asked for.
  func waitingTransfer() throws(PostgresError) -> UUID {
    let transfer = try submit("a.group.all", person: 1001)
    try route(transfer)
    return transfer
  }
}
