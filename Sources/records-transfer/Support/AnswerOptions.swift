import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer

/// Which transfer is answered, and by whom.
struct AnswerOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The transfer's GUID, as the former district's inbox names it.", valueName: "guid"))
  var transfer: UUID

  @Option(help: "Log-in name of the user who answers.")
  var user: String

  func give(_ answer: TransferAnswer, in database: DatabaseOptions) async throws {
    let (user, transfer) = (user, transfer)
    try await database.withSession { try answer.give(by: user, to: transfer, $0) }
  }
}
