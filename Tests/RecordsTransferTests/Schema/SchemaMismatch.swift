import PostgresClient
import Testing

@testable import RecordsTransfer

/// Expects a refusal because of the schema, in one line with these words in it.
func expectMismatch(_ words: String, _ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation) {
  let failure = #expect(throws: CommandFailure.self, sourceLocation: sourceLocation) { try body() }
  #expect(failure?.status == .schemaMismatch, sourceLocation: sourceLocation)
  #expect(failure?.message.contains(words) == true, sourceLocation: sourceLocation)
  #expect(failure?.message.contains("\n") == false, sourceLocation: sourceLocation)
}
