/// The individualized education programs as people read them, the current one first: what it rests on, present levels, goals,
/// services, accommodations and rights.
enum IEPDocument {
  static func write(_ programs: RecordList<SpecialEducationProgram>, to fo: inout FOWriter) {
    for program in programs {
      fo.heading(2, program.title)
      facts(program, to: &fo)
      presentLevels(program, to: &fo)
      goals(program.list(.goals, ProgramGoal.self), to: &fo)
      services(program, to: &fo)
      let accommodations = program.strings(.accommodations)
      if !accommodations.isEmpty {
        fo.heading(3, "Accommodations")
        fo.list(accommodations)
      }
      if let statement = program[.transferOfRightsStatement] {
        fo.heading(3, "Transfer of rights")
        fo.narrative(statement)
      }
    }
  }

  private static func facts(_ program: Record<SpecialEducationProgram>, to fo: inout FOWriter) {
    var facts: [(label: String, value: String?)] = [
      ("Status", program.string(.planStatus)),
      ("Age at the beginning", program.string(.ageAtBegin)),
      ("IDEA eligible", program.answer(.ideaEligibility)),
      ("Setting", program.string(.specialEducationSetting)),
      ("Special education", program.string(.specialEducationHoursPerWeek).map { $0 + " hours per week" }),
      ("School", program.string(.schoolHoursPerWeek).map { $0 + " hours per week" }),
      ("Services", program.string(.serviceMinutesPerWeek).map { $0 + " minutes per week" }),
      ("Inclusion", program.string(.inclusionMinutesPerWeek).map { $0 + " minutes per week" }),
      ("Last review", program.day(.iepReviewDate)),
      ("Review due by", program.day(.annualReviewDueDate)),
      ("Last evaluation", program.day(.lastEvaluationDate)),
      ("Reevaluation due by", program.day(.reevaluationDueDate)),
      ("Multiply disabled", program.answer(.multiplyDisabled)),
      ("Medically fragile", program.answer(.medicallyFragile)),
    ]
    for disability in program.list(.disabilities, ProgramDisability.self) {
      let order = disability.string(.orderOfDisability)
      facts.append(
        (
          order == "1" ? "Primary disability" : "Disability" + (order.map { " " + $0 } ?? ""),
          disability.string(.disability)
        ))
    }
    fo.facts(facts)
  }

  private static func presentLevels(_ program: Record<SpecialEducationProgram>, to fo: inout FOWriter) {
    let levels: [(String, SpecialEducationProgram)] = [
      ("Academic performance", .academicPerformance), ("Functional performance", .functionalPerformance),
      ("Strengths", .studentStrengths), ("Concerns of the parents", .parentConcern),
    ]
    guard levels.contains(where: { program[$0.1] != nil }) else { return }
    fo.heading(3, "Present levels")
    for (label, field) in levels { fo.narrative(program[field], label: label) }
  }

  private static func goals(_ goals: RecordList<ProgramGoal>, to fo: inout FOWriter) {
    for goal in goals {
      fo.heading(3, "Goal " + (goal.string(.goalNumber) ?? ""))
      fo.narrative(goal[.goal])
      fo.narrative(goal[.baseline], label: "Baseline")
      fo.narrative(goal[.measure], label: "Measured by")
      fo.narrative(goal[.progress], label: "Progress")
    }
  }

  private static func services(_ program: Record<SpecialEducationProgram>, to fo: inout FOWriter) {
    let services = program.list(.services, ProgramService.self)
    guard !services.isEmpty else { return }
    fo.heading(3, "Services")
    fo.table(serviceColumns) { fo in
      for service in services {
        fo.row { fo in
          fo.cell(service[.service])
          fo.cell(service.day(.serviceBeginDate))
          fo.cell(service.day(.serviceEndDate))
          fo.cell(service[.frequency])
          fo.cell(service[.minutes])
          fo.cell(service[.location])
          fo.cell(service[.provider])
        }
      }
    }
  }

  private static let serviceColumns = [
    FOWriter.Column("Service", width: 20),
    FOWriter.Column("From", width: 10),
    FOWriter.Column("To", width: 10),
    FOWriter.Column("Frequency", width: 13),
    FOWriter.Column("Minutes each time", width: 9, .end),
    FOWriter.Column("Location", width: 17),
    FOWriter.Column("Provider", width: 21),
  ]
}

extension Record<SpecialEducationProgram> {
  /// `IEP from 11/03/2025 to 11/02/2026`.
  fileprivate var title: String {
    "IEP from \(day(.iepBeginDate) ?? "")" + (day(.iepEndDate).map { " to \($0)" } ?? "")
  }
}
