import Testing

@testable import RecordsTransfer

@Suite("The course of a worker through its lane")
struct DrainCourseTests {
  private static func place(_ transfer: Int64) -> Watermark {
    Watermark(priority: 100, turn: 1, transferID: transfer)
  }

  @Test("goes on behind the last chunk, then once more from the start, and is over when that finds nothing")
  func forward() {
    var course = DrainCourse(ChunkLimits(rows: 100))
    #expect(course.plan == ChunkPlan(after: .start, limit: 25))
    course.advance(past: Self.place(25), rows: 25, elapsed: .milliseconds(1), bytes: 0)
    #expect(course.plan == ChunkPlan(after: Self.place(25), limit: 50))
    course.foundNothing()
    #expect(course.plan.after == .start && !course.isOver)
    course.foundNothing()
    #expect(course.isOver)
  }

  @Test("starts again from the start when it is time to, and not where the sweep costs too much")
  func sweeps() {
    var hasty = DrainCourse(ChunkLimits(rows: 100), sweepInterval: .zero)
    hasty.advance(past: Self.place(25), rows: 25, elapsed: .zero, bytes: 0)
    #expect(hasty.plan.after == .start)
    var costly = DrainCourse(ChunkLimits(rows: 100), sweepInterval: .nanoseconds(1))
    costly.advance(past: Self.place(25), rows: 25, elapsed: .seconds(1000), bytes: 0)
    #expect(costly.plan.after == Self.place(25))
  }

  @Test("confined to a dead worker's range, does no more rows than that, none of its chunks larger than the first")
  func confined() {
    var course = DrainCourse(confinedTo: 25, plan: ChunkPlan(after: Self.place(7), limit: 12))
    course.advance(past: Self.place(19), rows: 12, elapsed: .zero, bytes: 0)
    #expect(course.plan == ChunkPlan(after: Self.place(19), limit: 12))
    course.advance(past: Self.place(31), rows: 12, elapsed: .zero, bytes: 0)
    #expect(course.plan == ChunkPlan(after: Self.place(31), limit: 1) && !course.isOver)
    course.advance(past: Self.place(32), rows: 1, elapsed: .zero, bytes: 0)
    #expect(course.isOver)
  }

  @Test("narrows down to one row and grows again afterwards")
  func halving() {
    var course = DrainCourse(ChunkLimits(rows: 20))
    var limits = [course.plan.limit]
    while course.halve(course.plan.limit) { limits.append(course.plan.limit) }
    #expect(limits == [5, 2, 1])
    course.advance(past: Self.place(1), rows: 1, elapsed: .milliseconds(1), bytes: 0)
    #expect(course.plan.limit == 2)
  }
}
