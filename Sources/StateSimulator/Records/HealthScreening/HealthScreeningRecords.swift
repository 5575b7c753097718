import PostgresClient

/// Screenings in the grades in which schools do them.
enum HealthScreeningRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    let clinic = Clinic(nurse: Clinician.nurse(&draw), wearsGlasses: draw.chance(0.2), size: draw.within(-8...8))
    for year in student.detailedHistory {
      let day = year.firstDay.advanced(byDays: 25 + draw.below(60))
      guard day <= student.asOf else { continue }
      if [0, 1, 3, 5, 7, 9].contains(year.grade) {
        clinic.screenVision(on: day, &rows, &draw)
        clinic.screenHearing(on: day, &rows, &draw)
        clinic.measure(grade: year.grade, on: day, &rows, &draw)
      }
      if [0, 3, 6].contains(year.grade) { clinic.screenTeeth(on: day.advanced(byDays: 30), &rows, &draw) }
      if [5, 7, 9].contains(year.grade) { clinic.screenSpine(on: day.advanced(byDays: 7), &rows, &draw) }
    }
  }
}

private struct Clinic {
  let nurse: String
  let wearsGlasses: Bool
  /// Inches above or below what is usual, in tenths of the grade's height.
  let size: Int

  func screenVision(on day: PostgresDate, _ rows: inout SourceRows, _ draw: inout Draw) {
    let isPassed = draw.chance(0.88)
    rows.add(
      .visionScreening, .day(day), .text(isPassed ? "Pass" : "Referred"), .text(acuity(isPassed, &draw)),
      .text(acuity(isPassed, &draw)), .flag(wearsGlasses), .text(draw.pick(["Sloan chart", "Spot Vision Screener"])),
      .free(isPassed ? nil : "Eye examination by an optometrist or ophthalmologist within 60 days."), .text(nurse))
    if !isPassed, draw.chance(0.5) {
      rows.add(
        .visionScreening, .day(day.advanced(byDays: 14)), "Pass", "20/20", "20/25", .flag(true), "Sloan chart", nil,
        .text(nurse))
    }
  }

  private func acuity(_ isPassed: Bool, _ draw: inout Draw) -> String {
    draw.pick(isPassed ? ["20/20", "20/20", "20/25", "20/30"] : ["20/40", "20/50", "20/70"])
  }

  func screenHearing(on day: PostgresDate, _ rows: inout SourceRows, _ draw: inout Draw) {
    let isPassed = draw.chance(0.95)
    let right = isPassed || draw.chance(0.5)
    rows.add(
      .hearingScreening, .day(day), .text(isPassed ? "Pass" : "Referred"),
      .text(right ? "Pass" : "No response at 4000 Hz"),
      .text(isPassed || !right ? "Pass" : "No response at 4000 Hz"), "Pure tone audiometer, 20 dB",
      .free(isPassed ? nil : "Screen again in two weeks; then audiologist."), .text(nurse))
  }

  func screenTeeth(on day: PostgresDate, _ rows: inout SourceRows, _ draw: inout Draw) {
    let status = draw.pick([
      "No obvious problem", "No obvious problem", "No obvious problem", "Early care needed", "Urgent care needed",
    ])
    rows.add(
      .dentalScreening, .day(day), .text(status), "Mirror and light",
      .free(
        status == "No obvious problem"
          ? nil : "Visit a dentist; the list of clinics without charge was given to the family."),
      .text(nurse))
  }

  func screenSpine(on day: PostgresDate, _ rows: inout SourceRows, _ draw: inout Draw) {
    let angle = draw.chance(0.04) ? draw.within(7...14) : draw.below(5)
    rows.add(
      .scoliosisScreening, .day(day), .text(angle >= 7 ? "Referred" : "Pass"),
      .quantity(thousandths: angle * 1000, decimals: 0), "Scoliometer",
      .free(angle >= 7 ? "X-ray and orthopedic examination." : nil), .text(nurse))
  }

  /// Height grows by about two and a half inches a grade; weight follows from the body mass index.
  func measure(grade: Int, on day: PostgresDate, _ rows: inout SourceRows, _ draw: inout Draw) {
    // Tenths of inches, tenths of kg/m².
    let height = 435 + grade * 24 + size * 5 + draw.below(10)
    let index = 152 + grade * 5 + size * 3 + draw.within(-8...14)
    let weight = index * height * height / 70_300
    rows.add(
      .bodyMassIndex, .day(day), .quantity(thousandths: height * 100, decimals: 1),
      .quantity(thousandths: weight * 100, decimals: 1), .quantity(thousandths: index * 100, decimals: 1),
      .quantity(thousandths: 1000 * max(1, min(99, 50 + size * 5)), decimals: 0), "Stadiometer and scale", nil,
      .text(nurse))
  }
}

extension CopyTable {
  static let visionScreening = CopyTable(
    "records.vision_screening",
    """
    district_id person_id vision_screening_date vision_screening_status right_eye_acuity left_eye_acuity with_correction
    health_screening_equipment_used health_screening_follow_up_recommendation health_screening_examiner
    """)
  static let hearingScreening = CopyTable(
    "records.hearing_screening",
    """
    district_id person_id hearing_screening_date hearing_screening_status right_ear_result left_ear_result
    health_screening_equipment_used health_screening_follow_up_recommendation health_screening_examiner
    """)
  static let dentalScreening = CopyTable(
    "records.dental_screening",
    """
    district_id person_id dental_screening_date dental_screening_status health_screening_equipment_used
    health_screening_follow_up_recommendation health_screening_examiner
    """)
  static let scoliosisScreening = CopyTable(
    "records.scoliosis_screening",
    """
    district_id person_id scoliosis_screening_date scoliosis_screening_status trunk_rotation
    health_screening_equipment_used health_screening_follow_up_recommendation health_screening_examiner
    """)
  static let bodyMassIndex = CopyTable(
    "records.body_mass_index",
    """
    district_id person_id measurement_date height weight body_mass_index percentile health_screening_equipment_used
    health_screening_follow_up_recommendation health_screening_examiner
    """)
}
