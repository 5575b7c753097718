/// The names of one culture, as its families write them in a district's records.
struct Culture {
  /// How often, relative to the others.
  let weight: Int
  let family: [String]
  let girls: [String]
  let boys: [String]
  /// Whether children commonly have a second given name.
  var middleNames = 0.6
  /// Whether a family name is often made of two.
  var doubleFamily: (chance: Double, separator: String) = (0, " ")
  /// Whether a given name is often made of two.
  var doubleGiven = 0.0
  /// Whether sons are named after their fathers, with a generation suffix.
  var suffixes = 0.0

  init(
    weight: Int, family: String, girls: String, boys: String, middleNames: Double = 0.6,
    doubleFamily: (chance: Double, separator: String) = (0, " "), doubleGiven: Double = 0, suffixes: Double = 0
  ) {
    self.weight = weight
    self.family = Self.list(family)
    self.girls = Self.list(girls)
    self.boys = Self.list(boys)
    self.middleNames = middleNames
    self.doubleFamily = doubleFamily
    self.doubleGiven = doubleGiven
    self.suffixes = suffixes
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { name in
      HarmlessForm.composed(String(name.drop { $0 == " " || $0 == "\n" }))
    }
  }
}
