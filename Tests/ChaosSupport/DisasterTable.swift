/// The table that a run of disasters prints: a line for each kind.
package struct DisasterTable: Sendable {
  package struct Line: Sendable {
    package let name: String
    package private(set) var times = 0
    package private(set) var scenes = 0
    package private(set) var transfers = 0
    package private(set) var requeued = 0
    package private(set) var lost: [String] = []
    package private(set) var repeated: [String] = []
    package private(set) var left: [String] = []
    package private(set) var broken: [String] = []
    /// The longest.
    package private(set) var firstChunk: Duration?
    package private(set) var elapsed = Duration.zero

    package init(_ name: String) { self.name = name }

    package mutating func add(_ act: Act) {
      scenes += 1
      times += act.strikes.times
      transfers += act.transfers
      requeued += act.requeued
      lost += act.verdict.lost
      repeated += act.verdict.repeated
      left += act.verdict.left
      broken += act.verdict.broken
      firstChunk = [firstChunk, act.firstChunk].compactMap(\.self).max()
      elapsed += act.elapsed
    }

    /// A scene that did not come to its end.
    package mutating func add(failure: String) {
      scenes += 1
      left.append(failure)
    }

    package var isClean: Bool { lost.isEmpty && repeated.isEmpty && left.isEmpty && broken.isEmpty }

    var cells: [String] {
      [
        name, "\(times)", "\(scenes)", "\(transfers)", "\(requeued)", "\(lost.count)", "\(repeated.count)",
        "\(left.count)", "\(broken.count)",
        firstChunk.map(Self.seconds) ?? "", Self.seconds(elapsed),
      ]
    }

    private static func seconds(_ duration: Duration) -> String {
      let tenths = Int((duration / .milliseconds(100)).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
  }

  package static let header = [
    "disaster", "times", "nights", "transfers", "re-queued", "lost", "repeated", "left over", "broken",
    "until next chunk (s)",
    "seconds",
  ]

  package var lines: [Line] = []

  package init() {}

  package var isClean: Bool { lines.allSatisfy(\.isClean) }

  /// In Markdown.
  package var text: String {
    let rows = [Self.header] + lines.map(\.cells)
    let widths = Self.header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { column, cell in
        let blank = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blank : blank + cell
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.enumerated().map { String(repeating: "-", count: $1 - ($0 == 0 ? 0 : 1)) + ($0 == 0 ? "" : ":") }
    return ([line(rows[0]), line(rule)] + rows.dropFirst().map(line)).joined(separator: "\n")
  }
}
