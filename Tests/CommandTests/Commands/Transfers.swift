import Foundation
import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

/// A transfer as commands name it.
struct NamedTransfer: Sendable {
  let id: Int64
  let guid: String
}

/// Submits a request of Maple's and runs the lane that routes it.
func waitingTransfer(
  of student: SmallState.Student, _ database: ConnectionConfiguration
) async throws -> NamedTransfer {
  let guid = try await withConnection(database) { session in
    try TransferRequest(user: SmallState.User.mapleRegistrar.rawValue, personID: student.inMaple).submit(session)
  }
  try await drain(.requests, database)
  let reference = try #require(TransferReference(guid))
  return try await withConnection(database) { session in
    NamedTransfer(id: try reference.find(session).transferID, guid: guid)
  }
}

/// As `waitingTransfer`, answered by Oak with a release and released.
func releasedTransfer(
  of student: SmallState.Student, _ database: ConnectionConfiguration
) async throws -> NamedTransfer {
  let transfer = try await waitingTransfer(of: student, database)
  let guid = try #require(UUID(uuidString: transfer.guid))
  try await withConnection(database) { session in
    try TransferAnswer.release(comments: nil).give(by: SmallState.User.oakRegistrar.rawValue, to: guid, session)
  }
  try await drain(.responses, database)
  return transfer
}

/// Runs a job of one lane.
private func drain(_ lane: Lane, _ database: ConnectionConfiguration) async throws {
  let job = JobDefinition(name: "test \(lane)", steps: [.init(lane: lane)])
  let runner = JobRunner(
    job: job, configuration: database, businessDate: PostgresDate(year: 2026, month: 10, day: 1),
    observer: SilentObserver())
  let report = try await runner.run()
  #expect(report.outcome == .done)
}
