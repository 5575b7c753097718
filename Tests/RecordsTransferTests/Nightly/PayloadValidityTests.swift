import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Payloads after nightly runs")
struct PayloadValidityTests {
  @Test(
    "Every XML of every released transfer is valid by its XSD",
    arguments: [
      ("transcript_xml", "Transcript"), ("enrollment_xml", "Enrollment"),
      ("health_immunization_xml", "HealthImmunization"),
    ])
  func everyXMLIsValid(column: String, object: String) async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let documents = try await withConnection(configuration) { session in
        try session.column(
          "SELECT \(column)::text FROM transfer.records_transfer_payload WHERE \(column) IS NOT NULL", as: String.self)
      }
      #expect(documents.count > 500)
      let folder = try TemporaryFolder()
      let files = try documents.enumerated().map { try folder.write(Array($1.utf8), to: "\($0).xml") }
      let schema = "\(projectFolder)/Sources/RecordsTransfer/Objects/\(object)/\(object).xsd"
      let ended = try Program.run("xmllint", ["--nonet", "--noout", "--schema", schema] + files.map(\.path))
      #expect(ended.status == 0, "\(ended.output.suffix(500))")
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
