import Foundation
import FoundationXML
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("What a parser reads back")
struct RoundTripTests {
  private static let studentsPerObject = 150

  @Test(
    "every XML holds the source rows, all of them and nothing else, whatever they are",
    arguments: ObjectRegistry.all.map { $0.schema })
  func roundTrip(schema: String) async throws {
    let object = try #require(ObjectRegistry.all.first { $0.schema == schema })
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let tables = SourceTables(session)
        var persons: [Int64: Int64] = [:]
        for index in 0..<Self.studentsPerObject {
          let person = Int64(1_000 + index)
          var made = MadeRecords(
            index == 0 ? .empty : index % 10 == 9 ? .hostile : .random, personID: person, seed: "\(schema) \(index)")
          try made.insert(object, tables, session)
          // Another district's student of the same number.
          var other = MadeRecords(.random, personID: person, seed: "other \(schema) \(index)")
          other.district = MadeRecords.district + 1
          if index % 5 == 0 { try other.insert(object, tables, session) }
          persons[try ReleasedTransfer.insert(district: MadeRecords.district, person: person, session)] = person
        }
        let transfers = persons.keys.sorted()
        let payloads = try PayloadAssembler.assemble(transfers.map { .of($0, .hostile) }, session: session)
        let sources = try SourceRecords(object, tables, session)
        for payload in payloads {
          let stored = sources.records(of: try #require(persons[payload.transferID]))
          for use in [XMLForm.Use.reading, .importForm] {
            let forms = object.xml.filter { $0.use == use }
            guard !forms.isEmpty else { continue }
            let read = try forms.flatMap { form in
              try payload.columns[form.column].map { try ReadRecords.records(in: $0.bytes, object) } ?? []
            }
            #expect(read.sorted() == stored, "transfer \(payload.transferID) of \(schema)")
          }
        }
      }
    }
  }

  @Test(
    "a record whose parent is not there is sent all the same, or listed for the state's DBAs: none is silently lost")
  func withoutParent() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let tables = SourceTables(session)
        var person: Int64 = 0
        var lost: [String] = []
        for object in ObjectRegistry.all {
          for shape in object.topLevel.flatMap({ Self.descendants(of: $0.shape) }) where !shape.table.isEmpty {
            person += 1
            var made = MadeRecords(.largest, personID: person, seed: shape.table)
            try made.insertAlone(shape.table, tables, session)
            let transfer = try ReleasedTransfer.insert(district: MadeRecords.district, person: person, session)
            let payloads = try PayloadAssembler.assemble([.of(transfer, .sample)], session: session)
            let listed: [String] = try session.column(
              "SELECT table_name FROM ops.record_without_parent WHERE person_id = \(person)")
            if payloads.allSatisfy(\.columns.isEmpty), listed != [shape.table] { lost.append(shape.table) }
            if !payloads.allSatisfy(\.columns.isEmpty), listed != [] { lost.append("\(shape.table), sent and listed") }
          }
        }
        #expect(person > 20)
        #expect(lost == [])
      }
    }
  }

  private static func descendants(of shape: RecordShape) -> [RecordShape] {
    shape.fields.compactMap(\.child).flatMap { [$0] + descendants(of: $0) }
  }
}
