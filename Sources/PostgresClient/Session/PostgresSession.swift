import CLibPQ

/// The synchronous face of a connection: what one can do inside `PostgresConnection.run`.
///
/// It is not Sendable, so it cannot leave the connection's thread.
public final class PostgresSession {
  let gate: CancelGate
  let notices = NoticeCollector()
  var statements = StatementCache()
  var parameters = PostgresParameters()
  var savepointDepth = 0
  /// How long the server may leave a statement without an answer; nil: for ever.
  var patience: Duration?
  private var connection: OpaquePointer?

  init(gate: CancelGate) { self.gate = gate }

  deinit { close() }

  /// The server's process that serves this session; 0 when it is closed.
  public var backendPID: Int32 { connection.map(PQbackendPID) ?? 0 }

  /// For example 150018 for 15.18; 0 when the session is closed.
  public var serverVersion: Int { Int(connection.map(PQserverVersion) ?? 0) }

  public var isConnected: Bool { connection.map { PQstatus($0) == CONNECTION_OK } ?? false }

  public var transactionStatus: TransactionStatus {
    connection.map { TransactionStatus(PQtransactionStatus($0)) } ?? .unknown
  }

  /// What the server has said by the way (RAISE NOTICE, warnings) since it was last asked; at most the last hundred.
  public func takeNotices() -> [PostgresNotice] { notices.take() }

  func connect(_ configuration: ConnectionConfiguration) throws(PostgresError) {
    close()
    let opened = try openConnection(configuration)
    connection = opened
    gate.attach(opened)
    notices.attach(to: opened)
    patience = configuration.silenceLimit.map { configuration.statementTimeout + $0 }
    try execute(configuration.sessionSettings)
  }

  func close() {
    guard let open = connection else { return }
    connection = nil
    gate.detach()
    PQfinish(open)
    statements = StatementCache()
  }

  /// The connection, or an error if there is none any more.
  func live() throws(PostgresError) -> OpaquePointer {
    guard let connection else {
      throw PostgresError(.connection, "the connection is closed: open another", sqlState: .connectionFailure)
    }
    return connection
  }
}

public enum TransactionStatus: Sendable, Hashable {
  case idle
  /// A statement or COPY is under way.
  case active
  case inTransaction
  /// A statement has failed: only a rollback, also to a savepoint, is possible.
  case inFailedTransaction
  /// The connection is lost or closed.
  case unknown

  init(_ status: PGTransactionStatusType) {
    switch status {
    case PQTRANS_IDLE: self = .idle
    case PQTRANS_ACTIVE: self = .active
    case PQTRANS_INTRANS: self = .inTransaction
    case PQTRANS_INERROR: self = .inFailedTransaction
    default: self = .unknown
    }
  }
}
