/// Text that breaks what is careless: markup, control characters that XML 1.0 cannot hold, noncharacters, long words.
enum HostileText {
  /// Free text with all of that at its end.
  static func spoiled(_ text: String) -> String {
    text + " <b>&amp;\u{1}\u{B} ]]> \"\u{FFFE}\u{85} \u{1F393} " + String(repeating: "Donaudampfschiff", count: 3)
  }

  static func spoil(_ records: inout StudentRecords) {
    for place in records.courses.indices where place % 5 == 0 {
      records.courses[place].title += " <b>&amp; \u{1}\u{8}\u{B}\u{1F} ]]> \u{FFFE}\u{FFFF}"
    }
    for place in records.associations.indices where place % 2 == 0 {
      records.associations[place].entryType = "\"Transfer\" <&> '\u{C}' \u{7F}\u{85} \u{1F393}"
    }
    if records.health?.additional.isEmpty == false {
      records.health?.additional[0].source = "<!-- \u{2} --><![CDATA[" + String(repeating: "x", count: 300)
    }
    if let exemption = records.health?.exemption {
      records.health?.exemption = ("<?xml \u{3} & \(exemption.reason)", exemption.since)
    }
  }
}
