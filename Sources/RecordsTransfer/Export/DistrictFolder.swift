import Foundation

/// Where a district's files go: a folder of its number, or a zip file; nothing is in its place before `finish`.
final class DistrictFolder {
  private let folder: URL
  private let replacing: Bool
  private let zip: ZipWriter?
  private var files: [OutputFile] = []
  private var isMade = false

  /// - Throws: `.cannotWrite`.
  init(of number: String, in parent: URL, asZip: Bool, replacing: Bool) throws(CommandFailure) {
    let name = Self.name(of: number)
    folder = parent.appending(path: name)
    self.replacing = replacing
    if asZip {
      zip = try ZipWriter(parent.appending(path: "\(name).zip").path, replacing: replacing)
      return
    }
    zip = nil
    isMade = mkdir(folder.path, 0o700) == 0
    guard isMade || errno == EEXIST else {
      throw CommandFailure(.cannotWrite, "cannot make the folder \(folder.path): \(SystemError.last.text)")
    }
  }

  /// What was made for nothing goes.
  deinit {
    files = []
    if isMade { rmdir(folder.path) }
  }

  /// A number can be a name with anything in it: what is no letter or digit of ASCII, `-`, `_` or a dot within stands as in a URL.
  static func name(of number: String) -> String {
    let kept = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")
    let name = number.addingPercentEncoding(withAllowedCharacters: kept) ?? ""
    return name.hasPrefix(".") ? "%2E" + name.dropFirst() : name
  }

  /// Adds a file: what `content` appends to it.
  ///
  /// - Throws: `.cannotWrite`, and what `content` throws.
  func add(_ name: String, _ content: (OutputPieces) throws -> Void) throws {
    if let zip { return try zip.add(name, content) }
    let file = try OutputFile(folder.appending(path: name).path, replacing: replacing)
    let pieces = try OutputPieces(file)
    try content(pieces)
    try pieces.flush()
    files.append(file)
  }

  /// Writes what is not written yet. A full disk is told here at the latest.
  ///
  /// - Throws: `.cannotWrite`.
  func write() throws(CommandFailure) { try zip?.write() }

  /// Gives the files their names, in the order in which they were added.
  ///
  /// - Throws: `.cannotWrite`.
  func finish() throws(CommandFailure) {
    for file in files { try file.finish() }
    try zip?.finish()
    isMade = false
  }
}
