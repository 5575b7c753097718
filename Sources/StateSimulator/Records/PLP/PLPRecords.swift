import PostgresClient

extension CopyTable {
  static let plp = CopyTable(
    "records.student_section504_program_association",
    """
    district_id person_id section504_eligibility section504_disability section504_meeting_date
    section504_eligibility_decision_date accommodation_plan begin_date end_date service_plan_reevaluation_date
    service_plan_signed_by service_plan_signature_date
    """)
  static let plpAccommodation = CopyTable(
    "records.student_section504_program_association_accommodation",
    "district_id person_id begin_date accommodation_number accommodation_type description applicability")
  static let plpEvaluation = CopyTable(
    "records.section504_evaluation",
    """
    district_id person_id referral_date referred_by referral_reason consent_requested_date consent_received_date
    evaluation_begin_date evaluation_end_date areas findings section504_eligibility section504_eligibility_decision_date
    """)
}

/// Section 504 plans: written after an evaluation, renewed every year.
enum PLPRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    // Four in a hundred have a plan; some are still being evaluated.
    guard draw.chance(0.05) else { return }
    let last = student.history.count - 1
    let need = draw.pick(Section504Need.all)
    let team = SupportTeam(student, &draw)
    let first = draw.within(0...last)
    let offset = draw.within(40...150)
    let decision = student.history[first].firstDay.advanced(byDays: offset - draw.within(7...20)).orMonday
    let isEligible = draw.chance(0.96)
    writeEvaluation(student, need, decision: decision, isEligible: isEligible, into: &rows, &draw)
    guard decision < student.asOf else { return }
    let begun = (first...(isEligible ? last : first)).map {
      student.history[$0].firstDay.advanced(byDays: offset).orMonday
    }
    .filter { $0 <= student.asOf }
    for begin in begun.suffix(student.detail == .brief ? 1 : 3) {
      writePlan(student, need, team, decision, isEligible, begin, into: &rows, &draw)
    }
    if isEligible, draw.chance(0.35) {
      AttachedFiles.write(.plpDocument, AttachedFiles.plp, student, into: &rows, &draw)
    }
  }

  private static func writeEvaluation(
    _ student: Pupil, _ need: Section504Need, decision: PostgresDate, isEligible: Bool, into rows: inout SourceRows,
    _ draw: inout Draw
  ) {
    let end = decision.advanced(byDays: -draw.within(3...10)).orMonday
    let begin = end.advanced(byDays: -draw.within(10...35)).orMonday
    let received = begin.advanced(byDays: -draw.within(3...6)).orMonday
    let requested = received.advanced(byDays: -draw.within(3...12)).orMonday
    let referral = requested.advanced(byDays: -draw.within(3...10)).orMonday
    guard referral <= student.asOf else { return }
    let isDone = decision <= student.asOf
    let name = student.identity.name.first
    rows.add(
      .plpEvaluation, .day(referral),
      .text(draw.pick(["Parent", "Classroom teacher", "School nurse", "Student support team"])),
      .free(need.reason.filled(name: name)), .day(requested), .day(received <= student.asOf ? received : nil),
      .day(begin <= student.asOf ? begin : nil), .day(isDone ? end : nil), .texts(need.areas),
      .free(
        isDone
          ? need.findings.filled(name: name)
            + (isEligible ? "" : "\nWith what class offers everybody, no major life activity is substantially limited.")
          : nil), .flag(isDone ? isEligible : nil), .day(isDone ? decision : nil))
  }

  private static func writePlan(
    _ student: Pupil, _ need: Section504Need, _ team: SupportTeam, _ decision: PostgresDate, _ isEligible: Bool,
    _ begin: PostgresDate, into rows: inout SourceRows, _ draw: inout Draw
  ) {
    // Every three years, and now and then one is missed.
    let periods = (begin.days - decision.days) / 1_095 + (draw.chance(0.9) ? 1 : 0)
    let reevaluation = decision.advanced(byDays: Int(periods) * 1_095)
    let signature = begin.advanced(byDays: -draw.within(0...1) * 7)
    rows.add(
      .plp, .flag(isEligible), .text(need.disability), .day(begin.advanced(byDays: -draw.within(4...9)).orMonday),
      .day(decision),
      .flag(isEligible), .day(begin), .day(draw.chance(0.8) ? begin.advanced(byDays: 364) : nil),
      .day(isEligible ? reevaluation : nil),
      .text(isEligible ? "\(team.parents[0]), parent; \(team.person("Section 504 coordinator"))" : nil),
      .day(isEligible ? signature : nil))
    guard isEligible else { return }
    for (place, accommodation) in need.accommodations.enumerated() {
      rows.add(
        .plpAccommodation, .day(begin), .int(place + 1), .text(accommodation.type),
        .free(accommodation.text.filled(name: student.identity.name.first)),
        .text(
          draw.pick(["All classes", "All classes", "All classes and state assessments", "Core classes", "Field trips"]))
      )
    }
  }
}
