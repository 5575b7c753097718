import Foundation

extension ChaosServer {
  /// Written anew at each start: a standby begins with a copy of its primary's file.
  func writeSettings(synchronous: Bool) throws {
    let settings = """
      listen_addresses = ''
      port = 5432
      unix_socket_directories = '\(folder)'
      max_connections = 60
      shared_buffers = 64MB
      timezone = 'UTC'
      log_timezone = 'UTC'
      default_toast_compression = lz4
      wal_level = replica
      max_wal_senders = 4
      wal_keep_size = 64MB
      min_wal_size = 8MB
      max_wal_size = 256MB
      autovacuum_naptime = 10min
      # Processes die here, never the machine.
      fsync = off
      synchronous_commit = on
      synchronous_standby_names = '\(synchronous ? "*" : "")'
      restart_after_crash = on
      deadlock_timeout = 100ms
      log_min_messages = log
      log_error_verbosity = terse
      log_min_error_statement = panic
      log_checkpoints = off

      """
    try write(settings, to: dataFolder + "/chaos.conf")
    let main = dataFolder + "/postgresql.conf"
    let text = try String(contentsOfFile: main, encoding: .utf8)
    let include = "include 'chaos.conf'\n"
    if !text.hasSuffix(include) { try write(text + "\n" + include, to: main) }
  }
}
