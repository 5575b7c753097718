/// Numbers that tell different people apart without telling in which order they were made.
///
/// Multiplication modulo a prime maps different people to different numbers, without a table.
struct ScatteredNumber {
  private let prime: UInt64
  private let factor: UInt64

  /// - Parameter prime: more than there are people; the numbers are less than it.
  init(seed: UInt64, salt: UInt64, prime: UInt64) {
    self.prime = prime
    var draw = Draw(seed: seed, .student, -1 - Int(salt))
    factor = 1 + draw.next() % (prime - 1)
  }

  func callAsFunction(_ person: Int) -> UInt64 {
    let product = factor.multipliedFullWidth(by: UInt64(person) % prime)
    return prime.dividingFullWidth(product).remainder
  }
}
