import PostgresClient

/// Looks whether what has to be true of the database is true of it: after a restore, after a disaster.
///
/// All of it is read in one snapshot, so it can be done while workers are at work, and on a standby: what a chunk does is there
/// whole or not at all.
public enum InvariantCheck {
  /// - Parameter invariants: nil: all that do not read the payloads.
  /// - Returns: a finding for each of them, in their order.
  public static func run(
    _ session: PostgresSession, _ invariants: [Invariant]? = nil
  ) throws(PostgresError) -> [InvariantFinding] {
    try session.transaction(isolation: .repeatableRead, readOnly: true) { () throws(PostgresError) in
      try findings(session, invariants)
    }
  }

  /// The same in the transaction that is open, which sees its own changes.
  static func findings(
    _ session: PostgresSession, _ invariants: [Invariant]? = nil
  ) throws(PostgresError) -> [InvariantFinding] {
    _ = try session.query(SQL.Inspection.setCheckLimits).count
    var findings: [InvariantFinding] = []
    for invariant in invariants ?? Invariant.all.filter({ !$0.isDeep }) {
      findings.append(try finding(of: invariant, session))
    }
    return findings
  }

  private static func finding(
    of invariant: Invariant, _ session: PostgresSession
  ) throws(PostgresError) -> InvariantFinding {
    let started = ContinuousClock.now
    var total = 0
    do throws(PostgresError) {
      let rows = try session.query(invariant.sql)
      let violations = try rows.map { (row) throws(PostgresError) in
        let violation = Violation(subject: try row.next(), id: try row.next(), what: try row.next())
        total = Int(try row.next(as: Int64.self))
        return violation
      }
      return InvariantFinding(
        invariant: invariant, violations: violations, total: total, elapsed: .now - started)
    } catch {
      var named = error
      named.statement = "check/\(invariant.name)"
      throw named
    }
  }
}

/// What was found of one invariant.
public struct InvariantFinding: Sendable {
  public let invariant: Invariant
  /// The first hundred by ID; none where it holds.
  public let violations: [Violation]
  /// How many there are in all.
  public let total: Int
  public let elapsed: Duration

  public var holds: Bool { total == 0 }
}
