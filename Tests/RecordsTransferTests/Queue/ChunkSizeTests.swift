import RecordsTransfer
import Testing

@Suite("The size of chunks")
struct ChunkSizeTests {
  private let limits = ChunkLimits(rows: 400, time: .milliseconds(250), bytes: 1 << 20)

  @Test("starts with a quarter of the limit, at least one row")
  func start() {
    #expect(ChunkSize(limits).rows == 100)
    #expect(ChunkSize(ChunkLimits(rows: 1)).rows == 1)
    #expect(ChunkSize(ChunkLimits(rows: 3)).rows == 1)
  }

  @Test("follows the time budget by steps of two at most, within the limit")
  func time() {
    var size = ChunkSize(limits)
    size.adapt(processed: 100, elapsed: .milliseconds(200), bytes: 0)
    #expect(size.rows == 125)
    size.adapt(processed: 125, elapsed: .milliseconds(1), bytes: 0)
    #expect(size.rows == 250)
    size.adapt(processed: 250, elapsed: .zero, bytes: 0)
    #expect(size.rows == 400)
    size.adapt(processed: 400, elapsed: .milliseconds(500), bytes: 0)
    #expect(size.rows == 200)
    size.adapt(processed: 200, elapsed: .seconds(60), bytes: 0)
    #expect(size.rows == 100)
    for _ in 0..<20 { size.adapt(processed: size.rows, elapsed: .seconds(60), bytes: 0) }
    #expect(size.rows == 1, "a chunk is never empty")
  }

  @Test("follows the byte budget where that is tighter")
  func bytes() {
    var size = ChunkSize(limits)
    size.adapt(processed: 100, elapsed: .milliseconds(1), bytes: 2 << 20)
    #expect(size.rows == 50)
    size.adapt(processed: 50, elapsed: .milliseconds(1), bytes: 1 << 20)
    #expect(size.rows == 50)
    size.adapt(processed: 50, elapsed: .milliseconds(500), bytes: 1)
    #expect(size.rows == 25)
  }
}
