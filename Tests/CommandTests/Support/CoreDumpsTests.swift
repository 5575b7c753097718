import CProcess
import Foundation
import TestSupport
import Testing

@testable import records_transfer

@Suite("Core dumps")
struct CoreDumpsTests {
  @Test("of a command are forbidden from its start, also to what it starts")
  func child() async throws {
    try await ManyRequests.with(1) { database in
      let daemon = try Started(["work", "requests", "--jobs", RunCommandTests.jobs], database: database)
      try await daemon.waitUntilSaid("run started")
      let limits = try String(contentsOfFile: "/proc/\(daemon.processID)/limits", encoding: .utf8)
      let cores = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
      #expect(cores.split(separator: " ").suffix(3).joined(separator: " ") == "0 0 bytes")
      daemon.signal(SIGTERM)
      _ = try await daemon.ended()
    }
  }

  @Test("are forbidden to a handler as well that the kernel would pipe them to")
  func dumpable() {
    // The process of the tests itself; afterwards as before.
    defer { _ = cprocess_set_dumpable(1) }
    CoreDumps.forbid()
    #expect(CoreDumps.areForbidden)
    #expect(cprocess_is_dumpable() == 0)
  }

  @Test(
    "are off in the systemd units, and Swift's backtraces with what variables hold", arguments: ["nightly", "work@"])
  func units(name: String) throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let unit = try String(
      contentsOf: root.appending(path: "jobs/systemd/records-transfer-\(name).service"), encoding: .utf8)
    #expect(unit.contains("\nLimitCORE=0\n"))
    #expect(unit.contains("\nEnvironment=SWIFT_BACKTRACE=enable=no\n"))
  }
}
