import PostgresClient

extension CopyTable {
  static let iep = CopyTable(
    "records.student_special_education_program_association",
    """
    district_id person_id idea_eligibility special_education_setting special_education_hours_per_week
    school_hours_per_week multiply_disabled medically_fragile last_evaluation_date iep_review_date iep_begin_date
    iep_end_date academic_performance functional_performance parent_concern student_strengths accommodations
    inclusion_minutes_per_week transfer_of_rights_statement
    """)
  static let iepDisability = CopyTable(
    "records.student_special_education_program_association_disability",
    "district_id person_id iep_begin_date disability order_of_disability")
  static let iepGoal = CopyTable(
    "records.student_special_education_program_association_goal",
    "district_id person_id iep_begin_date goal_number goal baseline measure progress")
  static let iepService = CopyTable(
    "records.student_special_education_program_association_service",
    """
    district_id person_id iep_begin_date service service_begin_date service_end_date frequency minutes location provider
    """)
}

/// The individualized education programs of one student in eight, with the team's meetings, evaluations and attached files.
enum IEPRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    // Twelve in a hundred have a program; some are still being evaluated.
    let isEligible = draw.chance(0.14)
    guard isEligible || draw.chance(0.02) else { return }
    let story = SpecialEducation(student, isEligible: isEligible, &draw)
    for year in story.years {
      let areas = areas(story, year)
      writePlan(story, year, areas, into: &rows, &draw)
      writeServices(story, year, into: &rows, &draw)
      writeGoals(story, year, areas, into: &rows, &draw)
      IEPMeetings.write(story, year, into: &rows, &draw)
    }
    EvaluationRecords.write(story, into: &rows, &draw)
    if !story.years.isEmpty, draw.chance(0.45) {
      AttachedFiles.write(.iepDocument, AttachedFiles.iep, student, into: &rows, &draw)
    }
  }

  /// An area of the goals of a year, and where the student stands in it.
  private typealias Standing = (area: GoalArea, now: Int)

  private static func areas(_ story: SpecialEducation, _ year: Int) -> [Standing] {
    let areas = story.category.areas
    var chosen = (0..<min(areas.count, 2 + (year + story.offset) % 3)).map { areas[($0 + year) % areas.count] }
    if story.student.history[year].grade >= 9 { chosen.append(.transition) }
    // Further every year, and not the same for everybody.
    return chosen.map { area in
      let width = area.now.count
      return (area, area.now.lowerBound + (year * 7 + story.offset) % width)
    }
  }

  private static func writePlan(
    _ story: SpecialEducation, _ year: Int, _ areas: [Standing], into rows: inout SourceRows, _ draw: inout Draw
  ) {
    let name = story.name
    let begin = story.begin(year)
    let grade = story.student.history[year].grade
    let (school, special) = story.hours(year)
    let levels = areas.map { $0.area.presentLevel.filled(name: name, now: $0.now) }
    let place = draw.below(SupportTexts.functionalLevels.count)
    let functional = [0, 2].map { SupportTexts.functionalLevels[(place + $0) % SupportTexts.functionalLevels.count] }
    let accommodations = (0..<draw.within(3...9)).map {
      SupportTexts.accommodations[($0 * 7 + story.offset + year) % 20]
    }
    rows.add(
      .iep, .flag(true), .text(story.setting), .quantity(thousandths: special * 10, decimals: 2),
      .quantity(thousandths: school * 10, decimals: 2), .flag(!story.others.isEmpty),
      .flag(story.category.needsNurse && year % 3 == 0),
      .day(story.lastEvaluation(year)), .day(begin.advanced(byDays: -7)), .day(begin),
      .day(begin.advanced(byDays: 364)),
      .free(draw.chance(0.03) ? long(levels, name, &draw) : levels.joined(separator: "\n")),
      .free(functional.map { $0.filled(name: name) }.joined(separator: " ")),
      .free(draw.chance(0.85) ? draw.pick(SupportTexts.concerns).filled(name: name) : nil),
      .free(draw.pick(SupportTexts.strengths).filled(name: name)), .texts(accommodations),
      .int((school - special) * 60 / 100),
      .free(grade >= 11 ? SupportTexts.transferOfRights.filled(name: name) : nil))
    for (place, disability) in ([story.category.name] + story.others).enumerated() {
      rows.add(.iepDisability, .day(begin), .text(disability), .int(place + 1))
    }
  }

  /// A report of some pages, as an independent evaluator writes it.
  private static func long(_ levels: [String], _ name: String, _ draw: inout Draw) -> String {
    (0..<draw.within(20...60)).map { _ in
      ([draw.pick(levels)]
        + (0..<5).map { _ in
          draw.pick(draw.chance(0.5) ? SupportTexts.findings : SupportTexts.meetingNotes)
            .filled(name: name, now: draw.within(4...20))
        }).joined(separator: " ")
    }.joined(separator: "\n\n")
  }

  private static func writeServices(
    _ story: SpecialEducation, _ year: Int, into rows: inout SourceRows, _ draw: inout Draw
  ) {
    let begin = story.begin(year)
    let end = begin.advanced(byDays: 364)
    for service in story.category.services.prefix(draw.within(1...4)) {
      var frequency = draw.pick(service.frequencies)
      var minutes = draw.pick(service.minutes)
      // What is left of the day outside of regular class is instruction there.
      let apart = story.hours(year).special * 60 / 100 / 5
      if service.location == DisabilityCategory.Service.instruction.location, apart > minutes + 20 {
        (frequency, minutes) = ("Daily", (apart - 20) / 5 * 5)
      }
      let provider = draw.chance(0.8) ? story.team.person(service.provider) : service.provider
      // Now and then a service is given less often from the middle of the year on.
      let change = draw.chance(0.1) ? begin.advanced(byDays: draw.within(90...200)) : nil
      rows.add(
        .iepService, .day(begin), .text(service.name), .day(begin), .day(change.map { $0.advanced(byDays: -1) } ?? end),
        .text(frequency), .int(minutes), .text(service.location), .text(provider))
      if let change {
        rows.add(
          .iepService, .day(begin), .text(service.name), .day(change), .day(end), .text("Weekly"), .int(minutes),
          .text(service.location), .text(provider))
      }
    }
  }

  private static func writeGoals(
    _ story: SpecialEducation, _ year: Int, _ areas: [Standing], into rows: inout SourceRows, _ draw: inout Draw
  ) {
    let begin = story.begin(year)
    for (place, standing) in areas.enumerated() {
      let (area, now) = standing
      let aim = now + draw.within(area.gain)
      let progress =
        begin.advanced(byDays: 45) > story.student.asOf
        ? nil : draw.pick(SupportTexts.progress).filled(name: story.name)
      rows.add(
        .iepGoal, .day(begin), .int(place + 1),
        .free("\(area.name): " + area.goal.filled(name: story.name, now: now, aim: aim)),
        .free(area.baseline.filled(name: story.name, now: now, aim: aim)), .free(area.measure), .free(progress))
    }
  }
}
