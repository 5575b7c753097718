/// How a district has given its users their rights.
enum Staffing {
  /// A records office that is entitled to everything, through its group; registrars for their schools.
  case office
  /// The same, with every right given to the clerk directly.
  case clerk
  /// Nobody has all calendars: only a school's own registrar can submit, answer and receive for it.
  case schools
  /// Users submit and answer, but nobody can receive a notice.
  case unnotified
  /// Nobody is entitled to anything: notices reach nobody, and requests are never answered.
  case vacant

  init(district: Int) {
    switch district % 20 {
    case 3: self = .schools
    case 7: self = .vacant
    case 13: self = .unnotified
    case let place where place % 4 == 2: self = .clerk
    default: self = .office
    }
  }
}
