extension AcademicRecord {
  func write(to xml: inout XMLWriter) {
    xml.group("StudentAcademicRecord") { xml in
      xml.element("SchoolYear", schoolYear)
      xml.element("Term", term)
      xml.element("CumulativeEarnedCredits", cumulativeEarnedCredits)
      xml.element("CumulativeAttemptedCredits", cumulativeAttemptedCredits)
      xml.element("SessionEarnedCredits", sessionEarnedCredits)
      xml.element("SessionAttemptedCredits", sessionAttemptedCredits)
      xml.element("ProjectedGraduationDate", projectedGraduationDate)
      for average in gradePointAverages { average.write(to: &xml) }
      xml.group("ClassRanking") { xml in
        xml.element("ClassRank", classRank)
        xml.element("TotalNumberInClass", totalNumberInClass)
        xml.element("PercentageRanking", percentageRanking)
        xml.element("ClassRankingDate", classRankingDate)
      }
      for diploma in diplomas { diploma.write(to: &xml) }
      for course in courses { course.write(to: &xml) }
    }
  }
}

extension GradePointAverage {
  func write(to xml: inout XMLWriter) {
    xml.group("GradePointAverage") { xml in
      xml.element("GradePointAverageType", type)
      xml.element("IsCumulative", isCumulative)
      xml.element("GradePointAverageValue", value)
      xml.element("MaxGradePointAverageValue", maximum)
    }
  }
}

extension Diploma {
  func write(to xml: inout XMLWriter) {
    xml.group("Diploma") { xml in
      xml.element("DiplomaAwardDate", awardDate)
      xml.element("DiplomaType", type)
      xml.element("DiplomaLevel", level)
    }
  }
}

extension CourseTranscript {
  func write(to xml: inout XMLWriter) {
    xml.group("CourseTranscript") { xml in
      xml.element("CourseCode", courseCode)
      xml.element("CourseTitle", courseTitle)
      xml.element("CourseAttemptResult", courseAttemptResult)
      xml.element("AttemptedCredits", attemptedCredits)
      xml.element("EarnedCredits", earnedCredits)
      xml.element("CreditType", creditType)
      xml.element("WhenTakenGradeLevel", whenTakenGradeLevel)
      xml.element("MethodCreditEarned", methodCreditEarned)
      xml.element("FinalLetterGradeEarned", finalLetterGradeEarned)
      xml.element("FinalNumericGradeEarned", finalNumericGradeEarned)
      xml.element("CourseRepeatCode", courseRepeatCode)
      xml.element("AcademicSubject", academicSubject)
      xml.group("SchoolOfInstruction") { xml in
        xml.element("SchoolId", schoolNumber)
        xml.element("NameOfInstitution", schoolName)
      }
      xml.element("scedCourseCode", scedCourseCode)
      xml.element("stateCourseCode", stateCourseCode)
      xml.element("gpaWeightedMark", gpaWeightedMark)
      xml.element("instructionalLevel", instructionalLevel)
    }
  }
}
