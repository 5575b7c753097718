/// A field of the exact match, by the name under which a mismatch tells it. In the order in which they are told.
enum MatchField: String, CaseIterable {
  case stateID = "state ID"
  case lastName = "last name"
  case firstName = "first name"
  case middleName = "middle name"
  case gender
  case birthdate
  case ssn = "SSN"
}

/// Why routing ends in error.
enum RoutingError: String {
  case noStateID = "no_state_id"
  case ambiguousStateID = "ambiguous_state_id"
  case identityMismatch = "identity_mismatch"
  case noFormerDistrict = "no_former_district"
  case releaseMismatch = "release_mismatch"
}

/// What routing makes of a request, as the case was constructed.
enum RoutedOutcome {
  case waiting
  case error(RoutingError, [MatchField] = [])
}
