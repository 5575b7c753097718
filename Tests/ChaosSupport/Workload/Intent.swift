import PostgresClient

/// What was asked for one transfer, and so what is to become of it: known from how the case was made, before any worker
/// has seen it.
package struct Intent: Sendable {
  package enum Case: Sendable, CaseIterable {
    // Submitted, and waiting in the lane of requests.
    case routed, stillEnrolled, endedLate, mistyped, neverElsewhere, unnumbered, differentInOak
    // Routed before, answered, and waiting in the lane of responses.
    case released, changedInOak, rejected, ignored
  }

  package let transferID: Int64
  package let kind: Case

  package var lane: String {
    switch kind {
    case .released, .changedInOak, .rejected, .ignored: "responses"
    default: "requests"
    }
  }

  /// The state that the transfer begins in and the one that it is to come to, as in `transfer.status`.
  var way: (from: String, to: String) {
    switch kind {
    case .routed, .stillEnrolled, .endedLate: ("submitted", "waiting")
    case .mistyped, .neverElsewhere, .unnumbered, .differentInOak: ("submitted", "error")
    case .released: ("release_requested", "released")
    case .changedInOak: ("release_requested", "error")
    case .rejected: ("reject_requested", "rejected")
    case .ignored: ("ignore_requested", "ignored")
    }
  }

  var errorCode: String? {
    switch kind {
    case .mistyped: "identity_mismatch"
    case .neverElsewhere: "no_former_district"
    case .unnumbered: "no_state_id"
    case .differentInOak, .changedInOak: "release_mismatch"
    default: nil
    }
  }

  var overlap: String? {
    switch kind {
    case .stillEnrolled: "open"
    case .endedLate: "dated"
    default: nil
    }
  }

  /// The notices that the work is to post, by event, each with the users entitled to it: Maple's registrar and counselor,
  /// Oak's registrar and counselor.
  var notices: [String: [Int]] {
    switch way.to {
    case "waiting": ["waiting": [1, 2], "release_request": [5, 6]]
    case "released": ["released": [1, 2]]
    case "error": ["error": [1, 2]]
    default: ["rejected": [1, 2]]
    }
  }
}
