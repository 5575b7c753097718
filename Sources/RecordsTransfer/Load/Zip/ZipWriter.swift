import CLibZip
import Foundation

/// Writes a zip file, whole or not at all, for nobody but its owner to read.
///
/// The same entries give the same bytes: their time is always the first that a zip file knows, 1980-01-01. Entries are kept in
/// temporary files without a name until `finish`, so that any size takes constant memory.
public final class ZipWriter {
  private let output: OutputFile
  private let archive: OpaquePointer
  private var isOpen = true

  /// - Parameter replacing: whether a file that is there is overwritten.
  /// - Throws: `.cannotWrite`.
  public init(_ path: String, replacing: Bool = false) throws(CommandFailure) {
    output = try OutputFile(path, replacing: replacing)
    var code: Int32 = 0
    // libzip writes beside it, and gives what it writes the rights of the file that is there.
    guard let archive = zip_open(output.unfinished, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw ZipFailure(code: code).writing(path)
    }
    self.archive = archive
  }

  /// What is not finished is gone.
  deinit { if isOpen { zip_discard(archive) } }

  /// Adds a file: what `content` appends to it.
  ///
  /// - Throws: `.cannotWrite`, and what `content` throws.
  public func add(_ name: String, _ content: (OutputPieces) throws -> Void) throws {
    let stream = try OutputPieces(temporaryBeside: output.path)
    try content(stream)
    try stream.flush()
    try add(name, stream.giveAway())
  }

  /// Adds a file.
  ///
  /// - Throws: `.cannotWrite`.
  public func add(_ name: String, _ content: some ContiguousBytes) throws {
    try add(name) { stream in try content.withUnsafeBytes { try stream.append($0) } }
  }

  private func add(_ name: String, _ file: UnsafeMutablePointer<FILE>) throws(CommandFailure) {
    // libzip reads on from where the file stands.
    rewind(file)
    guard let source = zip_source_filep(archive, file, 0, -1) else {
      fclose(file)
      throw failure
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure
    }
    let entry = UInt64(index)
    guard zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6) == 0,
      zip_file_set_dostime(archive, entry, 0, Self.firstDay, 0) == 0,
      zip_file_set_external_attributes(archive, entry, 0, UInt8(ZIP_OPSYS_UNIX), 0o100600 << 16) == 0
    else { throw failure }
  }

  /// Writes the file, which has no name yet; nothing can be added any more.
  ///
  /// - Throws: `.cannotWrite`.
  func write() throws(CommandFailure) {
    guard isOpen else { return }
    guard zip_close(archive) == 0 else { throw failure }
    isOpen = false
  }

  /// Writes the file, and gives it its name.
  ///
  /// - Throws: `.cannotWrite`.
  public func finish() throws(CommandFailure) {
    try write()
    try output.finish()
  }

  private var failure: CommandFailure { ZipFailure(of: zip_get_error(archive)).writing(output.path) }

  /// 1980-01-01 as MS-DOS has it: years since 1980, month, day.
  private static let firstDay: UInt16 = 0 << 9 | 1 << 5 | 1
}
