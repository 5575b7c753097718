/// Days as documents show them.
public enum USDate {
  /// `2013-05-09` as `05/09/2013`; text of another form as it is.
  public static func text(_ day: String) -> String {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return day }
    return "\(parts[1])/\(parts[2])/\(parts[0])"
  }
}
