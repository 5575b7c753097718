/// The screenings as people read them: a table of each kind, latest first; what is to be done about one stands below it.
enum HealthScreeningDocument {
  static func write(_ records: RecordList<StudentHealthScreening>, to fo: inout FOWriter) {
    for record in records {
      write(record.list(.vision, VisionScreening.self), to: &fo)
      write(record.list(.hearing, HearingScreening.self), to: &fo)
      write(record.list(.dental, DentalScreening.self), to: &fo)
      write(record.list(.scoliosis, ScoliosisScreening.self), to: &fo)
      write(record.list(.bodyMass, BodyMassIndex.self), to: &fo)
    }
  }

  private static func write(_ screenings: RecordList<VisionScreening>, to fo: inout FOWriter) {
    section(
      "Vision", screenings, ["Outcome", "Right eye", "Left eye", "Glasses or lenses"],
      equipment: .healthScreeningEquipmentUsed,
      examiner: .healthScreeningExaminer, followUp: .healthScreeningFollowUpRecommendation, date: .visionScreeningDate,
      to: &fo
    ) { fo, screening in
      fo.cell(screening[.visionScreeningStatus])
      fo.cell(screening[.rightEyeAcuity])
      fo.cell(screening[.leftEyeAcuity])
      fo.cell(screening[.withCorrection].map { _ in screening.flag(.withCorrection) ? "Worn" : "Not worn" })
    }
  }

  private static func write(_ screenings: RecordList<HearingScreening>, to fo: inout FOWriter) {
    section(
      "Hearing", screenings, ["Outcome", "Right ear", "Left ear"], equipment: .healthScreeningEquipmentUsed,
      examiner: .healthScreeningExaminer, followUp: .healthScreeningFollowUpRecommendation, date: .hearingScreeningDate,
      to: &fo
    ) { fo, screening in
      fo.cell(screening[.hearingScreeningStatus])
      fo.cell(screening[.rightEarResult])
      fo.cell(screening[.leftEarResult])
    }
  }

  private static func write(_ screenings: RecordList<DentalScreening>, to fo: inout FOWriter) {
    section(
      "Dental", screenings, ["Outcome"], equipment: .healthScreeningEquipmentUsed,
      examiner: .healthScreeningExaminer, followUp: .healthScreeningFollowUpRecommendation, date: .dentalScreeningDate,
      to: &fo
    ) { fo, screening in
      fo.cell(screening[.dentalScreeningStatus])
    }
  }

  private static func write(_ screenings: RecordList<ScoliosisScreening>, to fo: inout FOWriter) {
    section(
      "Scoliosis", screenings, ["Outcome", "Trunk rotation"], equipment: .healthScreeningEquipmentUsed,
      examiner: .healthScreeningExaminer, followUp: .healthScreeningFollowUpRecommendation,
      date: .scoliosisScreeningDate,
      to: &fo
    ) { fo, screening in
      fo.cell(screening[.scoliosisScreeningStatus])
      fo.cell(screening.string(.trunkRotation).map { $0 + "°" })
    }
  }

  private static func write(_ measurements: RecordList<BodyMassIndex>, to fo: inout FOWriter) {
    section(
      "Height, weight and body mass index", measurements, ["Height", "Weight", "BMI", "Percentile"],
      equipment: .healthScreeningEquipmentUsed, examiner: .healthScreeningExaminer,
      followUp: .healthScreeningFollowUpRecommendation, date: .measurementDate, to: &fo
    ) { fo, measurement in
      fo.cell(measurement.string(.height).map { $0 + " in" })
      fo.cell(measurement.string(.weight).map { $0 + " lb" })
      fo.cell(measurement[.bodyMassIndex])
      fo.cell(measurement[.percentile])
    }
  }

  /// A table with the columns that every kind has, around those of its own, which `cells` writes.
  private static func section<Layout>(
    _ title: String, _ screenings: RecordList<Layout>, _ own: [String], equipment: Layout, examiner: Layout,
    followUp: Layout, date: Layout, to fo: inout FOWriter, _ cells: (inout FOWriter, Record<Layout>) -> Void
  ) {
    guard !screenings.isEmpty else { return }
    fo.heading(2, title)
    let width = 48 / Double(own.count)
    let columns =
      [FOWriter.Column("Date", width: 11)] + own.map { FOWriter.Column($0, width: width) }
      + [FOWriter.Column("Equipment", width: 22), FOWriter.Column("Examiner", width: 19)]
    fo.table(columns) { fo in
      for screening in screenings {
        fo.row(isContinued: screening[followUp] != nil) { fo in
          fo.cell(screening.day(date))
          cells(&fo, screening)
          fo.cell(screening[equipment])
          fo.cell(screening[examiner])
        }
        fo.textRow(screening.string(followUp), label: "Follow-up")
      }
    }
  }
}
