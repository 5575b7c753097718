import Foundation
import Testing

@testable import RecordsTransfer

@Suite("The embedded cluster")
struct EmbeddedClusterTests {
  @Test("is made on the first start, and starts again with its data after a stop")
  func freshThenAgain() async throws {
    try await withCheckout { checkout in
      let cluster = checkout.cluster
      #expect(try await cluster.start() == .made)
      #expect(try await cluster.start() == .wasRunning)
      try await checkout.psql("CREATE TABLE kept AS SELECT 7 AS number")
      #expect(try await cluster.stop())
      #expect(try await cluster.status().processID == nil)
      #expect(try await cluster.stop() == false)
      #expect(try await cluster.start() == .started)
      #expect(try await checkout.psql("SELECT number FROM kept") == "7")
    }
  }

  @Test("is UTF-8, has no TCP port, and only its owner can come to the socket")
  func settings() async throws {
    try await withCheckout { checkout in
      try await checkout.cluster.start()
      let answer = try await checkout.psql(
        """
        SELECT concat_ws(' ', getdatabaseencoding(), datcollate, current_setting('listen_addresses') = '',
          current_setting('default_toast_compression'), current_setting('log_error_verbosity'))
        FROM pg_database WHERE datname = current_database()
        """)
      #expect(answer == "UTF8 C.UTF-8 t lz4 terse")
      let home = try checkout.home
      var status = stat()
      #expect(stat(home.socketFolder, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o700)
      #expect(status.st_uid == home.owner.userID)
      #expect(home.owner.userID != 0)
    }
  }

  @Test("says where it would be before it has been made")
  func statusBefore() async throws {
    try await withCheckout { checkout in
      let status = try await checkout.cluster.status()
      #expect(!status.exists)
      #expect(status.processID == nil)
      #expect(try await checkout.cluster.stop() == false)
    }
  }

  @Test("survives lock files whose process ID belongs to another program by now")
  func staleLockFiles() async throws {
    try await withCheckout { checkout in
      try await checkout.cluster.start()
      try await checkout.cluster.stop()
      let home = try checkout.home
      // Of the same user as the server, for PostgreSQL itself ignores those of others.
      let foreign = try Foreign(as: home.owner)
      defer { foreign.end() }
      let lock = "\(foreign.processID)\n\(home.dataFolder)\n1\n5432\n\(home.socketFolder)\n\n\nready\n"
      try lock.write(toFile: home.dataFolder + "/postmaster.pid", atomically: true, encoding: .utf8)
      try lock.write(toFile: home.socketFolder + "/.s.PGSQL.5432.lock", atomically: true, encoding: .utf8)
      #expect(try await checkout.cluster.status().processID == nil)
      #expect(try await checkout.cluster.stop() == false)
      #expect(try await checkout.cluster.start() == .started)
      #expect(foreign.isAlive)
    }
  }

  @Test("survives a server that was killed")
  func killedServer() async throws {
    try await withCheckout { checkout in
      try await checkout.cluster.start()
      let server = try #require(try await checkout.cluster.status().processID)
      kill(server, SIGKILL)
      while try await checkout.cluster.status().processID != nil {}
      #expect(try await checkout.cluster.start() == .started)
    }
  }

  @Test("survives a command that was killed in the middle of making it")
  func halfMade() async throws {
    try await withCheckout { checkout in
      let home = try checkout.home
      try home.makeFolders()
      try home.owner.makePrivateFolder(home.base + "/making-1-2")
      try "15\n".write(toFile: home.base + "/making-1-2/PG_VERSION", atomically: true, encoding: .utf8)
      #expect(try await checkout.cluster.start() == .made)
      #expect(FileStatus(of: home.base + "/making-1-2") == nil)
    }
  }

  @Test("is one cluster when two start it at once")
  func twoStarts() async throws {
    try await withCheckout { checkout in
      async let first = checkout.cluster.start()
      async let second = checkout.cluster.start()
      let starts = try await [first, second]
      #expect(starts.contains(.made))
      #expect(starts.contains(.wasRunning))
    }
  }

  @Test("is another one in a checkout beside it")
  func sideBySide() async throws {
    try await withCheckout { first in
      try await withCheckout { second in
        try await first.cluster.start()
        #expect(try await second.cluster.start() == .made)
        try await first.psql("CREATE TABLE mine()")
        #expect(try await second.psql("SELECT to_regclass('mine') IS NULL") == "t")
      }
    }
  }

  @Test("works where the path is too long for a socket, and full of odd characters")
  func longAndOddPath() async throws {
    let odd = "a \"quoted\" $HOME, with `true` and ünï/" + String(repeating: "long/", count: 30)
    try await withCheckout(below: odd) { checkout in
      #expect(try await checkout.cluster.start() == .made)
      let home = try checkout.home
      #expect(home.socketFolder.utf8.count < 80)
      #expect(try await checkout.psql("SELECT 1") == "1")
    }
  }

  @Test("lies elsewhere when root's folder is closed to PostgreSQL's user", .enabled(if: geteuid() == 0))
  func closedFolder() async throws {
    try await withCheckout(below: "closed/checkout", closed: "closed") { checkout in
      #expect(try await checkout.cluster.start() == .made)
      let home = try checkout.home
      #expect(home.dataFolder.hasPrefix(checkout.closedRoot + "/"))
      #expect(try String(contentsOfFile: home.locationFile, encoding: .utf8) == home.base + "\n")
      #expect(try await checkout.psql("SELECT 1") == "1")
      #expect(try await checkout.cluster.stop())
      #expect(try await checkout.cluster.start() == .started)
    }
  }

  @Test("shows the server's last words when it does not start")
  func brokenSettings() async throws {
    try await withCheckout { checkout in
      try await checkout.cluster.start()
      try await checkout.cluster.stop()
      let home = try checkout.home
      let settings = home.dataFolder + "/postgresql.conf"
      let text = try String(contentsOfFile: settings, encoding: .utf8)
      try (text + "shared_buffers = 'plenty'\n").write(toFile: settings, atomically: false, encoding: .utf8)
      let failure = await #expect(throws: CommandFailure.self) { try await checkout.cluster.start() }
      #expect(failure?.status == .databaseUnavailable)
      #expect(failure?.message.contains("configuration file") == true)
      #expect(failure?.message.contains("\n") == false)
    }
  }
}
