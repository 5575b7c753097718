/// Language services as people read them: those that have not ended, then the earlier ones.
enum LEPServiceDocument {
  static func write(_ services: RecordList<LanguageService>, to fo: inout FOWriter) {
    let groups = [
      ("Not ended", services.filter { $0[.serviceEndDate] == nil }),
      ("Ended", services.filter { $0[.serviceEndDate] != nil }),
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
    FOWriter.Column("Minutes a week", width: 14, .end), FOWriter.Column("Began", width: 12),
    FOWriter.Column("Ended", width: 12),
  ]
}
