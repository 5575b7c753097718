import RecordsTransfer

/// The payload's XML as SQL/XML builds it in the server: for each object that the release carries, one statement.
enum ServerXML {
  static let statements = [
    SQL.Benchmark.transcriptXml, SQL.Benchmark.censusXml, SQL.Benchmark.enrollmentXml, SQL.Benchmark.scheduleXml,
    SQL.Benchmark.attendanceXml, SQL.Benchmark.assessmentXml, SQL.Benchmark.behaviorXml,
    SQL.Benchmark.healthConditionXml, SQL.Benchmark.healthScreeningXml, SQL.Benchmark.healthImmunizationXml,
    SQL.Benchmark.iepXml, SQL.Benchmark.iepMeetingXml, SQL.Benchmark.iepDocumentXml, SQL.Benchmark.plpXml,
    SQL.Benchmark.plpEvaluationXml, SQL.Benchmark.plpDocumentXml, SQL.Benchmark.literacyXml,
    SQL.Benchmark.literacyDocumentXml, SQL.Benchmark.evaluationXml, SQL.Benchmark.reportCardXml,
    SQL.Benchmark.stateReportingXml, SQL.Benchmark.lepXml, SQL.Benchmark.lepServiceXml,
    SQL.Benchmark.lepAccommodationXml,
  ]
}
