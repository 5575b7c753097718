/// How the bytes of a file are to be read.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// With a byte order mark or without.
  case utf8 = "utf-8"
  /// What older programs on Windows write in Western Europe and the Americas.
  case windows1252 = "windows-1252"

  /// Most bytes of UTF-8 that one byte becomes.
  var growth: Int { self == .utf8 ? 1 : 3 }

  /// Writes the bytes as UTF-8. The five bytes that windows-1252 leaves undefined become a byte that UTF-8 does not have, so
  /// that a field with one of them is refused like any other that cannot be read.
  ///
  /// - Parameter output: has room for `growth` bytes for each of `bytes`; the two must not overlap.
  /// - Returns: how many bytes were written.
  func decode(_ bytes: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Int {
    guard self == .windows1252 else {
      output.copyMemory(from: bytes)
      return bytes.count
    }
    var count = 0
    for byte in bytes {
      if byte < 0x80 {
        output[count] = byte
        count += 1
        continue
      }
      let code = byte < 0xA0 ? Self.high[Int(byte - 0x80)] : UInt16(byte)
      if code == 0 {
        output[count] = 0xFF
        count += 1
      } else if code < 0x800 {
        output[count] = 0xC0 | UInt8(code >> 6)
        output[count + 1] = 0x80 | UInt8(code & 0x3F)
        count += 2
      } else {
        output[count] = 0xE0 | UInt8(code >> 12)
        output[count + 1] = 0x80 | UInt8(code >> 6 & 0x3F)
        output[count + 2] = 0x80 | UInt8(code & 0x3F)
        count += 3
      }
    }
    return count
  }

  /// 0x80 to 0x9F, where windows-1252 is not ISO 8859-1; 0 where it defines nothing.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
