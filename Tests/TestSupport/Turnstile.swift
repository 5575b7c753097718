/// Lets so many tests at a time have a database: the test runner starts all tests at once, and the server has neither
/// connections nor memory for hundreds.
actor Turnstile {
  static let shared = Turnstile(places: 8)

  /// Set while a test holds a place: a second database of the same test needs no second one, and waiting for it could
  /// be for ever.
  @TaskLocal static var isInside = false

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { free = places }

  func enter() async {
    if Self.isInside { return }
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if Self.isInside { return }
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
