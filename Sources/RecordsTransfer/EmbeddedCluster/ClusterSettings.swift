/// The settings of the embedded server, written anew at each start so that they follow the program, not the day on
/// which the cluster was made.
struct ClusterSettings {
  let purpose: EmbeddedCluster.Purpose
  let socketFolder: String

  var text: String {
    (common + (purpose == .throwaway ? throwaway : standing)).joined(separator: "\n") + "\n"
  }

  private var common: [String] {
    [
      "# Written by records-transfer at each start. Settings of your own belong into postgresql.conf, after the include.",
      "listen_addresses = ''",
      "port = 5432",
      "unix_socket_directories = '\(socketFolder)'",
      "unix_socket_permissions = 0777  # the folder is what is closed: only its owner and root can enter it",
      "max_connections = \(purpose == .throwaway ? 200 : 50)",
      "timezone = 'UTC'",
      "log_timezone = 'UTC'",
      "",
      "# A small machine that does other things as well.",
      "shared_buffers = \(purpose == .throwaway ? "128MB" : "256MB")",
      "work_mem = 16MB",
      "maintenance_work_mem = 128MB",
      "effective_cache_size = 1GB",
      "max_wal_size = 2GB",
      "min_wal_size = 128MB",
      "checkpoint_timeout = 15min",
      "random_page_cost = 1.1",
      "wal_compression = lz4",
      "default_toast_compression = lz4",
      "wal_level = minimal",
      "max_wal_senders = 0",
      "",
      "# Errors, their details and statements hold the values of rows, and these are about children: whoever ran the statement is",
      "# told. What is the server's own (that it starts, stops, cannot write) is logged.",
      "log_min_messages = log",
      "log_error_verbosity = terse",
      "log_min_error_statement = panic",
      "log_parameter_max_length_on_error = 0",
      "log_line_prefix = '%m [%p] '",
      "log_checkpoints = off",
    ]
  }

  private var standing: [String] { ["", "fsync = on", "synchronous_commit = on", "full_page_writes = on"] }

  private var throwaway: [String] {
    [
      "", "# Nobody wants these data after a crash.", "fsync = off", "synchronous_commit = off",
      "full_page_writes = off",
      "autovacuum_naptime = 10min",
    ]
  }
}
