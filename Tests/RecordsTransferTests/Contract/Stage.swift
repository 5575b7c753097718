import Foundation
import PostgresClient
import RecordsTransfer

/// How far a transfer has come.
enum Stage: String, CaseIterable, Sendable {
  case submitted, waiting
  case releaseRequested, rejectRequested, ignoreRequested
  case released, rejected, ignored
  case failedOnTheWay, failedAfterRelease

  static let shownAsWaiting: [Stage] = [.submitted, .waiting, .releaseRequested, .rejectRequested, .ignoreRequested]
  /// Stages in which the former district has been asked.
  static let asked = allCases.filter { $0 != .submitted && $0 != .failedOnTheWay }

  private var answer: Answer? {
    switch self {
    case .releaseRequested, .released, .failedAfterRelease: .release
    case .rejectRequested, .rejected: .reject
    case .ignoreRequested, .ignored: .ignore
    case .submitted, .waiting, .failedOnTheWay: nil
    }
  }

  /// Brings a submitted transfer of Alder's to this stage, with the notices that the lanes post on the way.
  func reach(_ transfer: UUID, _ session: PostgresSession) throws {
    guard self != .submitted else { return }
    try session.route(transfer)
    if self != .failedOnTheWay { try session.post(transfer) }
    if let answer {
      try session.answer(answer, "b.group.all", transfer, answer == .ignore ? "Court order" : "Ask Bo")
    }
    switch self {
    case .released, .rejected, .ignored: try session.settle(transfer)
    case .failedOnTheWay, .failedAfterRelease: try session.fail(transfer)
    default: return
    }
    try session.post(transfer)
  }
}

extension PostgresSession {
  /// Posts what the lanes would post of the transfer as it stands.
  func post(_ transfer: UUID) throws(PostgresError) {
    let id: Int64 = try query(
      "SELECT transfer_id FROM transfer.records_transfer WHERE transfer_guid = $1", transfer
    ).value()
    _ = try query(SQL.Inbox.postNotices, [id], PostgresDate(year: 2026, month: 10, day: 1))
    _ = try query(SQL.Inbox.supersedeNotices, [id])
  }

  /// All that a district and its users can read in the views, in the order in which the views give it.
  func everything(of district: String) throws(PostgresError) -> [String: [String]] {
    let views = [
      "district_transfers", "student_transfers", "overlaps", "transferred_documents", "data_imports",
      "release_manifest",
    ]
    var found: [String: [String]] = [:]
    for view in views {
      found[view] = try column(
        "SELECT to_jsonb(v)::text FROM api.\(view) v WHERE district_number = '\(district)'")
    }
    found["inbox"] = try column(
      """
      SELECT to_jsonb(i)::text FROM api.inbox i
      WHERE user_name IN (SELECT user_name FROM state.user_account JOIN state.district USING (district_id)
        WHERE district_number = '\(district)')
      """)
    return found
  }
}
