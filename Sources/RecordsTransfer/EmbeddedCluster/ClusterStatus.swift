import PostgresClient

/// How an embedded cluster stands.
public struct ClusterStatus: Sendable, Equatable {
  /// The data directory, also before it has been made.
  public let dataFolder: String
  public let exists: Bool
  /// The server's process ID; nil when it does not run.
  public let processID: Int32?
  /// How to reach the database, for libpq and psql.
  public let conninfo: String
  public let logFile: String

  init(of home: ClusterHome) {
    dataFolder = home.dataFolder
    exists = home.exists
    processID = home.files.runningServer
    conninfo = home.conninfo
    logFile = home.logFile
  }
}

extension ClusterHome {
  var files: ServerFiles { ServerFiles(dataFolder: dataFolder, socketFolder: socketFolder) }

  /// Needs no quoting: the socket's folder is chosen so that its path is plain.
  var conninfo: String {
    "host=\(socketFolder) port=5432 dbname=\(EmbeddedCluster.database) user=\(EmbeddedCluster.superuser)"
  }
}

extension EmbeddedCluster {
  /// How to connect to the cluster, once it runs.
  ///
  /// - Throws: `CommandFailure` where the directory or its owner cannot be made out.
  public var configuration: ConnectionConfiguration {
    get async throws(CommandFailure) { ConnectionConfiguration(conninfo: try await status().conninfo) }
  }
}
