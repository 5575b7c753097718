import PostgresClient

@testable import RecordsTransfer

/// The payload of one transfer.
struct AssembledPayload: Sendable {
  let transferID: Int64
  /// The columns that have something.
  let columns: [PayloadColumn: AssembledColumn]
  let replacedCharacters: Int

  var byteCount: Int { columns.values.reduce(0) { $0 + $1.bytes.count } }
}

extension PayloadAssembler {
  /// The payloads of all, in the order of the headers.
  static func assemble(
    _ headers: [DocumentHeader], switchedOff: Set<String> = [], session: PostgresSession
  ) throws(PostgresError) -> [AssembledPayload] {
    var assembler = try PayloadAssembler(headers, switchedOff: switchedOff, session: session)
    var payloads: [Int64: AssembledPayload] = [:]
    while let transferID = assembler.nextTransferID {
      var columns: [PayloadColumn: AssembledColumn] = [:]
      let replaced = try assembler.writeNext { column, content in columns[column] = content }
      payloads[transferID] = AssembledPayload(transferID: transferID, columns: columns, replacedCharacters: replaced)
    }
    return headers.compactMap { payloads[$0.transferID] }
  }
}
