import CLibZip

/// What a zip file declares, looked at entry by entry before anything of it is read.
///
/// Refusals name entries by their place: their names are anybody's words.
struct ZipListing {
  private let archive: OpaquePointer
  private let path: String
  /// Bytes of the zip file.
  private let size: UInt64
  private let limits: ZipLimits

  init(_ archive: OpaquePointer, path: String, size: UInt64, limits: ZipLimits) {
    self.archive = archive
    self.path = path
    self.size = size
    self.limits = limits
  }

  /// - Throws: `.dataRefused`.
  func files() throws(CommandFailure) -> [ZipEntry] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw refused("it has more than \(limits.entries) entries") }

    var files: [ZipEntry] = []
    var folders: Set<String?> = []
    var names: Set<String> = []
    var total: UInt64 = 0
    for index in 0..<UInt64(max(count, 0)) {
      let (name, size) = try entry(index)
      let (sum, overflow) = total.addingReportingOverflow(size)
      total = overflow ? .max : sum
      if name.isOfFinder { continue }
      guard !name.isTooDeep else { throw refused(index, "is in a folder within a folder; only one folder can be read") }
      if name.isFolder { continue }
      guard names.insert(name.name.lowercased()).inserted else { throw refused(index, "has the name of another one") }
      folders.insert(name.folder)
      files.append(ZipEntry(name: name.name, size: size, index: index))
    }
    guard !files.isEmpty else { throw refused("it has no files") }
    guard folders.count == 1 else { throw refused("its files are in several folders; put them into one") }
    guard total <= limits.bytes else { throw refused("its files have more than \(limits.bytes) bytes; split it") }
    guard !limits.isBomb(total, from: self.size) else {
      throw refused("it would inflate to \(total / self.size) times its size")
    }
    return files
  }

  private func entry(_ index: UInt64) throws(CommandFailure) -> (ZipEntryName, size: UInt64) {
    var status = zip_stat_t()
    let needed = UInt64(
      ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
    guard zip_stat_index(archive, index, 0, &status) == 0, status.valid & needed == needed,
      let name = status.name.flatMap({ ZipEntryName(String(cString: $0)) })
    else { throw refused(index, "has a name that a file of a folder does not have") }

    guard status.encryption_method == ZIP_EM_NONE else {
      throw refused(index, "is encrypted; make it without a password")
    }
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(status.comp_method)) else {
      throw refused(index, "is compressed by method \(status.comp_method); only deflate (8) can be read")
    }
    guard isPlain(index, isFolder: name.isFolder) else { throw refused(index, "is a link or a device, no file") }
    guard !limits.isBomb(status.size, from: status.comp_size) else {
      throw refused(index, "would inflate to more than \(limits.ratio) times its size")
    }
    guard status.size <= limits.bytes else { throw refused(index, "has more than \(limits.bytes) bytes") }
    return (name, status.size)
  }

  /// Whether it is what its name says, by the file type that systems like Unix keep in the upper half of the attributes.
  private func isPlain(_ index: UInt64, isFolder: Bool) -> Bool {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else { return false }
    let type = attributes >> 16 & 0o170000
    return type == 0 || type == (isFolder ? 0o040000 : 0o100000)
  }

  private func refused(_ why: String) -> CommandFailure {
    CommandFailure(.dataRefused, "\(path) is refused: \(why)")
  }

  private func refused(_ index: UInt64, _ why: String) -> CommandFailure { refused("entry \(index + 1) \(why)") }
}
