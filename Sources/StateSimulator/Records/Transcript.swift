import PostgresClient

/// A student's courses from grade 6 on: without credits in middle school, with credits, averages and rank in high school.
struct Transcript {
  let world: World
  let district: District
  let grade: Int
  let lot: Int

  func write(into records: inout StudentRecords, _ draw: inout Draw) {
    guard grade > 6 else { return }
    // How well the student does, in points of a hundred.
    let ability = 68 + draw.below(28)
    for past in 6..<min(grade, 9) { writeMiddleSchool(past, ability, &records, &draw) }
    guard grade > 9 else { return }
    var total = Total()
    for past in 9..<grade { writeHighSchool(past, ability, &total, &records, &draw) }
    if grade == 12, draw.chance(0.1) {
      records.diplomas.append(
        StudentRecords.Diploma(
          year: year(11), term: "Spring Semester", date: world.years.lastDay(year(11), of: district),
          type: "Career and Technical Education certificate"))
    }
  }

  private func year(_ grade: Int) -> Int { world.years.current - (self.grade - grade) }

  private func school(_ grade: Int) -> School { world.geography.schools[district.school(grade: grade, lot: lot)] }

  private func writeMiddleSchool(
    _ grade: Int, _ ability: Int, _ records: inout StudentRecords, _ draw: inout Draw
  ) {
    for subject in CourseCatalog.middleSchool {
      records.courses.append(
        StudentRecords.Course(
          year: year(grade), term: "Year Round", code: "\(subject.prefix(3).uppercased())\(grade)00",
          title: "\(subject) \(grade)", isPassed: true, credits: nil, grade: grade,
          mark: mark(max(60, min(100, ability + draw.within(-8...8)))), isRepeat: false, subject: subject,
          school: school(grade), sced: nil, level: nil))
    }
  }

  private func writeHighSchool(
    _ grade: Int, _ ability: Int, _ total: inout Total, _ records: inout StudentRecords, _ draw: inout Draw
  ) {
    var failed: [StudentRecords.Course] = []
    for (part, term) in ["Fall Semester", "Spring Semester"].enumerated() {
      total.beginTerm()
      for subject in CourseCatalog.subjects {
        let course = subject.courses[grade - 9]
        let mark = mark(max(40, min(100, ability + draw.within(-14...8))))
        let taken = StudentRecords.Course(
          year: year(grade), term: term, code: "\(subject.prefix)\(grade)0\(part + 1)", title: course.title,
          isPassed: mark.points > 0, credits: 500, grade: grade, mark: mark, isRepeat: false, subject: subject.name,
          school: school(grade), sced: course.sced, level: course.level)
        total.add(taken)
        records.courses.append(taken)
        if !taken.isPassed { failed.append(taken) }
      }
      let isLast = grade == self.grade - 1 && part == 1
      records.terms.append(standing(grade, term, total, isRanked: isLast, ability, &draw))
    }
    repeatInSummer(failed, &total, grade, ability, &records, &draw)
  }

  private func repeatInSummer(
    _ failed: [StudentRecords.Course], _ total: inout Total, _ grade: Int, _ ability: Int,
    _ records: inout StudentRecords, _ draw: inout Draw
  ) {
    guard !failed.isEmpty, draw.chance(0.7) else { return }
    total.beginTerm()
    for course in failed {
      var again = course
      again.term = "Summer Semester"
      again.mark = mark(70 + draw.below(12))
      again.isPassed = true
      again.isRepeat = true
      total.add(again)
      records.courses.append(again)
    }
    records.terms.append(standing(grade, "Summer Semester", total, isRanked: false, ability, &draw))
  }

  private func standing(
    _ grade: Int, _ term: String, _ total: Total, isRanked: Bool, _ ability: Int, _ draw: inout Draw
  ) -> StudentRecords.Term {
    let size = 40 + (district.index * 37 + district.schools.count * 11) % 400
    let place = min(size, max(1, size * (97 - ability) / 30 + draw.below(5)))
    return StudentRecords.Term(
      year: year(grade), name: term, earned: total.termEarned, attempted: total.termAttempted,
      cumulativeEarned: total.earned, cumulativeAttempted: total.attempted,
      unweightedAverage: total.unweighted, weightedAverage: total.weighted,
      graduation: world.years.lastDay(year(12), of: district),
      rank: isRanked ? (Int32(place), Int32(size), world.years.lastDay(year(grade), of: district)) : nil)
  }

  private func mark(_ number: Int) -> Mark {
    let steps: [(least: Int, letter: String, points: Int)] = [
      (93, "A", 4000), (90, "A-", 3700), (87, "B+", 3300), (83, "B", 3000), (80, "B-", 2700), (77, "C+", 2300),
      (73, "C", 2000), (70, "C-", 1700), (67, "D+", 1300), (60, "D", 1000), (0, "F", 0),
    ]
    let step = steps.first { number >= $0.least } ?? (0, "F", 0)
    return Mark(letter: step.letter, number: number, points: step.points)
  }
}

/// Credits and grade points so far, in thousandths.
private struct Total {
  var earned = 0
  var attempted = 0
  var termEarned = 0
  var termAttempted = 0
  private var courses = 0
  private var points = 0
  private var weightedPoints = 0

  var unweighted: Int { courses == 0 ? 0 : points / courses }
  var weighted: Int { courses == 0 ? 0 : weightedPoints / courses }

  mutating func beginTerm() {
    termEarned = 0
    termAttempted = 0
  }

  mutating func add(_ course: StudentRecords.Course) {
    let credits = course.credits ?? 0
    termAttempted += credits
    attempted += credits
    if course.isPassed {
      termEarned += credits
      earned += credits
    }
    courses += 1
    points += course.mark.points
    weightedPoints += course.mark.points + (course.level != nil && course.mark.points > 0 ? 1000 : 0)
  }
}
