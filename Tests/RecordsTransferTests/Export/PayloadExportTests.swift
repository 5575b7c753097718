import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Exported payloads")
struct PayloadExportTests {
  @Test("are all imports to the byte, with their digests; and the ledger has each of them")
  func everything() async throws {
    try await World.with { session in
      try session.giveAllObjects(to: 1)
      let transfer = try session.releasedWithPayload()
      let folder = try TemporaryFolder()
      let zip = folder.url.appending(path: "out.zip").path
      let names = try PayloadExport(of: .guid(transfer), by: "a.group.all", to: zip).write(session)

      let columns: [String] = try session.column(
        "SELECT column_name FROM state.transfer_item WHERE kind = 'import' ORDER BY position")
      #expect(names == columns.map { "\($0.dropLast(3)).xml" } + ["manifest.csv"])
      let noted = try session.retrievals()
      #expect(noted == columns.map { "0101 a.group.all \($0)" })

      let archive = try ZipArchive(zip)
      #expect(archive.entries.map(\.name) == names)
      let manifest = try ReadBack("manifest.csv", in: zip)
      #expect(manifest.heading == ["column", "file", "bytes", "sha256", "empty_because"])
      for (column, row) in Swift.zip(columns, manifest.rows) {
        let held: String = try session.value("SELECT \"\(column)\" FROM public.\"recordsTransfer\"")
        let digest: String = try session.query("SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex')", held).value()
        let file = "\(column.dropLast(3)).xml"
        #expect(row == [column, file, "\(held.utf8.count)", digest, nil])
        let content = try archive.contents(try #require(archive.entry(file)))
        #expect(content == Data(held.utf8))
      }
      #expect(folder.files == ["out.zip"] && folder.rights(of: "out.zip") == 0o600)
    }
  }

  @Test("leave out what the user has no right to, and say so; the state names the transfer by its ID as well")
  func objectRights() async throws {
    try await World.with { session in
      let transfer = try session.releasedWithPayload()
      try session.execute("INSERT INTO state.tool_right (user_id, tool, access) VALUES (1, 'transcript', 'write')")
      let id: Int64 = try session.value("SELECT transfer_id FROM transfer.records_transfer")
      let folder = try TemporaryFolder()
      let zip = folder.url.appending(path: "out.zip").path
      let names = try PayloadExport(of: .id(id), by: "a.group.all", to: zip).write(session)
      #expect(names == ["transcript.xml", "manifest.csv"])
      let rows = try ReadBack("manifest.csv", in: zip).rows
      #expect(rows.count == 13)
      #expect(rows.dropFirst().allSatisfy { $0[1] == nil && $0[4] == "no_right" })
      let noted = try session.retrievals()
      #expect(noted == ["0101 a.group.all transcriptXML"])
      _ = transfer
    }
  }

  @Test("are refused as the contract refuses, with nothing written and nothing in the ledger")
  func refused() async throws {
    try await World.with { session in
      for user: Int32 in [1, 11, 18] { try session.giveAllObjects(to: user) }
      let transfer = try session.submit("a.group.all", person: 1001)
      let folder = try TemporaryFolder()
      let zip = folder.url.appending(path: "out.zip").path
      func refusal(_ user: String, _ transfer: UUID = transfer) -> String {
        Self.refusal(PayloadExport.of(transfer, user, zip), session)
      }
      try Stage.released.reach(transfer, session)
      #expect(refusal("b.group.all") == "refused (RT014)")
      #expect(refusal("c.group.all") == "refused (RT014)")
      #expect(refusal("a.group.all", UUID()) == "refused (RT014)")
      #expect(refusal("a.gone") == "refused (RT001)")
      #expect(refusal("a.nothing") == "refused (RT002)")
      #expect(refusal("a.no.calendar") == "refused (RT003)")
      let noted = try session.retrievals()
      #expect(noted == [])
      #expect(folder.files == [])
    }
  }

  @Test(
    "are refused in the same words whatever has not been released", arguments: Stage.allCases.filter { $0 != .released }
  )
  func notReleased(_ stage: Stage) async throws {
    try await World.with { session in
      try session.giveAllObjects(to: 1)
      let transfer = try session.submit("a.group.all", person: 1001)
      try stage.reach(transfer, session)
      let folder = try TemporaryFolder()
      let zip = folder.url.appending(path: "out.zip").path
      let said = Self.refusal(PayloadExport.of(transfer, "a.group.all", zip), session)
      #expect(said == "refused (RT014)")
      #expect(folder.files == [])
    }
  }

  @Test("are written by a district's own login for its own users")
  func ownLogin() async throws {
    try await Districts.withWorld { districts in
      let transfer = try await withConnection(districts.state) { session in
        try session.giveAllObjects(to: 1)
        return try session.releasedWithPayload()
      }
      let folder = try TemporaryFolder()
      let zip = folder.url.appending(path: "out.zip").path
      let export = try PayloadExport(of: .guid(transfer), by: "a.group.all", to: zip)
      let names = try await withConnection(districts["0101"]) { try export.write($0) }
      #expect(names.count == 14)
      try await withConnection(districts["0202"]) { session in
        let failure = #expect(throws: CommandFailure.self) { try export.write(session) }
        #expect(failure?.status == .cannotWrite)
      }
    }
  }

  @Test("are not read where the file cannot be written, or what is stored is not what was released")
  func notRead() async throws {
    try await World.with { session in
      try session.giveAllObjects(to: 1)
      let transfer = try session.releasedWithPayload()
      let folder = try TemporaryFolder()
      let there = try folder.write(Array("kept".utf8), to: "there.zip").path
      for path in [there, "/nowhere/out.zip"] {
        let failure = #expect(throws: CommandFailure.self) {
          try PayloadExport(of: .guid(transfer), by: "a.group.all", to: path).write(session)
        }
        #expect(failure?.status == .cannotWrite)
      }
      _ = try session.query(
        """
        INSERT INTO transfer.release_manifest (transfer_id, column_name, bytes, sha256, records)
        SELECT transfer_id, 'transcriptXML', 1, sha256('x'), 1 FROM transfer.records_transfer WHERE transfer_guid = $1
        """, transfer)
      let changed = #expect(throws: CommandFailure.self) {
        try PayloadExport(of: .guid(transfer), by: "a.group.all", to: there, replacing: true).write(session)
      }
      #expect(changed?.status == .invariantViolated)
      let noted = try session.retrievals()
      #expect(noted == [])
      #expect(try Data(contentsOf: folder.url.appending(path: "there.zip")) == Data("kept".utf8))
      #expect(folder.files == ["there.zip"])
    }
  }

  /// The status and the SQLSTATE.
  private static func refusal(_ export: Result<PayloadExport, CommandFailure>, _ session: PostgresSession) -> String {
    do {
      _ = try export.get().write(session)
      return "written"
    } catch let failure as CommandFailure {
      return "\(failure.status) \(failure.message.suffix(7))"
    } catch {
      return "\(error)"
    }
  }
}

extension PayloadExport {
  /// Without documents.
  fileprivate static func of(_ transfer: UUID, _ user: String, _ zip: String) -> Result<PayloadExport, CommandFailure> {
    Result { () throws(CommandFailure) in try PayloadExport(of: .guid(transfer), by: user, to: zip) }
  }
}
