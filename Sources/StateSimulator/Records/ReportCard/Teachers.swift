/// The teachers of the state's schools: a school has the same one for a place at all times, so that classmates share them.
enum Teachers {
  private static let names = NameGenerator()

  /// - Parameter place: which of the school's teachers, 0 or more.
  static func name(at school: School, _ place: Int, in world: World) -> String {
    // Students count from 0 on; teachers must not draw what one of them draws.
    var draw = Draw(seed: world.options.seed, .reportCard, -1 - (school.index * 1_000 + place))
    let name = names.name(gender: nil, &draw)
    return "\(name.first) \(name.last)"
  }
}
