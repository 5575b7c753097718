/// The makers of source records, each with a stream of random numbers of its own, so that a change of one leaves the others'
/// records as they are.
enum RecordMakers {
  typealias Maker = @Sendable (Pupil, inout SourceRows, inout Draw) -> Void

  private static let all: [(Draw.Kind, Maker)] = [
    (.census, CensusRecords.write),
    (.schedule, ScheduleRecords.write),
    (.attendance, AttendanceRecords.write),
    (.assessment, AssessmentRecords.write),
    (.behavior, BehaviorRecords.write),
    (.healthCondition, HealthConditionRecords.write),
    (.healthScreening, HealthScreeningRecords.write),
    (.iep, IEPRecords.write),
    (.plp, PLPRecords.write),
    (.evaluation, EvaluationRecords.write),
    (.literacy, LiteracyRecords.write),
    (.reportCard, ReportCardRecords.write),
    (.stateReporting, StateReportingRecords.write),
    (.lep, LEPRecords.write),
  ]

  /// - Parameter student: the student's place in the state, which the random numbers depend on.
  static func write(_ pupil: Pupil, student: Int, into rows: inout SourceRows) {
    for (kind, make) in all {
      var draw = Draw(seed: pupil.world.options.seed, kind, student)
      make(pupil, &rows, &draw)
    }
  }
}
