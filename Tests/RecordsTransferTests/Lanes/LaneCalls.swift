import PostgresClient
import TestSupport

@testable import RecordsTransfer

/// After every date of the small state.
let businessDay = PostgresDate("2026-10-01") ?? .infinity

/// What tests of the lanes do with a database.
extension PostgresSession {
  /// Submits a request of Maple's registrar.
  ///
  /// - Returns: the transfer ID.
  func request(_ student: SmallState.Student) throws(PostgresError) -> Int64 {
    let transfer: String = try query(
      "SELECT api.submit_request('maple.registrar', $1)::text", student.inMaple
    ).value()
    return try query("SELECT transfer_id FROM transfer.records_transfer WHERE transfer_guid = $1::uuid", transfer)
      .value()
  }

  /// Requests and routes.
  func waiting(_ student: SmallState.Student) throws(PostgresError) -> Int64 {
    let transfer = try request(student)
    _ = try perform(.requests, [transfer])
    return transfer
  }

  /// Answers as Oak's registrar.
  func answer(_ transfer: Int64, _ answer: Answer) throws(PostgresError) {
    let name: String = try query(
      "SELECT transfer_guid::text FROM transfer.records_transfer WHERE transfer_id = $1", transfer
    ).value()
    _ = try query("SELECT \(answer.function)('oak.registrar', $1::uuid, $2)", name, answer.text ?? "Call Otto")
  }

  /// What a worker does with a chunk, without the queue.
  @discardableResult
  func perform(
    _ lane: Lane, _ transfers: [Int64], on date: PostgresDate = businessDay
  ) throws(PostgresError) -> ChunkCounts {
    try lane.work(businessDate: date).perform(transfers, in: self)
  }

  /// Runs `body` in a transaction and takes everything back, so that one database serves many cases.
  func undone<R>(_ body: () throws -> R) throws -> R {
    try execute("BEGIN")
    let outcome = Result { try body() }
    try execute("ROLLBACK")
    return try outcome.get()
  }

  /// How a transfer stands: `status`, or `error code: fields`.
  func standing(_ transfer: Int64) throws(PostgresError) -> String {
    try query(
      """
      SELECT concat_ws(' ', status, error_code, array_to_string(mismatched_fields, ', '))
      FROM transfer.records_transfer WHERE transfer_id = $1
      """, transfer
    ).value()
  }
}
