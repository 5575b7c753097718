enum HealthScreeningRecords {
  static func write(_ student: Pupil, into rows: inout SourceRows, _ draw: inout Draw) {}
}
