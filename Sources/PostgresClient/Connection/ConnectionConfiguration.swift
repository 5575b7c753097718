/// Where the database is and how to connect to it.
public struct ConnectionConfiguration: Sendable, Equatable {
  /// `key=value` pairs or a `postgresql://` URI, as libpq takes them; several hosts are allowed.
  ///
  /// It can hold a password: `description` is the form for logs.
  public let conninfo: String

  /// A database of the same server, instead of the one that `conninfo` names.
  public internal(set) var databaseName: String?

  /// How the server's activity view names the connection, unless the conninfo says otherwise.
  public var applicationName = "records-transfer"

  /// After this the server gives a statement up, with SQLSTATE 57014. Zero is never.
  public var statementTimeout = Duration.seconds(300)

  /// After this the server gives up waiting for a lock, with SQLSTATE 55P03. Zero is never.
  public var lockTimeout = Duration.seconds(10)

  /// After this the server ends a session that sits in a transaction without work. Zero is never.
  public var idleInTransactionTimeout = Duration.seconds(60)

  /// How long to wait for each host while connecting, in whole seconds and at least two (libpq's own minimum), unless
  /// the conninfo or PGCONNECT_TIMEOUT says otherwise. Zero waits forever.
  public var connectTimeout = Duration.seconds(10)

  /// For how much longer than `statementTimeout` the server may be silent before the connection is given up for lost:
  /// something between the two then holds it open and passes nothing on. Nil: for ever, as it must be where a session sets
  /// a longer `statement_timeout` for itself.
  public var silenceLimit: Duration?

  /// Whether only a server will do that can be written to, and not a standby. The conninfo's or PGTARGETSESSIONATTRS'
  /// own `target_session_attrs` goes before it.
  public var needsWritableServer = false

  public init(conninfo: String) { self.conninfo = conninfo }

  /// The same for work that nobody watches: only a server that can be written to will do, and one that falls silent is given
  /// up after its own timeout and half a minute.
  public var unattended: ConnectionConfiguration {
    var copy = self
    copy.needsWritableServer = true
    copy.silenceLimit = silenceLimit ?? .seconds(30)
    return copy
  }

  /// The same server with another database.
  public func database(named name: String) -> ConnectionConfiguration {
    var copy = self
    copy.databaseName = name
    return copy
  }
}

extension ConnectionConfiguration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Host, port, database and user as the conninfo names them; never the password.
  public var description: String {
    guard var options = try? parsedOptions() else { return "a malformed connection string" }
    if let databaseName { options["dbname"] = databaseName }
    let shown = ["service", "host", "hostaddr", "port", "dbname", "user"].compactMap { key in
      options[key].map { "\(key)=\($0)" }
    }
    return shown.isEmpty ? "libpq's defaults" : shown.joined(separator: " ")
  }

  public var debugDescription: String { description }

  public var customMirror: Mirror { Mirror(self, children: ["connection": description]) }
}
