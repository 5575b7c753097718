import Foundation
import Testing

@testable import RecordsTransfer

@Suite("PostgreSQL's programs")
struct PostgresProgramsTests {
  @Test("are those of the newest version that has a server, or of the version asked for")
  func newest() throws {
    try withVersions(["9.6", "14", "15", "17"], clientOnly: ["18"]) { root in
      let newest = try PostgresPrograms.find(debian: root)
      #expect(newest == PostgresPrograms(folder: root + "/17/bin", major: 17))
      let older = try PostgresPrograms.find(major: 15, debian: root)
      #expect(older == PostgresPrograms(folder: root + "/15/bin", major: 15))
    }
  }

  @Test("are asked for by name when the version that made a cluster is gone")
  func missing() {
    let failure = #expect(throws: CommandFailure.self) { try PostgresPrograms.find(major: 99) }
    #expect(failure?.status == .programMissing)
    #expect(failure?.message.contains("postgresql-99") == true)
  }

  private func withVersions(
    _ versions: [String], clientOnly: [String], _ body: (String) throws -> Void
  ) throws {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appending(path: "postgresql-\(UUID().uuidString)").path
    defer { try? manager.removeItem(atPath: root) }
    for version in versions + clientOnly {
      let programs = ["psql"] + (versions.contains(version) ? ["initdb", "pg_ctl", "postgres"] : [])
      try manager.createDirectory(atPath: "\(root)/\(version)/bin", withIntermediateDirectories: true)
      for program in programs {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
        _ = manager.createFile(atPath: "\(root)/\(version)/bin/\(program)", contents: nil, attributes: attributes)
      }
    }
    try body(root)
  }
}
