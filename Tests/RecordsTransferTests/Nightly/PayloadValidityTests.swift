import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Payloads after nightly runs")
struct PayloadValidityTests {
  @Test(
    "Every XML of every released transfer is valid by its XSD", arguments: ObjectRegistry.all.map { $0.schema })
  func everyXMLIsValid(schema: String) async throws {
    let object = try #require(ObjectRegistry.all.first { $0.schema == schema })
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let folder = try TemporaryFolder()
      let count = try await withConnection(configuration) { session in
        var count = 0
        for column in object.columns where column.kind == .xml {
          let documents = try session.query(
            "SELECT \(column.columnName)::text FROM transfer.records_transfer_payload WHERE \(column.columnName) IS NOT NULL"
          )
          try documents.forEach { row in
            _ = try folder.write(Array(try row.next(as: String.self).utf8), to: "\(column.rawValue)-\(count).xml")
            count += 1
          }
        }
        return count
      }
      #expect(count >= 10)
      let xsd = "\(projectFolder)/Sources/RecordsTransfer/Objects/\(schema).xsd"
      // By a shell, for there are more files than a command line holds.
      let ended = try Program.run(
        "sh",
        [
          "-c",
          "find \(folder.url.path) -name '*.xml' | xargs -n 500 xmllint --nonet --huge --noout --schema \(xsd) 2>&1 | grep -v ' validates$' | head -20",
        ])
      #expect(ended.output == "", "\(ended.output)")
    }
  }

  @Test("Every manifest says what is stored, column by column")
  func manifests() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let wrong = try await withConnection(configuration) { session in
        try session.column(
          """
          SELECT p.transfer_id || ' ' || c.column_name
          FROM transfer.records_transfer_payload p
          CROSS JOIN state.transfer_column c
          LEFT JOIN json_each_text(to_json(p)) AS held ON lower(c.column_name) = replace(held.key, '_', '')
          LEFT JOIN transfer.release_manifest m ON m.transfer_id = p.transfer_id AND m.column_name = c.column_name
          WHERE p.transfer_id % 20 = 0
            AND (m.bytes, m.sha256, m.empty_because::text, m.records > 0) IS DISTINCT FROM
              (octet_length(held.value)::bigint, sha256(convert_to(held.value, 'UTF8')),
               CASE WHEN held.value IS NULL THEN 'none_on_file' END, CASE WHEN held.value IS NOT NULL THEN true END)
          """, as: String.self)
      }
      #expect(wrong == [])
    }
  }

  @Test("A released transfer has a payload row, any other has none")
  func payloadExactlyWhereReleased() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let strays = try await withConnection(configuration) { session in
        try session.column(
          """
          SELECT transfer_id FROM transfer.records_transfer t
          LEFT JOIN transfer.records_transfer_payload p USING (transfer_id)
          WHERE (t.status = 'released') <> (p.transfer_id IS NOT NULL)
          """, as: Int64.self)
      }
      #expect(strays == [])
    }
  }
}
