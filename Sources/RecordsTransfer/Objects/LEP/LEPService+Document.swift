/// Language services as people read them: those that have not ended, then the earlier ones.
enum LEPServiceDocument {
  /// - Parameter day: of the release, `YYYY-MM-DD`. Services are often given an end that lies ahead.
  static func write(_ services: RecordList<LanguageService>, on day: String, to fo: inout FOWriter) {
    let groups = [
      ("Not ended", services.filter { !$0.hasEnded(on: day) }),
      ("Ended", services.filter { $0.hasEnded(on: day) }),
    ]
    fo.table(columns) { fo in
      for (title, services) in groups where !services.isEmpty {
        fo.groupRow(title)
        for service in services {
          fo.row { fo in
            fo.cell(service[.service], note: service.flag(.primaryIndicator) ? "main service" : nil)
            fo.cell(service[.provider])
            fo.cell(service[.minutesPerWeek])
            fo.cell(service.day(.serviceBeginDate))
            fo.cell(service.day(.serviceEndDate))
          }
        }
      }
    }
  }

  private static let columns = [
    FOWriter.Column("Service", width: 38), FOWriter.Column("Provider", width: 24),
    FOWriter.Column("Minutes a week", width: 14, .end), FOWriter.Column("From", width: 12),
    FOWriter.Column("To", width: 12),
  ]
}

extension Record<LanguageService> {
  fileprivate func hasEnded(on day: String) -> Bool { string(.serviceEndDate).map { $0 <= day } ?? false }
}
