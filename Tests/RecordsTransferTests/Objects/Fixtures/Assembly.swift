import PostgresClient

@testable import RecordsTransfer

extension PayloadAssembler {
  /// The payloads of all, in the order of the headers, with nothing switched off.
  static func assemble(
    _ headers: [DocumentHeader], session: PostgresSession
  ) throws(PostgresError) -> [AssembledPayload] {
    let payloads = try assemble(headers, switchedOff: [], session: session)
    return headers.compactMap { header in payloads.first { $0.transferID == header.transferID } }
  }
}
