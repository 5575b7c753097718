/// The objects that a release carries, in the order of the transfer record.
enum ObjectRegistry {
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
}
