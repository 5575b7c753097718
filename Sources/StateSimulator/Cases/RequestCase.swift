/// A kind of request: who the student is to each of those concerned, where he or she was enrolled, and what routing is to
/// make of it.
struct RequestCase: Sendable {
  /// How the intent names it.
  let name: String
  /// How often, relative to the others.
  let weight: Int
  /// How many districts play a part.
  let districts: Int
  let outcome: RoutedOutcome
  /// Makes the identities differ.
  let identity: @Sendable (inout Scene) -> Void
  /// Makes the enrollments other than the new one, and finds the former one among them.
  let career: @Sendable (inout Scene) -> Void

  init(
    _ name: String, _ weight: Int, districts: Int = 2, _ outcome: RoutedOutcome,
    identity: @escaping @Sendable (inout Scene) -> Void = { _ in },
    career: @escaping @Sendable (inout Scene) -> Void = { $0.move() }
  ) {
    self.name = name
    self.weight = weight
    self.districts = districts
    self.outcome = outcome
    self.identity = identity
    self.career = career
  }
}
