import PostgresClient
import StateSimulator
import TestSupport
import Testing

@testable import RecordsTransfer

/// What each object makes of records of one kind.
struct ObjectSample: Sendable, CustomTestStringConvertible {
  let object: any TransferObject.Type
  let kind: RecordKind

  /// For example `HealthImmunization-typical`: the golden files' name.
  var name: String { (object.schema.split(separator: "/").last.map(String.init) ?? "") + "-\(kind)" }
  var testDescription: String { name }

  /// Every object with every kind that has golden files.
  static let all: [ObjectSample] = ObjectRegistry.all.flatMap { object in
    [RecordKind.typical, .empty, .largest, .hostile].map { ObjectSample(object: object, kind: $0) }
  }
}

/// The payloads of all samples, assembled once for all tests.
actor ObjectSamples {
  static let shared = ObjectSamples()
  private var assembling: Task<[String: AssembledPayload], any Error>?

  func payload(_ sample: ObjectSample) async throws -> AssembledPayload {
    let assembled = try await (assembling ?? begin()).value
    guard let payload = assembled[sample.name] else { throw CommandFailure(.internalError, "no sample \(sample.name)") }
    return payload
  }

  private func begin() -> Task<[String: AssembledPayload], any Error> {
    let task = Task { try await Self.assemble() }
    assembling = task
    return task
  }

  private static func assemble() async throws -> [String: AssembledPayload] {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let typical = try typicalPayloads(session)
        return try madePayloads(session).merging(typical) { made, _ in made }
      }
    }
  }

  private static func madePayloads(_ session: PostgresSession) throws -> [String: AssembledPayload] {
    let tables = SourceTables(session)
    let samples = ObjectSample.all.filter { $0.kind != .typical }
    var payloads: [String: AssembledPayload] = [:]
    for (index, sample) in samples.enumerated() {
      let personID = Int64(9_000_001 + index)
      var made = MadeRecords(sample.kind, personID: personID, seed: sample.name)
      try made.insert(sample.object, tables, session)
      let transferID = try ReleasedTransfer.insert(district: MadeRecords.district, person: personID, session)
      let header = DocumentHeader.of(transferID, sample.kind == .hostile ? .hostile : .sample)
      payloads[sample.name] = try PayloadAssembler.assemble(
        [header], session: session
      ).first?.reduced(to: sample.object)
    }
    return payloads
  }

  /// Of each object the one of middle size.
  private static func typicalPayloads(_ session: PostgresSession) throws -> [String: AssembledPayload] {
    var options = SimulationOptions()
    options.districts = 3
    options.students = 240
    options.requests = 0
    options.records = .all
    options.detail = .brief
    options.rates.hostileText = 0
    _ = try Simulator(options).fill(session)
    let transferIDs = try ReleasedTransfer.insertForEveryPerson(session)
    let payloads = try PayloadAssembler.assemble(transferIDs.map { .of($0, .sample) }, session: session)
    var typical: [String: AssembledPayload] = [:]
    for object in ObjectRegistry.all {
      let own = payloads.map { $0.reduced(to: object) }.filter { !$0.columns.isEmpty }
        .sorted { ($0.byteCount, $0.transferID) < ($1.byteCount, $1.transferID) }
      if !own.isEmpty { typical[ObjectSample(object: object, kind: .typical).name] = own[own.count / 2] }
    }
    return typical
  }
}

extension AssembledPayload {
  /// Only the columns of one object.
  func reduced(to object: any TransferObject.Type) -> AssembledPayload {
    var reduced = self
    reduced.columns = columns.filter { object.columns.contains($0.key) }
    return reduced
  }
}

extension DocumentHeader {
  static let sample = DocumentHeader(
    transferID: 1, transferGUID: "3f2b8c1e-5d7a-4e9b-8c1d-2a3b4c5d6e7f", state: "XX", releasingDistrictNumber: "0002",
    releasingDistrictName: "Burr Oak Unified", studentLastName: "Okafor", studentFirstName: "Adaeze",
    studentMiddleName: "Marie", birthdate: "2009-03-07", stateID: "8001234567",
    producedAt: "2026-11-23T21:17:00-06:00")

  static let hostile = DocumentHeader(
    transferID: 2, transferGUID: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", state: "XX",
    releasingDistrictNumber: "IL-<DAYBREAK>", releasingDistrictName: "Daybreak & \"Sons\" ]]>",
    studentLastName: "D'Angelo-Nuñez 阮\u{1}", studentFirstName: "Đặng <&>", studentMiddleName: "שלום مرحبا",
    birthdate: "2011-12-31", stateID: "A&B<1>", producedAt: "2026-11-23T21:17:00Z")

  static func of(_ transferID: Int64, _ header: DocumentHeader) -> DocumentHeader {
    var header = header
    header.transferID = transferID
    return header
  }
}
