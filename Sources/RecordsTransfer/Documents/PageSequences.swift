import Foundation

/// The documents that stand in one FO: each is a page sequence, as `FOWriter.documents` writes them.
///
/// Text is escaped in an FO, so what looks like markup is markup.
struct PageSequences {
  private let fo: Data
  /// Where each begins.
  private let starts: [Int]
  /// Where the last ends.
  private let end: Int

  init(_ fo: [UInt8]) {
    self.fo = Data(fo)
    var starts: [Int] = []
    var rest = 0..<fo.count
    while let found = self.fo.range(of: Self.opening, in: rest) {
      starts.append(found.lowerBound + 1)
      rest = found.upperBound..<fo.count
    }
    self.starts = starts
    end = self.fo.range(of: Self.rootEnd, options: .backwards)?.lowerBound ?? fo.count
  }

  var count: Int { starts.count }

  /// An FO of these documents alone.
  ///
  /// - Parameter title: by which its PDF goes; where it is all of them, the FO stays as it is.
  func document(_ range: Range<Int>, title: String) -> [UInt8] {
    guard range != starts.indices else { return Array(fo) }
    var head = fo[..<starts[0]]
    if let open = head.range(of: Self.titleStart), let close = head.range(of: Self.titleEnd),
      open.upperBound <= close.lowerBound
    {
      var buffer = MarkupBuffer(capacity: 256)
      buffer.append(text: title)
      head.replaceSubrange(open.upperBound..<close.lowerBound, with: buffer.take())
    }
    let upper = range.upperBound < starts.count ? starts[range.upperBound] : end
    return Array(head) + fo[starts[range.lowerBound]..<upper] + fo[end...]
  }

  private static let opening = Data("\n<fo:page-sequence ".utf8)
  private static let rootEnd = Data("</fo:root>".utf8)
  private static let titleStart = Data("<dc:title>".utf8)
  private static let titleEnd = Data("</dc:title>".utf8)
}
