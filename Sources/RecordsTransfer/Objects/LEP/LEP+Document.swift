/// An English learner's program as people read it: how the student stands, the yearly tests of English, and the monitoring
/// after the exit.
enum LEPDocument {
  static func write(_ programs: RecordList<LanguageProgram>, to fo: inout FOWriter) {
    for program in programs {
      fo.heading(2, program.title)
      fo.facts([
        ("Status", program.status),
        ("In a program", program.answer(.englishLearnerParticipation)),
        ("Identified", program.day(.identifiedDate)),
        ("Program entry", program.day(.programEntryDate)),
        ("Home language", program.string(.homeLanguage)),
        ("Native language", program.string(.nativeLanguage)),
        ("Parents notified", program.day(.parentNotificationDate)),
        ("Parental refusal", program.refusal),
        ("Exited", program.day(.exitDate)),
        ("Reason for exit", program.string(.reasonExited)),
      ])
      fo.narrative(program[.comment])
      let assessments = program.list(.assessments, EnglishProficiencyAssessment.self)
      if !assessments.isEmpty {
        fo.heading(3, "English language proficiency")
        write(assessments, to: &fo)
      }
      let years = program.list(.monitoringYears, MonitoringYear.self)
      if !years.isEmpty {
        fo.heading(3, "Monitoring after the exit")
        write(years, to: &fo)
      }
    }
  }

  private static let assessmentColumns = [
    FOWriter.Column("School year", width: 11), FOWriter.Column("Test", width: 19),
    FOWriter.Column("Level", width: 17), FOWriter.Column("Progress", width: 14),
    FOWriter.Column("Overall", width: 8, .end), FOWriter.Column("Listening", width: 9, .end),
    FOWriter.Column("Speaking", width: 9, .end), FOWriter.Column("Reading", width: 8, .end),
    FOWriter.Column("Writing", width: 8, .end),
  ]

  private static func write(_ assessments: RecordList<EnglishProficiencyAssessment>, to fo: inout FOWriter) {
    fo.table(assessmentColumns) { fo in
      for assessment in assessments {
        fo.row { fo in
          fo.cell(assessment[.schoolYear])
          fo.cell(assessment[.assessmentTitle], note: assessment.note)
          fo.cell(assessment[.proficiency])
          fo.cell(assessment[.progress], note: assessment.string(.monitored))
          fo.cell(assessment[.overallScore])
          fo.cell(assessment[.listeningScore])
          fo.cell(assessment[.speakingScore])
          fo.cell(assessment[.readingScore])
          fo.cell(assessment[.writingScore])
        }
      }
    }
  }

  private static let yearColumns = [
    FOWriter.Column("School year", width: 14), FOWriter.Column("Monitoring year", width: 14),
    FOWriter.Column("Reviewed", width: 14), FOWriter.Column("Outcome", width: 20),
    FOWriter.Column("Remarks", width: 38),
  ]

  private static func write(_ years: RecordList<MonitoringYear>, to fo: inout FOWriter) {
    fo.table(yearColumns) { fo in
      for year in years {
        fo.row { fo in
          fo.cell(year[.schoolYear])
          fo.cell(year[.monitoringYear])
          fo.cell(year.day(.reviewDate))
          fo.cell(year[.monitoringStatus])
          fo.cell(year.brief(.comment) ?? year.lengthy(.comment).map { _ in "See below" })
        }
      }
    }
    for year in years { fo.narrative(year.lengthy(.comment), label: year.string(.schoolYear)) }
  }
}

extension Record<LanguageProgram> {
  fileprivate var title: String {
    day(.identifiedDate).map { "Identified as an English learner on \($0)" } ?? "English learner status"
  }

  /// The standard's codes in words.
  fileprivate var status: String? {
    switch string(.limitedEnglishProficiency) {
    case "Limited": "Limited English proficiency"
    case "Limited Monitored 1": "Exited, in the first year of monitoring"
    case "Limited Monitored 2": "Exited, in the second year of monitoring"
    case "NotLimited": "Not limited in English"
    case let code: code
    }
  }

  fileprivate var refusal: String? {
    let parts = [answer(.parentalRefusal), day(.parentalRefusalDate)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Record<EnglishProficiencyAssessment> {
  fileprivate var note: String {
    [day(.administrationDate), string(.participation)].compactMap(\.self).joined(separator: " · ")
  }
}
