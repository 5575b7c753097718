/// What the case means to become of a request: what routing makes of it, what the former district answers, and how it ends.
struct Intent {
  /// What the former district does once it was asked.
  enum Answer: String {
    case release
    /// Release, after it has changed its own record of the student's last name.
    case releaseChanged = "release_changed"
    case reject
    case ignore
    case none
    /// No answer, but the open enrollments are ended.
    case endEnrollments = "end_enrollments"
  }

  var transferID: Int64
  var requestCase: String
  var outcome: RoutedOutcome
  /// Where it waits: the former district and enrollment, and what overlaps. Only its state person where it ends in error.
  var findings: Findings
  var formerDistrict: Int32?
  var formerPerson: Int64?
  /// Nil where routing ends in error.
  var answer: Answer?
  /// Who answers; nil where nobody is entitled to.
  var answeringUser: Int32?
  /// What the former district changes the last name to; nil but for `releaseChanged`.
  var changedLastName: String?
}
