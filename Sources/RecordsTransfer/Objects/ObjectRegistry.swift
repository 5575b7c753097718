/// The objects that a release carries, in the order of the transfer record.
public enum ObjectRegistry {
  static let all: [any TransferObject.Type] = [
    TranscriptObject.self,
    CensusObject.self,
    EnrollmentObject.self,
    ScheduleObject.self,
    AttendanceObject.self,
    AssessmentObject.self,
    BehaviorObject.self,
    HealthConditionObject.self,
    HealthScreeningObject.self,
    HealthImmunizationObject.self,
    IEPObject.self,
    IEPDocumentsObject.self,
    IEPMeetingObject.self,
    PLPObject.self,
    PLPDocumentsObject.self,
    PLPEvaluationObject.self,
    LiteracyObject.self,
    LiteracyFilesObject.self,
    EvaluationObject.self,
    ReportCardObject.self,
    StateReportingObject.self,
    LEPObject.self,
    LEPServiceObject.self,
    LEPAccommodationObject.self,
  ]

  /// The payload columns that some object fills, in the order of the transfer record.
  public static let columns: [PayloadColumn] = {
    let filled = Set(all.flatMap { $0.columns })
    return PayloadColumn.allCases.filter(filled.contains)
  }()
}
