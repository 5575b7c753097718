import ChaosSupport
import Testing

@Suite("Random numbers of disasters")
struct SeededRandomTests {
  @Test("the same seed gives the same numbers")
  func same() {
    var first = SeededRandom(seed: 7)
    var second = SeededRandom(seed: 7)
    #expect((0..<5).map { _ in first.next() } == (0..<5).map { _ in second.next() })
  }
}
