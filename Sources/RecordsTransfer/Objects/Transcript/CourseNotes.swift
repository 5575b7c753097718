/// What is the same for most courses of a term, so that the transcript says it once, beside the term's name.
struct CommonFields {
  fileprivate let grade: String?
  fileprivate let school: String?
  fileprivate let creditType: String?
  fileprivate let method: String?

  /// Of each field the first course's value, where every course has one: a course of which it is not known must not seem to be like the
  /// others.
  init(of courses: RecordList<CourseTranscript>) {
    func common(_ value: (Record<CourseTranscript>) -> String?) -> String? {
      courses.allSatisfy { value($0) != nil } ? courses.first.flatMap(value) : nil
    }
    grade = common { $0.string(.whenTakenGradeLevel) }
    school = common(\.school)
    creditType = common { $0.string(.creditType) }
    method = common { $0.string(.methodCreditEarned) }
  }

  /// `Ninth grade · Burr Oak High · Carnegie unit`.
  var note: String {
    [grade.map(GradeText.text), school, creditType, method].compactMap(\.self).joined(separator: " · ")
  }
}

extension Record<CourseTranscript> {
  fileprivate var school: String? { string(.schoolName) ?? string(.schoolNumber) }

  /// What the table's columns do not say: `Repeated · Mathematics · weighted mark A+`; and of what is common to the term, where this course
  /// is another.
  func note(besides common: CommonFields) -> String {
    func own(_ value: String?, _ common: String?) -> String? { value == common ? nil : value }
    // English Language Arts 6 says it already.
    let subject = string(.academicSubject).flatMap { string(.courseTitle)?.contains($0) == true ? nil : $0 }
    return [
      string(.courseRepeatCode), subject,
      own(string(.whenTakenGradeLevel), common.grade).map(GradeText.text), own(school, common.school),
      own(string(.creditType), common.creditType), own(string(.methodCreditEarned), common.method),
      string(.gpaWeightedMark).map { "weighted mark " + $0 },
    ].compactMap(\.self).joined(separator: " · ")
  }
}
