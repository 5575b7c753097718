import PostgresClient

extension AcademicRecord {
  init(row: inout RowReader) throws(PostgresError) {
    self.init(schoolYear: try row.next(), term: try row.next())
    cumulativeEarnedCredits = try row.next()
    cumulativeAttemptedCredits = try row.next()
    sessionEarnedCredits = try row.next()
    sessionAttemptedCredits = try row.next()
    projectedGraduationDate = try row.next()
    var averages: [GradePointAverage] = []
    try row.nextRecords { (average) throws(PostgresError) in
      averages.append(
        GradePointAverage(
          type: try average.next(), isCumulative: try average.next(), value: try average.next(),
          maximum: try average.next()))
    }
    gradePointAverages = averages
    classRank = try row.next()
    totalNumberInClass = try row.next()
    percentageRanking = try row.next()
    classRankingDate = try row.next()
    var diplomas: [Diploma] = []
    try row.nextRecords { (diploma) throws(PostgresError) in
      diplomas.append(
        Diploma(awardDate: try diploma.next(), type: try diploma.next(), level: try diploma.next()))
    }
    self.diplomas = diplomas
    var courses: [CourseTranscript] = []
    try row.nextRecords { (course) throws(PostgresError) in
      courses.append(try CourseTranscript(row: &course))
    }
    self.courses = courses
  }
}

extension CourseTranscript {
  init(row: inout RowReader) throws(PostgresError) {
    self.init(courseCode: try row.next(), courseTitle: try row.next(), courseAttemptResult: try row.next())
    attemptedCredits = try row.next()
    earnedCredits = try row.next()
    creditType = try row.next()
    whenTakenGradeLevel = try row.next()
    methodCreditEarned = try row.next()
    finalLetterGradeEarned = try row.next()
    finalNumericGradeEarned = try row.next()
    courseRepeatCode = try row.next()
    academicSubject = try row.next()
    schoolNumber = try row.next()
    schoolName = try row.next()
    scedCourseCode = try row.next()
    stateCourseCode = try row.next()
    gpaWeightedMark = try row.next()
    instructionalLevel = try row.next()
  }
}
