import PostgresClient
import TestSupport

@testable import RecordsTransfer

extension PostgresSession {
  /// Does the first chunk of the requests lane, by itself, as run 77.
  func firstChunk(of rows: Int) throws(PostgresError) -> ProcessedChunk? {
    let processor = ChunkProcessor(
      work: RequestsLane(businessDate: businessDay), place: ChunkPlace(executionID: 77, step: 1, worker: 1),
      observer: SilentObserver())
    let course = DrainCourse(confinedTo: rows, plan: ChunkPlan(after: .start, limit: rows))
    switch processor.perform(course, intent: 0, in: self) {
    case .done(let chunk): return chunk
    case .failed(let failure): throw failure.error
    default: return nil
    }
  }
}
