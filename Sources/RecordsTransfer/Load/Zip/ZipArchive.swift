import CLibZip
import Foundation

/// A zip file of files at the top, or in one folder: as districts' systems make them.
///
/// Opening it looks at all that it declares, and refuses what could fill a disk or a memory, or mean another file than it says.
/// Reading is for one thread at a time.
public final class ZipArchive {
  public let path: String
  /// The files, in the order of the zip file; names are unique, upper and lower case being the same.
  public let entries: [ZipEntry]
  let archive: OpaquePointer

  /// - Throws: `.inputMissing` where it is not there or cannot be read, `.dataRefused` where it is no zip file or refused.
  public init(_ path: String, limits: ZipLimits = ZipLimits()) throws(CommandFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw CommandFailure(.inputMissing, "cannot read \(path): \(SystemError.last.text)")
    }
    // A pipe would keep the program waiting.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw CommandFailure(.inputMissing, "cannot read \(path): it is not a file")
    }
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw ZipFailure(code: code).opening(path) }
    do {
      entries = try ZipListing(archive, path: path, size: UInt64(status.st_size), limits: limits).files()
    } catch {
      zip_discard(archive)
      throw error
    }
    self.path = path
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// Bytes of all entries, inflated, as declared: for a progress bar.
  public var size: UInt64 { entries.reduce(0) { $0 + $1.size } }

  /// The file of this name, upper and lower case being the same.
  public func entry(_ name: String) -> ZipEntry? { entries.first { $0.name.lowercased() == name.lowercased() } }

  /// A reader of an entry from its beginning; several can be read by turns.
  ///
  /// - Throws: `.dataRefused` where the entry cannot be opened.
  public func read(_ entry: ZipEntry) throws(CommandFailure) -> ZipEntryReader { try ZipEntryReader(entry, in: self) }
}
