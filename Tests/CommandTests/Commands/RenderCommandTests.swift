import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("render")
struct RenderCommandTests {
  @Test("lists documents that are available and those that are crossed out")
  func lists() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .endedLate, database)
      let documents = try #require(
        try await run(["render", "--transfer", transfer.guid, "--format", "json"], database: database).json()
          as? [[String: Any]])
      #expect(documents.filter { $0["available"] as? Bool == true }.map { $0["name"] as? String } == ["enrollment"])
      #expect(documents.first?["title"] as? String == "Transcript")
      #expect(documents.count == 27)
      #expect(Set(documents.compactMap { $0["name"] as? String }).count == 27)
      // What the state's list does not name stands after it.
      #expect(
        documents.suffix(4).map { $0["name"] as? String } == [
          "iep-mt", "plp-evaluation", "literacy-document", "literacy",
        ]
      )
    }
  }

  @Test("writes PDF files into a folder that it makes for its owner, and replaces those that are there")
  func renders() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .withRecords, database)
      try await withFolder { folder in
        let out = folder + "/a/b"
        let all = try await run(["render", "--transfer", "\(transfer.id)", "--all", "--out", out], database: database)
        #expect(all.status == 0, "\(all.stderr)")
        let files = ["transcript", "enrollment", "health-immunization"].map { "\(out)/\($0).pdf" }
        #expect(all.stdout == files.map { "\($0)\n" }.joined())
        for file in files {
          #expect(FileManager.default.contents(atPath: file)?.starts(with: Data("%PDF".utf8)) == true)
        }
        let permissions = try FileManager.default.attributesOfItem(atPath: out)[.posixPermissions] as? Int
        #expect(permissions == 0o700)

        try Data("old".utf8).write(to: URL(fileURLWithPath: files[0]))
        let one = try await run(
          ["render", "--transfer", transfer.guid, "--document", "Transcript", "--out", out], database: database)
        #expect(one.stdout == "\(files[0])\n")
        #expect(FileManager.default.contents(atPath: files[0])?.starts(with: Data("%PDF".utf8)) == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out).count == 3)
      }
    }
  }

  @Test("refuses what is not released, crossed out or unknown with code 65, and writes nothing")
  func refuses() async throws {
    try await SmallState.with { database in
      try await withFolder { folder in
        let out = folder + "/out"
        let waiting = try await waitingTransfer(of: .stillEnrolled, database)
        expect(
          try await run(["render", "--transfer", waiting.guid, "--all", "--out", out], database: database),
          .dataRefused,
          says: """
            transfer \(waiting.id) has no documents: its status is waiting, and only a released one has some
            """)
        let released = try await releasedTransfer(of: .endedLate, database)
        let render = ["render", "--transfer", released.guid, "--out", out, "--document"]
        expect(
          try await run(render + ["transcript"], database: database), .dataRefused,
          says: "transcript of transfer \(released.id) is crossed out: the student has none in the former district")
        expect(
          try await run(render + ["Schedule"], database: database), .dataRefused,
          says: "schedule of transfer \(released.id) is crossed out: the student has none in the former district")
        let unknown = try await run(render + ["diary"], database: database)
        #expect(unknown.status == 65)
        #expect(
          unknown.stderr.hasPrefix("records-transfer: there is no document “diary”; there are: transcript, census,"))
        #expect(!FileManager.default.fileExists(atPath: out))
      }
    }
  }

  @Test("says that fop is missing with code 72, and that a folder cannot be written to with code 73")
  func cannot() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .endedLate, database)
      let render = ["render", "--transfer", transfer.guid, "--document", "enrollment", "--out"]
      let withoutFOP = try await run(render + ["/proc/nowhere"], database: database, path: "/nonexistent")
      #expect(withoutFOP.status == 72 && withoutFOP.stderr.contains("fop is not on PATH"))
      let closed = try await run(render + ["/proc/nowhere"], database: database)
      #expect(closed.status == 73 && closed.stderr.hasPrefix("records-transfer: cannot make the folder /proc/nowhere"))
      #expect(closed.stderr.split(separator: "\n").count == 1)
    }
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "render-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }
}
