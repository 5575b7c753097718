import Foundation
import RecordsTransfer

extension [InvariantFinding] {
  /// What came of the check, each invariant, and what violates them.
  var report: Report {
    let violated = count { !$0.holds }
    let seconds = reduce(.zero) { $0 + $1.elapsed } / .seconds(1)
    var subject = Listing(["outcome", "invariants", "violated", "seconds"])
    subject.append([violated == 0 ? "ok" : "violated", .init(count), .init(violated), .seconds(seconds)])
    return Report(
      key: "check", subject: subject,
      sections: [
        .init(key: "invariants", listing: invariants),
        .init(key: "violations", listing: violations, note: note),
      ])
  }

  private var invariants: Listing {
    Listing(
      ["name", "outcome", "violations", "seconds"],
      rows: map {
        [
          .text($0.invariant.name), $0.holds ? "ok" : "violated", .init($0.total), .seconds($0.elapsed / .seconds(1)),
        ]
      })
  }

  private var violations: Listing {
    var listing = Listing(["name", "subject", "id", "what"])
    for finding in self {
      for violation in finding.violations {
        listing.append([
          .text(finding.invariant.name), .text(violation.subject), .init(violation.id), .text(violation.what),
        ])
      }
    }
    return listing
  }

  /// Of which invariants there is more than is shown; nil where all is.
  private var note: String? {
    let cut = filter { $0.total > $0.violations.count }
    guard !cut.isEmpty else { return nil }
    return cut.map { "the first \($0.violations.count) of \($0.total) of \($0.invariant.name)" }.joined(separator: ", ")
  }
}

extension Listing.Cell {
  fileprivate static func seconds(_ seconds: Double) -> Listing.Cell {
    .decimal(seconds, shown: seconds.formatted(.number.precision(.fractionLength(2)).grouping(.never)))
  }
}
