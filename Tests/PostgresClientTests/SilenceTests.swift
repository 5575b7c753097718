import Foundation
import PostgresClient
import TestSupport
import Testing

@Suite("A server that falls silent")
struct SilenceTests {
  @Test("is given up after its own timeout and the limit of silence, as a lost connection")
  func givenUp() async throws {
    try await TestDatabase.withEmpty { configuration in
      var impatient = configuration
      impatient.statementTimeout = .milliseconds(200)
      impatient.silenceLimit = .milliseconds(200)
      let connection = try await PostgresConnection.open(impatient)
      let process = await connection.run { session in session.backendPID }
      kill(process, SIGSTOP)
      let error = await #expect(throws: PostgresError.self) {
        try await connection.run { session in _ = try session.execute("SELECT 1") }
      }
      let isConnected = await connection.isConnected
      kill(process, SIGCONT)
      await connection.close()
      #expect(error?.kind == .connection && error?.isTransient == true)
      #expect(!isConnected)
    }
  }

  @Test("during COMMIT leaves open whether it was done")
  func duringCommit() async throws {
    try await TestDatabase.withEmpty { configuration in
      var impatient = configuration
      impatient.statementTimeout = .milliseconds(200)
      impatient.silenceLimit = .milliseconds(200)
      let connection = try await PostgresConnection.open(impatient)
      let error = await #expect(throws: PostgresError.self) {
        try await connection.run { session in
          let process = session.backendPID
          defer { kill(process, SIGCONT) }
          try session.transaction { () throws(PostgresError) in
            try session.execute("CREATE TABLE public.t ()")
            kill(process, SIGSTOP)
          }
        }
      }
      await connection.close()
      #expect(error?.kind == .commitUnknown)
    }
  }
}
