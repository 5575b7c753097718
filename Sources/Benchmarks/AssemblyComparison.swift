import PostgresClient
import RecordsTransfer

/// The assembly of XML and XSL-FO in this process, from the rows to the documents' bytes, beside the same records as XML alone, built
/// by SQL/XML in the server; neither stores anything.
struct AssemblyComparison {
  let transfers: Int
  let assembly: Duration
  let server: Duration

  private static let chunk = 32
  private static let most = 320

  static func run(on database: ConnectionConfiguration) async throws -> AssemblyComparison {
    let connection = try await PostgresConnection.open(database)
    let comparison = try await connection.run { session in
      let ids = try session.query(
        "SELECT transfer_id FROM transfer.records_transfer_payload ORDER BY transfer_id LIMIT \(most)"
      ).map { (row) throws(PostgresError) in try row.next(as: Int64.self) }
      var (assembly, server) = (Duration.zero, Duration.zero)
      // The first chunk is for warming up.
      for (place, first) in ([0] + Array(stride(from: 0, to: ids.count, by: chunk))).enumerated() {
        let chunk = Array(ids[first..<min(first + chunk, ids.count)])
        let clock = ContinuousClock()
        let assembling = try clock.measure { try assemble(chunk, session) }
        let building = try clock.measure { try buildInServer(chunk, session) }
        if place > 0 {
          assembly += assembling
          server += building
        }
      }
      return AssemblyComparison(transfers: ids.count, assembly: assembly, server: server)
    }
    await connection.close()
    return comparison
  }

  private static func assemble(_ transfers: [Int64], _ session: PostgresSession) throws {
    let headers = transfers.map { transfer in
      DocumentHeader(
        transferID: transfer, transferGUID: "00000000-0000-4000-8000-000000000000", state: "NL",
        releasingDistrictNumber: "1", releasingDistrictName: "A district", studentLastName: "Last",
        studentFirstName: "First", studentMiddleName: nil, birthdate: "2011-01-01", stateID: "1",
        producedAt: "2026-10-01T00:00:00-05:00")
    }
    _ = try PayloadAssembler.assemble(headers, switchedOff: [], session: session)
  }

  private static func buildInServer(_ transfers: [Int64], _ session: PostgresSession) throws {
    for statement in ServerXML.statements {
      // Only the sizes leave the server.
      _ = try session.query("SELECT sum(octet_length(x.xml)) FROM (\(statement)) AS x (transfer_id, xml)", transfers)
    }
  }
}
