/// Allergies, conditions and medications as people read them; what can turn into an emergency stands above everything else.
enum HealthConditionDocument {
  /// - Parameter day: of the release, `YYYY-MM-DD`.
  static func write(_ records: RecordList<StudentHealthCondition>, on day: String, to fo: inout FOWriter) {
    for record in records {
      let alerts = HealthAlert.lines(record, on: day)
      if !alerts.isEmpty { fo.alert("Medical alert", alerts) }
      write(record.list(.allergies, HealthAllergy.self), to: &fo)
      write(record.list(.conditions, HealthCondition.self), to: &fo)
      write(record.list(.medications, HealthMedication.self), to: &fo)
    }
  }

  private static func write(_ allergies: RecordList<HealthAllergy>, to fo: inout FOWriter) {
    guard !allergies.isEmpty else { return }
    fo.heading(2, "Allergies")
    let columns = [
      FOWriter.Column("Allergy", width: 30), FOWriter.Column("Severity", width: 20),
      FOWriter.Column("Reaction", width: 50),
    ]
    fo.table(columns) { fo in
      for allergy in allergies {
        // Most are a few words; a long one takes the whole width.
        let reaction = allergy.lengthy(.reactionDescription)
        fo.row(isContinued: reaction != nil) { fo in
          fo.cell(allergy[.allergyType])
          fo.cell(allergy[.allergySeverity])
          fo.cell(allergy.brief(.reactionDescription))
        }
        fo.textRow(reaction?.string, label: "Reaction")
      }
    }
  }

  private static func write(_ conditions: RecordList<HealthCondition>, to fo: inout FOWriter) {
    guard !conditions.isEmpty else { return }
    fo.heading(2, "Conditions")
    fo.table(conditionColumns) { fo in
      for condition in conditions {
        fo.row(isContinued: condition[.instructions] != nil) { fo in
          fo.cell(
            condition[.conditionDescription],
            note: [condition.string(.codeSystem), condition.string(.conditionCode)]
              .compactMap(\.self).joined(separator: " "))
          fo.cell(condition.day(.startDate))
          fo.cell(condition.day(.endDate))
          fo.cell(condition[.status])
          fo.cell(condition[.alertLevel])
          fo.cell(condition[.physician])
        }
        fo.textRow(condition.string(.instructions), label: "Instructions")
      }
    }
  }

  private static let conditionColumns = [
    FOWriter.Column("Condition", width: 33), FOWriter.Column("Since", width: 11), FOWriter.Column("Until", width: 11),
    FOWriter.Column("Status", width: 12), FOWriter.Column("Alert", width: 14), FOWriter.Column("Physician", width: 19),
  ]

  private static func write(_ medications: RecordList<HealthMedication>, to fo: inout FOWriter) {
    guard !medications.isEmpty else { return }
    fo.heading(2, "Medications")
    fo.table(medicationColumns) { fo in
      for medication in medications {
        fo.row(isContinued: medication[.instructions] != nil) { fo in
          fo.cell(medication[.medicationName])
          fo.cell(medication[.dosage])
          fo.cell(medication[.frequency])
          fo.cell(medication[.administrationMethod])
          fo.cell(medication.day(.startDate))
          fo.cell(medication.day(.endDate))
        }
        fo.textRow(medication.string(.instructions), label: "Instructions")
      }
    }
  }

  private static let medicationColumns = [
    FOWriter.Column("Medication", width: 23), FOWriter.Column("Dosage", width: 19),
    FOWriter.Column("Frequency", width: 20), FOWriter.Column("Method", width: 16),
    FOWriter.Column("Since", width: 11), FOWriter.Column("Until", width: 11),
  ]
}
