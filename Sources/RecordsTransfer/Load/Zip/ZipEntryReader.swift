import CLibZip

/// Reads an entry of a zip file piece by piece, in constant memory.
public final class ZipEntryReader {
  private let archive: ZipArchive
  private let entry: ZipEntry
  private let file: OpaquePointer
  private var inflated: UInt64 = 0

  init(_ entry: ZipEntry, in archive: ZipArchive) throws(CommandFailure) {
    guard let file = zip_fopen_index(archive.archive, entry.index, 0) else {
      throw ZipFailure(of: zip_get_error(archive.archive)).reading(entry, in: archive.path)
    }
    self.archive = archive
    self.entry = entry
    self.file = file
  }

  deinit { zip_fclose(file) }

  /// Fills the buffer from its beginning, not always whole.
  ///
  /// - Returns: how many bytes; 0 at the end, where the checksum has been found to be right. Who stops earlier does not know that.
  /// - Throws: `.dataRefused` where the entry is damaged, or larger than declared; `.inputMissing` where the file cannot be read
  ///   any further.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(CommandFailure) -> Int {
    let count = zip_fread(file, buffer.baseAddress!, UInt64(buffer.count))
    guard count >= 0 else { throw ZipFailure(of: zip_file_get_error(file)).reading(entry, in: archive.path) }
    inflated += UInt64(count)
    guard inflated <= entry.size else { throw damaged("is larger than the file declares") }
    if count == 0, inflated < entry.size { throw damaged("is shorter than the file declares") }
    return Int(count)
  }

  private func damaged(_ how: String) -> CommandFailure {
    CommandFailure(.dataRefused, "\(entry.name) in \(archive.path) \(how): make the zip file again")
  }
}
