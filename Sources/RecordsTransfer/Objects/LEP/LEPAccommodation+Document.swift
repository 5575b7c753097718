/// Accommodations of an English learner as people read them: one table by category; long descriptions below it.
enum LEPAccommodationDocument {
  static func write(_ accommodations: RecordList<LanguageAccommodation>, to fo: inout FOWriter) {
    fo.table(columns) { fo in
      var category: String?
      for accommodation in accommodations {
        if accommodation.category != category {
          category = accommodation.category
          fo.groupRow(accommodation.category)
        }
        fo.row { fo in
          fo.cell(
            accommodation[.accommodationType],
            note: accommodation.brief(.description)
              ?? accommodation.lengthy(.description).map { _ in "described below" })
          fo.cell(accommodation.string(.academicSubject) ?? "All")
          fo.cell(accommodation[.applicability])
          fo.cell(accommodation.day(.beginDate))
          fo.cell(accommodation.day(.endDate) ?? "Not ended")
        }
      }
    }
    for accommodation in accommodations {
      guard let description = accommodation.lengthy(.description) else { continue }
      fo.heading(3, accommodation.string(.accommodationType) ?? "")
      fo.narrative(description)
    }
  }

  private static let columns = [
    FOWriter.Column("Accommodation", width: 42), FOWriter.Column("Subject", width: 16),
    FOWriter.Column("Where", width: 18), FOWriter.Column("From", width: 12), FOWriter.Column("To", width: 12),
  ]
}

extension Record<LanguageAccommodation> {
  fileprivate var category: String { string(.accommodationCategory) ?? "Other" }
}
