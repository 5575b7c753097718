/// Which kind of request each request is.
///
/// Steps of the golden ratio around a wheel on which each kind has its share: in any number of requests each kind comes as
/// often as its weight says, nearly exactly, and none is left to chance.
struct CaseLottery: Sendable {
  private let cases: [RequestCase]
  private let sums: [Int]
  private let offset: UInt64

  /// - Parameter districts: how many the state has; what takes more is left out.
  init(seed: UInt64, districts: Int) {
    cases = RequestCase.catalogue.filter { $0.districts <= districts }
    var sum = 0
    sums = cases.map { kind in
      sum += kind.weight
      return sum
    }
    var draw = Draw(seed: seed, .requestCase, 0)
    offset = draw.next()
  }

  subscript(request: Int) -> RequestCase {
    let place = UInt64(request) &* 0x9E37_79B9_7F4A_7C15 &+ offset
    let mark = Int(place.multipliedFullWidth(by: UInt64(sums.last ?? 1)).high)
    return cases[sums.firstIndex { $0 > mark } ?? 0]
  }
}
