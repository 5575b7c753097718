import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("render, of payloads with several documents and files")
struct RenderFilesTests {
  @Test("makes a PDF of its own of each document that stands in a column, and none of what does not")
  func census() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .endedLate, database)
      var fo = FOWriter()
      fo.documents(
        .sample,
        [
          ("Census Contact Summary", { $0.paragraph("The contacts.") }),
          ("Extended Census Summary", { $0.paragraph("Everything else.") }),
        ])
      try await set("census_fop", String(decoding: fo.take(), as: UTF8.self), transfer, database)
      try await withFolder { out in
        let render = ["render", "--transfer", transfer.guid, "--out", out]
        let all = try await run(render + ["--all"], database: database)
        let files = ["census", "extended-census-summary", "enrollment"].map { "\(out)/\($0).pdf" }
        #expect(all.stdout == files.map { "\($0)\n" }.joined(), "\(all.stderr)")
        #expect(try title(of: files[0]) == "Census Contact Summary")
        #expect(try title(of: files[1]) == "Extended Census Summary")

        let one = try await run(render + ["--document", "Extended Census Summary"], database: database)
        #expect(one.stdout == "\(files[1])\n")

        fo.document(title: "Census Contact Summary", .sample) { $0.paragraph("All there is.") }
        try await set("census_fop", String(decoding: fo.take(), as: UTF8.self), transfer, database)
        expect(
          try await run(render + ["--document", "extended-census-summary"], database: database), .dataRefused,
          says:
            "extended-census-summary of transfer \(transfer.id) is not there: its censusFOP has fewer documents than the state's list"
        )
        let rest = try await run(render + ["--all"], database: database)
        #expect(rest.stdout == [files[0], files[2]].map { "\($0)\n" }.joined())
      }
    }
  }

  @Test("writes documents that the state's list does not name")
  func unlisted() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .endedLate, database)
      var fo = FOWriter()
      fo.document(title: "IEP Team Meetings", .sample) { $0.paragraph("The team met.") }
      try await set("iep_mt_fop", String(decoding: fo.take(), as: UTF8.self), transfer, database)
      try await withFolder { out in
        let all = try await run(["render", "--transfer", transfer.guid, "--all", "--out", out], database: database)
        #expect(all.stdout == "\(out)/enrollment.pdf\n\(out)/iep-mt.pdf\n", "\(all.stderr)")
      }
    }
  }

  @Test("names the document that cannot be rendered with code 70, and writes the others")
  func oneIsBad() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .endedLate, database)
      try await set("behavior_fop", "<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\"/>", transfer, database)
      try await withFolder { out in
        let all = try await run(["render", "--transfer", transfer.guid, "--all", "--out", out], database: database)
        #expect(all.status == 70)
        #expect(all.stdout == "\(out)/enrollment.pdf\n")
        #expect(
          all.stderr.hasPrefix(
            "records-transfer: fop could not render \(out)/behavior.pdf: 1:56: \"fo:root\" is missing"))
        #expect(all.stderr.split(separator: "\n").count == 1)
      }
    }
  }

  @Test("writes attached files under their own names made safe, for their owner alone; FOP is not needed")
  func attached() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .endedLate, database)
      let content = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 * 7) })
      try await set(
        "iep_document_xml",
        documents([
          ("../Plan & ziele.pdf", content, nil), ("plan & Ziele.PDF", Data("second".utf8), nil),
          (".empty", Data(), nil),
        ]),
        transfer, database)
      try await withFolder { out in
        let ended = try await run(
          ["render", "--transfer", transfer.guid, "--document", "IEP Documents", "--out", out], database: database,
          path: "/nonexistent")
        let files = ["Plan & ziele.pdf", "plan & Ziele (2).PDF", "empty"].map { "\(out)/iep-document/\($0)" }
        #expect(ended.stdout == files.map { "\($0)\n" }.joined(), "\(ended.stderr)")
        #expect(FileManager.default.contents(atPath: files[0]) == content)
        #expect(FileManager.default.contents(atPath: files[1]) == Data("second".utf8))
        #expect(FileManager.default.contents(atPath: files[2]) == Data())
        for (path, expected) in [(files[0], 0o600), ("\(out)/iep-document", 0o700)] {
          #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == expected)
        }
      }
    }
  }

  @Test("tells of a damaged file by its number, with code 65, and writes the others")
  func damaged() async throws {
    try await SmallState.with { database in
      let transfer = try await releasedTransfer(of: .endedLate, database)
      let good = Data("good".utf8)
      try await set(
        "plp_document_xml", documents([("secret name.txt", good, "<Size>5</Size>"), ("b.txt", good, nil)]), transfer,
        database)
      try await set(
        "literacy_document_xml",
        documents([("a.txt", good, "<SHA256>00</SHA256>"), ("b.txt", good, "<Content>abc$</Content>")]), transfer,
        database)
      try await withFolder { out in
        let render = ["render", "--transfer", transfer.guid, "--out", out, "--document"]
        let sized = try await run(render + ["plp-document"], database: database)
        #expect(sized.status == 65)
        #expect(sized.stdout == "\(out)/plp-document/b.txt\n")
        #expect(
          sized.stderr
            == "records-transfer: file 1 of plp-document of transfer \(transfer.id) is damaged, and not written: it has 4 bytes, and its entry says 5\n"
        )
        expect(
          try await run(render + ["literacy-document"], database: database), .dataRefused,
          says:
            "file 1 of literacy-document of transfer \(transfer.id) is damaged, and not written: its SHA-256 is another than its entry says (and 1 more of its files)"
        )
      }
    }
  }

  /// - Parameter files: names and contents; and elements that stand instead of the right ones.
  private func documents(_ files: [(name: String, content: Data, wrong: String?)]) -> String {
    let entries = files.map { file in
      let right = [
        "<Name>\(file.name.replacing("&", with: "&amp;"))</Name>", "<Size>\(file.content.count)</Size>",
        "<Content>\(file.content.base64EncodedString())</Content>",
      ]
      let kept = right.filter { element in
        file.wrong.map { !element.hasPrefix($0.prefix(through: $0.firstIndex(of: ">") ?? $0.startIndex)) } ?? true
      }
      return "<AttachedFile>\(kept.joined())\(file.wrong ?? "")</AttachedFile>"
    }
    return "<Documents xmlns=\"urn:records-transfer:payload:1\" version=\"1.0\">\(entries.joined())</Documents>"
  }

  private func set(
    _ column: String, _ text: String, _ transfer: NamedTransfer, _ database: ConnectionConfiguration
  ) async throws {
    try await withConnection(database) { session in
      _ = try session.execute(
        """
        UPDATE transfer.records_transfer_payload SET \(column) = $text$\(text)$text$ WHERE transfer_id = \(transfer.id);
        UPDATE transfer.release_manifest m
        SET bytes = octet_length(held.value), sha256 = sha256(convert_to(held.value, 'UTF8')), records = 1, empty_because = NULL
        FROM transfer.records_transfer_payload p, json_each_text(to_json(p)) AS held
        WHERE p.transfer_id = \(transfer.id) AND m.transfer_id = p.transfer_id AND held.key = '\(column)'
          AND lower(m.column_name) = replace(held.key, '_', '')
        """)
    }
  }

  private func title(of pdf: String) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdfinfo", pdf]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text.firstMatch(of: /Title: +(.*)/).map { String($0.output.1) }
  }

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "render-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }
}

extension DocumentHeader {
  fileprivate static let sample = DocumentHeader(
    transferID: 1, transferGUID: "3f2b8c1e-5d7a-4e9b-8c1d-2a3b4c5d6e7f", state: "XX", releasingDistrictNumber: "0200",
    releasingDistrictName: "Oak City", studentLastName: "Okafor", studentFirstName: "Adaeze", studentMiddleName: nil,
    birthdate: "2009-03-07", stateID: "S103", producedAt: "2026-11-23T21:17:00-06:00")
}
