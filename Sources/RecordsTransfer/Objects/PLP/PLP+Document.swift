/// The Section 504 plans as people read them, the current one first: eligibility, signatures and accommodations.
enum PLPDocument {
  static func write(_ plans: RecordList<Section504Plan>, to fo: inout FOWriter) {
    for plan in plans {
      fo.heading(2, plan.title)
      fo.facts([
        ("Status", plan.string(.planStatus)),
        ("Age at the beginning", plan.string(.ageAtBegin)),
        ("Section 504 eligible", plan.answer(.section504Eligibility)),
        ("Disability", plan.string(.section504Disability)),
        ("Eligibility decided", plan.day(.section504EligibilityDecisionDate)),
        ("Meeting", plan.day(.section504MeetingDate)),
        ("Has a plan", plan.answer(.accommodationPlan)),
        ("Reevaluation due by", plan.reevaluation),
        ("Signed by", plan.string(.servicePlanSignedBy)),
        ("Signed on", plan.day(.servicePlanSignatureDate)),
      ])
      accommodations(plan.list(.accommodations, PlanAccommodation.self), to: &fo)
    }
  }

  private static func accommodations(_ accommodations: RecordList<PlanAccommodation>, to fo: inout FOWriter) {
    guard !accommodations.isEmpty else { return }
    fo.heading(3, "Accommodations")
    fo.table(columns) { fo in
      for accommodation in accommodations {
        fo.row(splits: true) { fo in
          fo.cell(accommodation[.accommodationNumber])
          fo.cell(accommodation[.accommodationType])
          fo.cell(accommodation[.description])
          fo.cell(accommodation[.applicability])
        }
      }
    }
  }

  private static let columns = [
    FOWriter.Column("No.", width: 5, .end),
    FOWriter.Column("Type", width: 17),
    FOWriter.Column("Accommodation", width: 55),
    FOWriter.Column("Applies to", width: 23),
  ]
}

extension Record<Section504Plan> {
  /// `Plan from 11/03/2025 to 11/02/2026`.
  fileprivate var title: String {
    "Plan from \(day(.beginDate) ?? "")" + (day(.endDate).map { " to \($0)" } ?? "")
  }

  fileprivate var reevaluation: String? {
    day(.servicePlanReevaluationDate).map { $0 + (flag(.reevaluationOverdue) ? " (overdue)" : "") }
  }
}
