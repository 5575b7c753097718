import Foundation

/// Takes a font out of an OpenType collection (`.ttc`). FOP 2.8 reads collections of TrueType outlines only, and the East
/// Asian Noto fonts are collections of CFF outlines, which it reads well as files of their own.
///
/// Format: OpenType specification, "Font Collections" and "Table Directory".
enum FontCollection {
  /// Of Noto Sans CJK's fonts (Japanese, Korean, Simplified Chinese, …) the third; all of them have all characters.
  private static let index = 2

  /// - Returns: the font's file, in `folder`; one that is there already is taken as it is.
  static func extract(from collection: URL, to folder: URL) throws(RenderFailure) -> URL {
    let file = folder.appending(path: collection.deletingPathExtension().lastPathComponent + ".otf")
    if FileManager.default.fileExists(atPath: file.path) { return file }
    guard let data = try? Data(contentsOf: collection, options: .mappedIfSafe), let font = font(in: data) else {
      throw RenderFailure(.programMissing, "\(collection.path) is not a font collection: install fonts-noto-cjk again")
    }
    try FOPRenderer.write(font, to: file)
    return file
  }

  /// The font's table directory with the offsets that its tables have once they stand one after another.
  static func font(in collection: Data) -> Data? {
    guard collection.prefix(4) == Data("ttcf".utf8), let count = integer(collection, at: 8), count > 0,
      let start = integer(collection, at: 12 + 4 * min(index, count - 1)),
      let tables = integer(collection, at: start + 4).map({ $0 >> 16 })
    else { return nil }
    var directory = collection.subdata(in: start..<min(start + 12, collection.count))
    var body = Data()
    for table in 0..<tables {
      let record = start + 12 + 16 * table
      guard let offset = integer(collection, at: record + 8), let length = integer(collection, at: record + 12),
        offset + length <= collection.count
      else { return nil }
      directory += collection[record..<record + 8]
      directory += bytes(12 + 16 * tables + body.count)
      directory += bytes(length)
      body += collection[offset..<offset + length]
      body += Data(repeating: 0, count: (4 - length % 4) % 4)
    }
    return directory + body
  }

  private static func integer(_ data: Data, at offset: Int) -> Int? {
    guard offset >= 0, offset + 4 <= data.count else { return nil }
    return data[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func bytes(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
