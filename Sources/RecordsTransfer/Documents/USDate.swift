/// Days as documents show them.
public enum USDate {
  /// `2013-05-09` as `05/09/2013`; text of another form as it is.
  public static func text(_ day: String) -> String {
    var day = day
    return day.withUTF8 { bytes in
      let hyphen = UInt8(ascii: "-")
      guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen else {
        return String(decoding: bytes, as: UTF8.self)
      }
      return String(unsafeUninitializedCapacity: 10) { text in
        for (to, from) in [5, 6, -1, 8, 9, -1, 0, 1, 2, 3].enumerated() {
          text[to] = from < 0 ? UInt8(ascii: "/") : bytes[from]
        }
        return 10
      }
    }
  }
}
