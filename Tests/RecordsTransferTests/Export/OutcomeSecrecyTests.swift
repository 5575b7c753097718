import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Exported outcomes say what the district's login sees")
struct OutcomeSecrecyTests {
  /// Whatever tells of Birch, of its answer, or of what routing found there.
  private static let formerDistrict = [
    "0202", "Birch", "Bo Registrar", "555-0202", "bo@", "b.group", "4711", "2001", "Ask Bo", "Court", "Ignore",
  ]

  @Test("row for row and column for column, at every stage of a transfer", arguments: Stage.allCases)
  func everyStage(_ stage: Stage) async throws {
    try await Districts.withWorld { districts in
      try await withConnection(districts.state) { session in
        try stage.reach(try session.submit("a.group.all", person: 1001, comments: "Said, \"twice\"\nÑ"), session)
      }
      let folder = try TemporaryFolder()
      let report = try await districts.export(to: folder)
      #expect(report.districts.map(\.number) == ["0101", "0202", "0303"])
      #expect(report.districts.map(\.transfers) == [1, Stage.asked.contains(stage) ? 1 : 0, 0])
      try await districts.expectFilesToSayWhatLoginsSee(["0101", "0202", "0303"], folder)

      let requester = try OutcomeFile.allCases.map { file in
        try String(contentsOf: folder.url.appending(path: "0101/\(file.name)"), encoding: .utf8)
      }.joined()
      let told = Self.formerDistrict.filter(requester.contains)
      let isTold = stage == .released || stage == .rejected
      #expect(told.isEmpty != isTold, "\(told)")
    }
  }

  @Test("for transfers that runs brought to every status, with notices")
  func everyStatus() async throws {
    try await TestDatabase.withCopy(of: .everyStatus) { configuration in
      try await Districts.with(configuration, ["0100", "0200"]) { districts in
        let folder = try TemporaryFolder()
        let report = try await districts.export(to: folder)
        #expect(report.districts.map(\.transfers).allSatisfy { $0 > 5 })
        #expect(report.districts.map(\.notices).allSatisfy { $0 > 2 })
        try await districts.expectFilesToSayWhatLoginsSee(["0100", "0200"], folder)
      }
    }
  }

  @Test("and a later export does not tell the requester that the former district was asked, or has answered")
  func since() async throws {
    try await Districts.withWorld { districts in
      let ignored = try await withConnection(districts.state) { try $0.submit("a.group.all", person: 1001) }
      func changed(_ stage: @escaping @Sendable (PostgresSession) throws -> Void) async throws -> [Int] {
        let before = try await withConnection(districts.state) { session in
          let time: PostgresTimestamp = try session.value("SELECT clock_timestamp()")
          try stage(session)
          return time
        }
        let folder = try TemporaryFolder()
        return try await districts.export(to: folder) { $0.since = before }.districts.map(\.transfers)
      }
      let asked = try await changed { session in
        try session.route(ignored)
        try session.post(ignored)
      }
      #expect(asked == [0, 1, 0])
      let answered = try await changed { try $0.answer(.ignore, "b.group.all", ignored, "Court order") }
      #expect(answered == [0, 1, 0])
      let nothing = try await changed { _ in }
      #expect(nothing == [0, 0, 0])
      let settled = try await changed { try $0.settle(ignored) }
      #expect(settled == [1, 1, 0])
    }
  }

  @Test("and only the state's own login can write them")
  func logins() async throws {
    try await Districts.withWorld { districts in
      let folder = try TemporaryFolder()
      let out = folder.url.appending(path: "out").path
      for login in [districts["0101"], districts[.dba], districts[.worker], districts[.auditor]] {
        let refused = try await withConnection(login) { session in
          do {
            _ = try OutcomeExport(folder: out).write(session)
            return false
          } catch let error as PostgresError {
            return error.sqlState == .insufficientPrivilege
          } catch let failure as CommandFailure {
            return failure.status == .refused
          }
        }
        #expect(refused)
      }
      #expect(!FileManager.default.fileExists(atPath: out))
    }
  }
}
