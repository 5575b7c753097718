/// A person's names.
struct Name: Equatable {
  var last: String
  var first: String
  var middle: String?
  var suffix: String?
}

/// Draws names of many cultures.
struct NameGenerator {
  private let cultures = Culture.all
  private let sums: [Int]

  init() {
    var sum = 0
    sums = Culture.all.map { culture in
      sum += culture.weight
      return sum
    }
  }

  /// - Parameter gender: `F` has girls' names, everyone else boys', but for a few of either.
  func name(gender: String?, _ draw: inout Draw) -> Name {
    let culture = self.culture(&draw)
    var last = draw.pick(culture.family)
    if draw.chance(culture.doubleFamily.chance) {
      let second = draw.pick(culture.family)
      if second != last { last += culture.doubleFamily.separator + second }
    }
    let isGirl = gender == nil || gender == "X" ? draw.chance(0.5) : gender == "F"
    let given = isGirl ? culture.girls : culture.boys
    var name = Name(last: last, first: draw.pick(given))
    if draw.chance(culture.doubleGiven) {
      name.first = another(given, than: name.first, &draw).map { "\(name.first) \($0)" } ?? name.first
    }
    if draw.chance(culture.middleNames) { name.middle = another(given, than: name.first, &draw) }
    if !isGirl, draw.chance(culture.suffixes) { name.suffix = draw.pick(["Jr", "Jr", "Jr", "II", "III", "III", "IV"]) }
    return name
  }

  /// Another given name of the culture in which `name` was drawn, as of a sibling: other than the first and middle name.
  func siblingName(of name: Name, gender: String?, _ draw: inout Draw) -> Name {
    var sibling = name
    sibling.suffix = nil
    let others = gender == "F" ? Culture.english.girls : Culture.english.boys
    let family = cultures.first { $0.girls.contains(name.first) || $0.boys.contains(name.first) }
    let given = family.map { gender == "F" ? $0.girls : $0.boys } ?? others
    sibling.first = another(given, than: name.first, &draw) ?? "Noor"
    sibling.middle = nil
    return sibling
  }

  /// A last name that folding cannot make equal to `last`.
  func otherLastName(than last: String, _ draw: inout Draw) -> String {
    let others = Culture.english.family
    let start = draw.below(others.count)
    return (0..<others.count).lazy.map { others[(start + $0) % others.count] }
      .first { !last.lowercased().contains($0.lowercased()) } ?? last + "son"
  }

  private func another(_ names: [String], than name: String, _ draw: inout Draw) -> String? {
    let start = draw.below(names.count)
    return (0..<names.count).lazy.map { names[(start + $0) % names.count] }.first { $0 != name }
  }

  private func culture(_ draw: inout Draw) -> Culture {
    let mark = draw.below(sums.last ?? 1)
    return cultures[sums.firstIndex { $0 > mark } ?? 0]
  }
}
