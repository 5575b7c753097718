import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Fuzzing of the payload builders")
struct BuilderFuzzTests {
  private static let transfers = 1...8

  @Test(
    "whatever the records are, XML is valid by its XSD and documents are well-formed",
    arguments: ObjectRegistry.all.map { $0.schema })
  func documents(schema: String) async throws {
    let object = try #require(ObjectRegistry.all.first { $0.schema == schema })
    let source = FuzzSource("builder \(schema)")
    let payloads = try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in try Self.payloads(of: object, source, session) }
    }
    #expect(payloads.count == Self.transfers.count)
    let folder = try TemporaryFolder()
    for payload in payloads {
      for (column, content) in payload.columns where column.kind != .name {
        #expect(String(validating: content.bytes, as: UTF8.self) != nil, "\(column), seed \(source.seed)")
        _ = try folder.write(
          content.bytes, to: "\(column.rawValue)-\(payload.transferID).\(column.kind == .xml ? "xml" : "fo")")
      }
    }
    let xsd = "\(projectFolder)/Sources/RecordsTransfer/Objects/\(schema).xsd"
    for check in ["'*.xml' -print0 | xargs -0 -r xmllint --schema \(xsd)", "'*.fo' -print0 | xargs -0 -r xmllint"] {
      let ended = try Program.run(
        "sh",
        ["-c", "find \(folder.url.path) -name \(check) --nonet --huge --noout 2>&1 | grep -v ' validates$' | head -20"])
      #expect(ended.output == "", "seed \(source.seed): \(ended.output)")
    }
  }

  @Test("rows that are not as a layout says are an error of their own kind, and never a document")
  func strangeRows() async throws {
    var source = FuzzSource("strange rows")
    let names = [
      "1::bigint", "NULL::bigint", "'x'::text", "2::integer", "'\\x00ff'::bytea", "ARRAY['x']", "ARRAY[ROW('x')]",
      "ARRAY[[1]]",
    ]
    let queries = (0..<40).map { _ in
      "SELECT \((0..<source.number(1...30)).map { _ in source.pick(names) }.joined(separator: ", "))"
    }
    let seed = source.seed
    try await TestDatabase.withEmpty { configuration in
      try await withConnection(configuration) { session in
        for query in queries {
          for object in [ObjectRegistry.all[0], ObjectRegistry.all[4], ObjectRegistry.all[7]] {
            do throws(PostgresError) {
              _ = try object.payloads([.of(1, .sample)], query, session)
              Issue.record("seed \(seed): \(object.schema) took \(query)")
            } catch {
              #expect([.decoding, .usage].contains(error.kind), "seed \(seed): \(error)")
            }
          }
        }
      }
    }
  }

  private static func payloads(
    of object: any TransferObject.Type, _ source: FuzzSource, _ session: PostgresSession
  ) throws -> [AssembledPayload] {
    var records = FuzzRecords(source)
    let query = object.query(&records, transfers)
    return try object.payloads(transfers.map { records.header(Int64($0)) }, query, session)
  }
}

extension TransferObject {
  fileprivate static func query(_ records: inout FuzzRecords, _ transfers: ClosedRange<Int>) -> String {
    records.query(RecordShape.of(Layout.self), transfers: transfers)
  }

  /// What the object makes of the rows of a query.
  fileprivate static func payloads(
    _ headers: [DocumentHeader], _ query: String, _ session: PostgresSession
  ) throws(PostgresError) -> [AssembledPayload] {
    guard var chunk = ChunkUnderAssembly(headers) else { return [] }
    try chunk.add(Self.self, try session.query(query))
    return chunk.payloads
  }
}
