import PostgresClient

@testable import RecordsTransfer

extension PayloadAssembler {
  /// The payloads of all, in the order of the headers.
  static func assemble(
    _ headers: [DocumentHeader], switchedOff: Set<String> = [], session: PostgresSession
  ) throws(PostgresError) -> [AssembledPayload] {
    var assembler = try PayloadAssembler(headers, switchedOff: switchedOff, session: session)
    var payloads: [Int64: AssembledPayload] = [:]
    while let payload = try assembler.next() { payloads[payload.transferID] = payload }
    return headers.compactMap { payloads[$0.transferID] }
  }
}
