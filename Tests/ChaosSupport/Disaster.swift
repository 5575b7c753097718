/// Something that goes wrong while workers work.
package protocol Disaster: Sendable {
  /// A line of the table.
  var name: String { get }

  /// Starts workers in the scene and does harm until they are done or it has struck often enough. What is left then is done
  /// by an undisturbed run, after which everything is checked.
  func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes
}

/// What a disaster did to one scene.
package struct Strikes: Sendable {
  package var times: Int
  /// Transfers that are to be quarantined, and nothing else is to become of them.
  package var untouched: Set<Int64>

  package init(_ times: Int, untouched: Set<Int64> = []) {
    self.times = times
    self.untouched = untouched
  }
}

/// An expectation of a disaster that was not met, other than what the history shows.
package struct Unexpected: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
