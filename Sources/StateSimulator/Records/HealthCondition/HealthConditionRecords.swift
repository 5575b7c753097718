import PostgresClient

/// Conditions, allergies and medications. Two students of three have none.
enum HealthConditionRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {
    guard draw.chance(0.34), let first = student.history.first else { return }
    let physician = Clinician.physician(&draw)
    var medications: Set<String> = []
    for condition in HealthCatalog.conditions where draw.chance(condition.share) {
      let start = first.firstDay.advanced(byDays: draw.below(max(1, Int(student.asOf.days - first.firstDay.days))))
      let end = condition.canEnd && draw.chance(0.3) ? start.advanced(byDays: 30 + draw.below(400)) : nil
      let ended = end.flatMap { $0 <= student.asOf ? $0 : nil }
      rows.add(
        .healthCondition, .text(condition.code), "ICD-10-CM", .text(condition.description), .day(start), .day(ended),
        .text(ended == nil ? "Active" : "Resolved"), .text(condition.alert), .free(condition.instructions),
        .text(draw.chance(0.8) ? physician : nil))
      for medication in condition.medications where medications.insert(medication.name).inserted {
        write(medication, from: start, to: ended, &rows, &draw)
      }
    }
    guard draw.chance(0.4) else { return }
    for allergy in HealthCatalog.allergies where draw.chance(allergy.share) {
      rows.add(.healthAllergy, .text(allergy.type), .text(allergy.severity), .free(allergy.reaction))
      if allergy.needsEpinephrine, medications.insert(HealthCatalog.epinephrine.name).inserted {
        write(HealthCatalog.epinephrine, from: nil, to: nil, &rows, &draw)
      }
    }
  }

  private static func write(
    _ medication: HealthCatalog.Medication, from start: PostgresDate?, to end: PostgresDate?,
    _ rows: inout SourceRows, _ draw: inout Draw
  ) {
    rows.add(
      .healthMedication, .text(medication.name), .text(draw.pick(medication.dosages)), .text(medication.frequency),
      .text(medication.method), .day(start), .day(end), .free(medication.instructions))
  }
}

extension CopyTable {
  static let healthCondition = CopyTable(
    "records.health_condition",
    """
    district_id person_id condition_code code_system condition_description start_date end_date status alert_level
    instructions physician
    """)
  static let healthAllergy = CopyTable(
    "records.health_allergy", "district_id person_id allergy_type allergy_severity reaction_description")
  static let healthMedication = CopyTable(
    "records.health_medication",
    """
    district_id person_id medication_name dosage frequency administration_method start_date end_date instructions
    """)
}
