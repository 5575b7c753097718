extension Record {
  /// A boolean as documents show it; nil where it is absent.
  func yesOrNo(_ field: Layout) -> String? { self[field].map { _ in flag(field) ? "Yes" : "No" } }
}
