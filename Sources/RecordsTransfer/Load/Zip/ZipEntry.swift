/// A file within a zip file.
public struct ZipEntry: Sendable, Equatable {
  /// Its name without the folder that it may be in.
  public let name: String
  /// Bytes, inflated, as the zip file declares them: no more than that can be read.
  public let size: UInt64
  /// Its place among all entries of the zip file.
  let index: UInt64
}

/// What a name within a zip file says: hostile ones would lead out of the folder in which somebody unpacks it, or hide a file.
struct ZipEntryName {
  /// nil for files at the top.
  let folder: String?
  let name: String
  let isFolder: Bool

  /// - Returns: nil where the name is none that a zip file of a folder of files has.
  init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 255, !text.contains(where: { $0 == "\\" || $0 == ":" }),
      text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control && $0.value != 0xFFFD })
    else { return nil }
    isFolder = text.hasSuffix("/")
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if isFolder { parts.removeLast() }
    guard !parts.isEmpty, parts.allSatisfy({ !["", ".", ".."].contains($0) }) else { return nil }
    name = parts.removeLast()
    folder = parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// What macOS adds to the files that it zips: nobody's data.
  var isOfFinder: Bool {
    name == ".DS_Store" || folder == "__MACOSX" || folder?.hasPrefix("__MACOSX/") == true
      || isFolder && folder == nil && name == "__MACOSX"
  }

  var isTooDeep: Bool { isFolder ? folder != nil : folder?.contains("/") == true }
}
