import PostgresClient

/// The disclosure ledger (FERPA, 34 CFR 99.32): requests for students' records, and disclosures of them.
public enum DisclosureLedger {
  /// What must be true of it: that nothing in it was changed, moved or taken away, and that nothing is missing.
  public static let rules: [Invariant] = SQL.CheckLedger.all.map { Invariant($0, isDeep: false) }

  /// Recomputes every digest, and holds the ledger against the transfers; in one snapshot.
  ///
  /// - Returns: a finding for each rule.
  public static func verify(_ session: PostgresSession) throws(PostgresError) -> [InvariantFinding] {
    try InvariantCheck.run(session, rules)
  }

  /// Whether a seal that was kept elsewhere is in the ledger: where it is not, the ledger is not the one that was sealed.
  ///
  /// - Parameter digest: 64 hexadecimal digits.
  public static func hasSeal(_ digest: String, _ session: PostgresSession) throws(PostgresError) -> Bool {
    try session.query(SQL.Audit.hasSeal, digest).value()
  }

  /// Seals what is not sealed yet.
  ///
  /// - Returns: digest of the newest seal, 64 hexadecimal digits; nil where there was never anything to seal.
  public static func seal(_ session: PostgresSession) throws(PostgresError) -> String? {
    try session.run(MakeSeal()).first ?? nil
  }
}

struct MakeSeal: PostgresStatement {
  static let sql = SQL.Audit.makeSeal

  func bind(_ parameters: inout PostgresParameters) {}
  static func decode(_ row: inout RowReader) throws(PostgresError) -> String? { try row.next() }
}
