@testable import RecordsTransfer

extension SamplePayload {
  static let transcripts = [
    SamplePayload(
      TranscriptObject.self, "typical", records: terms(years: 2, perYear: 2, courses: 6),
      readable: [
        "Okafor, Adaeze Marie", "03/07/2009", "8001234567", "Burr Oak Unified (0002)", "English 1", "Algebra 2",
        "Fall Semester", "School year 2022-2023", "Class rank", "17 of 312", "Page 1 of 2",
      ]),
    SamplePayload(
      TranscriptObject.self, "empty", records: [AcademicRecord(schoolYear: "2022", term: "Year Round")],
      readable: ["Year Round"]),
    SamplePayload(
      TranscriptObject.self, "largest", records: terms(years: 6, perYear: 4, courses: 9),
      readable: ["School year 2026-2027", "Page 1 of 8", "Page 8 of 8", "Regular diploma"]),
    SamplePayload(
      TranscriptObject.self, "hostile", header: .hostile, records: [hostileTerm],
      readable: ["D'Angelo-Nuñez 阮", "Đặng <&>", "Daybreak & \"Sons\" ]]>", "A&B<1>", "Привет", "한국어"]),
  ]

  private static let titles = [
    "English", "Algebra", "Biology", "World History", "Spanish", "Ceramics", "Physical Education", "Orchestra",
    "Computer Science Principles",
  ]

  private static func terms(years: Int, perYear: Int, courses: Int) -> [AcademicRecord] {
    let names =
      perYear == 2
      ? ["Fall Semester", "Spring Semester"]
      : ["First Quarter", "Second Quarter", "Third Quarter", "Fourth Quarter"]
    return (0..<years * perYear).map { index in
      let year = 2021 + index / perYear
      var term = AcademicRecord(schoolYear: "\(year)-\(year + 1)", term: names[index % perYear])
      term.sessionAttemptedCredits = "3"
      term.sessionEarnedCredits = "3.0"
      term.cumulativeAttemptedCredits = "\(3 * (index + 1))"
      term.cumulativeEarnedCredits = "\(3 * (index + 1)).0"
      term.projectedGraduationDate = "2025-06-05"
      term.gradePointAverages = [
        GradePointAverage(type: "Unweighted", isCumulative: "true", value: "3.\(500 + index)", maximum: "4"),
        GradePointAverage(type: "Weighted", isCumulative: "true", value: "3.\(700 + index)", maximum: "5.0"),
      ]
      if index % perYear == perYear - 1 {
        term.classRank = "17"
        term.totalNumberInClass = "312"
        term.percentageRanking = "95"
        term.classRankingDate = "\(year + 1)-06-01"
      }
      if years > 2 && index == years * perYear - 1 {
        term.diplomas = [Diploma(awardDate: "2027-06-05", type: "Regular diploma", level: "Cum laude")]
      }
      term.courses = (0..<courses).map { course(titles[$0], number: $0, year: index / perYear) }
      return term
    }
  }

  private static func course(_ title: String, number: Int, year: Int) -> CourseTranscript {
    var course = CourseTranscript(
      courseCode: "\(title.prefix(3).uppercased())\(year + 1)0\(number)", courseTitle: "\(title) \(year + 1)",
      courseAttemptResult: number == 5 && year == 0 ? "Fail" : "Pass")
    course.attemptedCredits = "0.5"
    course.earnedCredits = course.courseAttemptResult == "Pass" ? "0.5" : "0"
    course.creditType = "Carnegie unit"
    course.whenTakenGradeLevel = ["Ninth grade", "Tenth grade", "11", "12"][year % 4]
    course.methodCreditEarned = "Classroom credit"
    course.finalLetterGradeEarned = ["A", "A-", "B+", "B", "C", "F"][number % 6]
    course.finalNumericGradeEarned = ["97", "91.5", "88", "85", "74.25", "52"][number % 6]
    course.academicSubject = "Other"
    course.schoolNumber = "101"
    course.schoolName = number == 8 ? "Burr Oak Online Academy" : "Burr Oak High School"
    course.scedCourseCode = "0\(1000 + number)"
    course.stateCourseCode = number % 2 == 0 ? "ST\(200 + number)" : nil
    course.instructionalLevel = number == 2 ? "Advanced Placement" : number == 1 ? "Honors" : nil
    course.gpaWeightedMark = number == 2 ? "4.7" : nil
    course.courseRepeatCode = number == 5 && year == 1 ? "RepeatCounted" : nil
    return course
  }

  private static let hostileTerm: AcademicRecord = {
    var course = CourseTranscript(
      courseCode: hostileText, courseTitle: hostileText, courseAttemptResult: "Incomplete")
    course.creditType = " "
    course.academicSubject = ""
    course.schoolName = hostileText
    course.finalLetterGradeEarned = "\u{FFFE}"
    course.instructionalLevel = hostileText
    var term = AcademicRecord(schoolYear: "2021-22", term: hostileText)
    term.courses = [course]
    term.diplomas = [Diploma(awardDate: "2025-06-01", type: hostileText)]
    return term
  }()
}
