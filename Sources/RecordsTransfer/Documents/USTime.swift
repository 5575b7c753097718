/// Times of day as documents show them.
public enum USTime {
  /// `08:05:00` as `8:05 AM`; text of another form as it is.
  public static func text(_ time: String) -> String {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].count == 2, parts[2].count == 2, let hour = Int(parts[0]), (0..<24).contains(hour)
    else { return time }
    let seconds = parts[2] == "00" ? "" : ":\(parts[2])"
    return "\((hour + 11) % 12 + 1):\(parts[1])\(seconds) \(hour < 12 ? "AM" : "PM")"
  }
}
