import PostgresClient
import RecordsTransfer
import Testing

@testable import records_transfer

@Suite("An error at the end of a command")
struct EndingTests {
  @Test(
    "becomes the exit code that is documented",
    arguments: [
      (PostgresError(.configuration, "x"), RecordsTransfer.ExitStatus.configuration),
      (PostgresError(.connection, "x", sqlState: .connectionFailure), .databaseUnavailable),
      (PostgresError(.server, "x", sqlState: .insufficientPrivilege), .refused),
      (PostgresError(.server, "x", sqlState: .adminShutdown), .databaseUnavailable),
      (PostgresError(.server, "x", sqlState: .syntaxError), .internalError),
      (PostgresError(.cancelled, "x"), .stoppedBySignal),
    ])
  func status(error: PostgresError, expected: RecordsTransfer.ExitStatus) {
    #expect(RecordsTransferCommand.failure(of: error).status == expected)
  }

  @Test("is one line for a wrong command line, with code 64")
  func usage() {
    let error = #expect(throws: (any Error).self) { try RecordsTransferCommand.parseAsRoot(["migrate", "--nonsense"]) }
    let failure = error.map { RecordsTransferCommand.failure(of: $0) }
    #expect(failure?.status == .usage)
    #expect(failure?.message.contains("--nonsense") == true)
    #expect(failure?.message.contains("\n") == false)
  }

  @Test("passes a failure on as it is")
  func commandFailure() {
    let failure = CommandFailure(.schemaMismatch, "older")
    #expect(RecordsTransferCommand.failure(of: failure) == failure)
  }
}
