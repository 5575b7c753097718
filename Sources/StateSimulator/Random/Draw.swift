/// A stream of random numbers that depends on nothing but its key: the same seed, kind and index always draw the same, so
/// that any student can be made without the others.
///
/// The generator is SplitMix64 (Steele, Lea, Flood 2014). Everything is integer arithmetic or IEEE division, so that the
/// numbers are the same on every machine.
struct Draw {
  /// What is drawn; keeps the streams of one index apart.
  enum Kind: UInt64 {
    case district = 1
    case staff, student, companion, requestCase, answer, records
    case census, schedule, attendance, assessment, behavior, healthCondition, healthScreening, iep, plp, evaluation,
      literacy, reportCard, stateReporting, lep
  }

  private var state: UInt64

  init(seed: UInt64, _ kind: Kind, _ index: Int) {
    state = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15 &* kind.rawValue)
    state = Self.mixed(state ^ UInt64(bitPattern: Int64(index)))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// 0 or more and less than `bound`, which is at least 1.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// 0 or more and less than 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }

  mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

  /// One of `elements`, which must not be empty.
  mutating func pick<T>(_ elements: [T]) -> T { elements[below(elements.count)] }

  /// A version 4 UUID in its 16 bytes.
  mutating func guid() -> GUID {
    GUID(
      high: next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000,
      low: next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

struct GUID: Equatable {
  var high: UInt64
  var low: UInt64
}
