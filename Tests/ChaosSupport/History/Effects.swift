import PostgresClient
import TestSupport

/// Effects with how often each was had: `notice waiting` of transfer 7, once.
struct Effects {
  struct Effect: Hashable, CustomStringConvertible {
    let transferID: Int64
    let what: String

    var description: String { "\(what) of transfer \(transferID)" }
  }

  private(set) var counts: [Effect: Int] = [:]

  mutating func add(_ what: String, of transferID: Int64, times: Int = 1) {
    counts[Effect(transferID: transferID, what: what), default: 0] += times
  }

  /// What is here and not there, with how often.
  func beyond(_ other: Effects) -> [String] {
    counts.compactMap { effect, count in
      let more = count - (other.counts[effect] ?? 0)
      return more > 0 ? "\(effect)\(more > 1 ? ", \(more) times" : "")" : nil
    }
  }

  /// - Parameter sql: gives transfer ID, effect, count.
  init(_ session: PostgresSession, _ sql: String) throws(PostgresError) {
    let rows = try session.query(sql).map { (row) throws(PostgresError) in
      (try row.next(as: Int64.self), try row.next(as: String.self), Int(try row.next(as: Int64.self)))
    }
    for (transferID, what, count) in rows { add(what, of: transferID, times: count) }
  }

  init() {}
}

extension Effects {
  /// What the work on all these is to leave in the log, each once. Those in `untouched` are not to have been worked on.
  init(log intents: [Intent], untouched: Set<Int64>) {
    for intent in intents where !untouched.contains(intent.transferID) {
      let id = intent.transferID
      add("status \(intent.way.from) \(intent.way.to)", of: id)
      add("dequeued \(intent.lane)", of: id)
      if intent.kind == .released { add("payload", of: id) }
      if let overlap = intent.overlap { add("overlap \(overlap)", of: id) }
      for (event, users) in intent.notices {
        add("notice \(event)", of: id)
        for user in users { add("recipient \(event) \(user)", of: id) }
      }
      if intent.lane == "responses" {
        for event in ["waiting", "release_request"] { add("superseded \(event)", of: id) }
      }
    }
  }

  /// What the tables are to hold of all these.
  init(tables intents: [Intent], untouched: Set<Int64>) {
    for intent in intents {
      let id = intent.transferID
      let isDone = !untouched.contains(id)
      add("is \(isDone ? intent.way.to : intent.way.from)", of: id)
      if isDone, let code = intent.errorCode { add("error \(code)", of: id) }
      if isDone, let overlap = intent.overlap { add("overlap \(overlap)", of: id) }
      if isDone, intent.kind == .released { add("payload", of: id) }
      if !isDone { add("queued \(intent.lane)", of: id) }
      var notices = isDone ? intent.notices : [:]
      if intent.lane == "responses" { notices.merge(["waiting": [1, 2], "release_request": [5, 6]]) { $1 } }
      for (event, users) in notices {
        let isSuperseded = isDone && intent.lane == "responses" && ["waiting", "release_request"].contains(event)
        add("\(isSuperseded ? "superseded" : "standing") notice \(event)", of: id)
        for user in users { add("recipient \(event) \(user)", of: id) }
      }
    }
  }

  /// What the tables hold.
  static let tables = """
    SELECT transfer_id, 'is ' || status, 1::bigint FROM transfer.records_transfer
    UNION ALL SELECT transfer_id, 'error ' || error_code, 1 FROM transfer.records_transfer WHERE error_code IS NOT NULL
    UNION ALL SELECT transfer_id, 'overlap ' || kind, 1 FROM transfer.overlap WHERE resolved_at IS NULL
    UNION ALL SELECT transfer_id, 'payload', 1 FROM transfer.records_transfer_payload
    UNION ALL SELECT transfer_id, 'queued ' || lane, 1 FROM transfer.queue
    UNION ALL SELECT transfer_id, CASE WHEN superseded_at IS NULL THEN 'standing' ELSE 'superseded' END || ' notice ' || event, 1
      FROM inbox.notice
    UNION ALL SELECT coalesce(n.transfer_id, 0), 'recipient ' || coalesce(n.event::text, 'of no notice') || ' ' || r.user_id, 1
      FROM inbox.recipient r LEFT JOIN inbox.notice n USING (notice_id)
    """
}
