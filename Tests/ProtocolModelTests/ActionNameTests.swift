import Foundation
import Testing

@testable import RecordsTransfer

/// The model speaks of what the code does: under the same names, as long as these tests pass.
@Suite("The model's names")
struct ActionNameTests {
  @Test("of a worker's phases in a chunk are the points of a chunk, in their order")
  func phases() {
    let phases: [Worker.Phase] = [.intended, .claimed, .worked, .removed, .setAside, .recorded, .planned]
    // `committed` is where the next chunk is intended already.
    #expect(phases.map { "\($0)" } + ["committed"] == ChunkPoint.allCases.map(\.rawValue))
  }

  @Test("of its steps each stand for a declaration of the code", arguments: ModelAction.allCases.filter(\.isOfTheCode))
  func steps(_ action: ModelAction) throws {
    let (file, declaration) = try #require(action.declaration)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    #expect(source.contains(declaration), "\(file) has no \(declaration)")
  }

  @Test("the numbers that both have are the same")
  func numbers() {
    #expect(Int(Moves.deathsUntilQuarantine) == ChunkPlan.deathsUntilQuarantine)
  }
}

extension ModelAction {
  fileprivate var isOfTheCode: Bool { rawValue <= ModelAction.requeue.rawValue }

  /// File and declaration of the step in the code; nil where there is none.
  fileprivate var declaration: (file: String, text: String)? {
    let (queue, jobs) = ("Sources/RecordsTransfer/Queue/", "Sources/RecordsTransfer/Jobs/")
    let functions = "sql/programmable/functions/"
    return switch self {
    case .openIntent: (queue + "ChunkIntent.swift", "struct OpenIntent: PostgresStatement")
    case .planChunk: (queue + "ChunkIntent.swift", "struct PlanChunk: PostgresStatement")
    case .adoptIntent: (queue + "OrphanedIntent.swift", "static func adopt(")
    case .halve: (queue + "OrphanedIntent.swift", "next.limit = plan.limit / 2")
    case .nameSuspect: (queue + "OrphanedIntent.swift", "next.alone = first")
    case .quarantine: (queue + "OrphanedIntent.swift", "struct Quarantine: PostgresStatement")
    case .leaveRange, .sweep: (queue + "DrainCourse.swift", "mutating func foundNothing()")
    case .endRecovery: (jobs + "LaneWorker.swift", "func recover(")
    case .claimChunk: (queue + "ChunkProcessor.swift", "private func claim(")
    case .work: ("Sources/RecordsTransfer/Lanes/LaneWork.swift", "func perform(")
    case .bisect: (queue + "Bisection.swift", "mutating func perform(")
    case .capBisection: (queue + "Bisection.swift", "static let mostSavepoints")
    case .removeDone: (queue + "QueueStatements.swift", "struct RemoveDone: PostgresStatement")
    case .setAside: (queue + "QueueStatements.swift", "struct SetAside: PostgresStatement")
    case .recordChunk: (queue + "QueueStatements.swift", "struct RecordChunk: PostgresStatement")
    case .commit: ("Sources/PostgresClient/Session/PostgresSession+Transaction.swift", "func commit()")
    case .resolveCommit: (queue + "CommitResolution.swift", "mutating func resolve(")
    case .reconnect: (jobs + "LaneConnection.swift", "mutating func open()")
    case .endLane: (jobs + "LaneConnection.swift", "mutating func close()")
    case .pause: (functions + "ops_pause.sql", "FUNCTION ops.pause(")
    case .resume: (functions + "ops_resume.sql", "FUNCTION ops.resume(")
    case .requeue: (functions + "ops_requeue.sql", "FUNCTION ops.requeue(")
    default: nil
    }
  }
}
