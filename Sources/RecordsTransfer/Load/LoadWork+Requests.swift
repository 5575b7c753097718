import PostgresClient

extension LoadWork {
  /// Submits the staged requests, each in a savepoint: one that the contract refuses is told, and the others stand.
  mutating func submitRequests() throws(PostgresError) {
    var last: Int64 = 0
    while true {
      let requests = try session.run(NextRequests(after: last, limit: 1000))
      guard let end = requests.last?.line else { return }
      for request in requests {
        if try submit(request) { added[.requests, default: 0] += 1 }
      }
      last = end
    }
  }

  /// - Returns: whether it was submitted; false where it was before, or is refused.
  private func submit(_ request: RequestLine) throws(PostgresError) -> Bool {
    do throws(PostgresError) {
      return try session.savepoint { () throws(PostgresError) in
        try session.run(SubmitRequestLine(request: request)).first ?? false
      }
    } catch {
      guard error.isRefusal, let state = error.sqlState else { throw error }
      let reason = "\(error.message) \(error.hint.map { "\($0) " } ?? "")(\(state))"
      try session.execute(
        Refuse(file: LoadFile.requests.name, line: Int(request.line), column: nil, reason: reason, isUnread: false))
      return false
    }
  }
}
