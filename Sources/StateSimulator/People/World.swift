/// What all students of the state share: its options, districts, users, and the sources of names and IDs.
final class World: Sendable {
  let options: SimulationOptions
  let years: SchoolYears
  let geography: Geography
  let staff: Staff
  let identities: IdentityMaker
  let cases: CaseLottery

  init(_ options: SimulationOptions) {
    let names = NameGenerator()
    self.options = options
    years = SchoolYears(asOf: options.asOf, count: options.schoolYears)
    geography = Geography(options)
    staff = Hiring.staff(of: geography, years: years, seed: options.seed, names: names)
    identities = IdentityMaker(options: options, years: years, names: names)
    cases = CaseLottery(seed: options.seed, districts: options.districts)
  }

  /// The request that asks for the student; nil where nobody does. Requests are spread evenly over the students.
  func request(of student: Int) -> Int? {
    guard options.requests > 0 else { return nil }
    let request = (student * options.requests + options.students - 1) / options.students
    return request < options.requests && request * options.students / options.requests == student ? request : nil
  }

  /// Everything that the state and its districts know of one student, and the request for him or her.
  func file(of student: Int) -> StudentFile {
    var scene = Scene(self, student: student)
    if let request = request(of: student) {
      scene.play(cases[request], request: request)
    } else {
      scene.playOrdinaryLife()
    }
    scene.makeRecords()
    return scene.file
  }
}
