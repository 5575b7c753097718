import Foundation

/// Makes a font file that FOP 2.8 sets rightly, of one that it does not.
///
/// - It reads collections (`.ttc`) of TrueType outlines only; the East Asian Noto fonts are collections of CFF outlines, which
///   it reads well as files of their own.
/// - It sets a word in a fallback font on that font's own ascender, and where ascender and descender together exceed the em
///   square it measures a “d” instead: in a font without Latin letters that is zero, and the word floats above its
///   line. All fonts get the ascender of Noto Sans, so that words stand on one line.
///
/// Format: OpenType specification, "Font Collections", "Table Directory", "OS/2", "head".
enum PreparedFont {
  /// Of a collection, the third font (of Noto Sans CJK: Simplified Chinese); all of them have all characters.
  private static let index = 2
  /// Noto Sans: parts of the em square.
  private static let (ascender, descender) = (0.76, -0.24)

  /// - Returns: the font's file, in `folder`; one that is there already is taken as it is.
  static func prepare(_ source: URL, in folder: URL) throws(CommandFailure) -> URL {
    let file = folder.appending(path: source.deletingPathExtension().lastPathComponent + ".otf")
    if FileManager.default.fileExists(atPath: file.path) { return file }
    guard let data = try? Data(contentsOf: source, options: .mappedIfSafe), let font = prepared(data) else {
      throw CommandFailure(.programMissing, "\(source.path) is no font file: install the package it came with again")
    }
    try PrivateFile.write(font, to: file)
    return file
  }

  /// One font with its tables one after another, and its ascender set.
  static func prepared(_ data: Data) -> Data? {
    guard let start = directory(of: data), let tables = integer(data, at: start + 4).map({ $0 >> 16 }) else {
      return nil
    }
    var directory = data[start..<min(start + 12, data.count)]
    var body = Data()
    var positions: [String: Int] = [:]
    for table in 0..<tables {
      let record = start + 12 + 16 * table
      guard let offset = integer(data, at: record + 8), let length = integer(data, at: record + 12),
        offset + length <= data.count
      else { return nil }
      positions[String(decoding: data[record..<record + 4], as: UTF8.self)] = body.count
      directory += data[record..<record + 8]
      directory += bytes(12 + 16 * tables + body.count)
      directory += bytes(length)
      body += data[offset..<offset + length]
      body += Data(repeating: 0, count: (4 - length % 4) % 4)
    }
    guard let head = positions["head"], let metrics = positions["OS/2"], metrics + 72 <= body.count,
      let unitsPerEm = integer(body, at: head + 18).map({ Double($0 >> 16) })
    else { return nil }
    let heights = [ascender, descender].flatMap { bytes(Int(($0 * unitsPerEm).rounded(.towardZero)))[2...] }
    body.replaceSubrange(metrics + 68..<metrics + 72, with: heights)
    return directory + body
  }

  /// Where the font's table directory begins.
  private static func directory(of data: Data) -> Int? {
    guard data.prefix(4) == Data("ttcf".utf8) else { return 0 }
    guard let count = integer(data, at: 8), count > 0 else { return nil }
    return integer(data, at: 12 + 4 * min(index, count - 1))
  }

  private static func integer(_ data: Data, at offset: Int) -> Int? {
    guard offset >= 0, offset + 4 <= data.count else { return nil }
    return data[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func bytes(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
