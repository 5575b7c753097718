import Foundation

/// What fuzzing draws from: text that has broken other systems, random characters, random bytes. The same seed draws the same.
struct FuzzSource: Sendable {
  let seed: String
  private(set) var numbers: Numbers

  /// - Parameter purpose: so that tests with the same seed do not all draw the same.
  init(_ purpose: String) {
    // For a person who looks for more: FUZZ_SEED=7 swift test --filter Fuzz
    seed = ProcessInfo.processInfo.environment["FUZZ_SEED"] ?? "1"
    numbers = Numbers(seed: "\(seed) \(purpose)")
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

  /// Text that PostgreSQL can store: any characters but U+0000, in UTF-8.
  ///
  /// - Parameter longest: in characters, about.
  mutating func text(longest: Int = 40) -> String {
    switch number(0...7) {
    case 0: return pick(Self.broken)
    case 1: return characters(longest, from: 0x202A...0x202E, 0x5D0...0x64A)
    case 2: return "e" + characters(longest, from: 0x300...0x36F, 0x20D0...0x20F0)
    case 3: return characters(longest, from: 1...0x1F, 0x7F...0xA0)
    case 4: return characters(longest, from: 0x20...0x7E)
    case 5: return characters(longest, from: 0xFDD0...0xFDEF, 0xFFF0...0xFFFF, 0x1F300...0x1FAFF)
    case 6: return String(repeating: pick(["a", "é", "阮", "🎓", " ", "\n", "]]>"]), count: number(1...longest))
    default: return characters(longest, from: 1...0xD7FF, 0xE000...0x10FFFF)
    }
  }

  /// What a client can send in place of text: text, or bytes that are none.
  mutating func bytes() -> [UInt8] {
    switch number(0...9) {
    case 0: return (0..<number(0...60)).map { _ in UInt8(number(0...255)) }
    case 1: return Array(text().utf8.dropLast()) + [0xC3]
    case 2:
      return pick([
        [0], [0x41, 0, 0x41], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80],
      ])
    case 3 where chance(10): return Array(String(repeating: text() + "x", count: number(1_000...20_000)).utf8)
    default: return Array(text().utf8)
    }
  }

  private mutating func characters(_ longest: Int, from ranges: ClosedRange<UInt32>...) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<number(1...longest) {
      let range = pick(ranges)
      Unicode.Scalar(UInt32(number(Int(range.lowerBound)...Int(range.upperBound)))).map { text.append($0) }
    }
    return String(text)
  }

  private static let broken = [
    "'; DROP SCHEMA transfer CASCADE; --", "$$; SELECT 1; $$", "\\'; \\x00 \\u0000", "%s %I %L %1$s %n", "{a,b,\"}",
    "<!--]]>&amp;", "&#0;", "<?xml version=\"1.1\"?>", "]]>", "<![CDATA[", "&undefined;", "\u{FEFF}",
    "\u{2028}\u{2029}",
    "Z̸̢a̵l͜g̴o̶", "İıßẞſﬁ", "\u{FFFF}\u{10FFFF}\u{FFFE}", "NULL", "-1", "1e400", "\r\n\t", hostileText, "x",
  ]
}
