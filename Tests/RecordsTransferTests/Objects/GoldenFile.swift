import Foundation
import Testing

/// Files of `Tests/RecordsTransferTests/Golden`: what a document must be, byte for byte, so that every change to it is seen.
///
/// With `RECORD_GOLDEN=1` in the environment they are written anew; look at the difference before committing it.
enum GoldenFile {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

  static func url(_ name: String) -> URL { folder.appending(path: name) }

  static func expect(_ bytes: [UInt8]?, isGolden name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let bytes = try #require(bytes, sourceLocation: sourceLocation)
    if isRecording {
      try Data(bytes).write(to: url(name))
      return
    }
    let golden = try [UInt8](Data(contentsOf: url(name)))
    if bytes != golden {
      let line = zip(lines(bytes), lines(golden)).enumerated().first { $0.element.0 != $0.element.1 }
      Issue.record(
        """
        \(name) differs from line \((line?.offset ?? 0) + 1):
        is:     \(line?.element.0 ?? "\(bytes.count) bytes")
        golden: \(line?.element.1 ?? "\(golden.count) bytes")
        """, sourceLocation: sourceLocation)
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
