import CLibZip

/// What libzip says of a failure.
struct ZipFailure {
  private let code: Int32
  private let text: String

  init(code: Int32) {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    self.init(of: &error)
    zip_error_fini(&error)
  }

  init(of error: UnsafeMutablePointer<zip_error_t>) {
    code = zip_error_code_zip(error)
    text = String(cString: zip_error_strerror(error))
  }

  func opening(_ path: String) -> CommandFailure {
    switch code {
    case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_TELL:
      CommandFailure(.inputMissing, "cannot read \(path): \(text)")
    // Of a part of the zip file: that there is a file has been looked at.
    case ZIP_ER_NOENT: CommandFailure(.dataRefused, "\(path) is no zip file, or not whole: fetch it again")
    default: CommandFailure(.dataRefused, "\(path) is no zip file, or not whole (\(text)): fetch it again")
    }
  }

  func reading(_ entry: ZipEntry, in path: String) -> CommandFailure {
    switch code {
    case ZIP_ER_READ, ZIP_ER_SEEK: CommandFailure(.inputMissing, "cannot read \(entry.name) in \(path): \(text)")
    default: CommandFailure(.dataRefused, "\(entry.name) in \(path) is damaged (\(text)): fetch the zip file again")
    }
  }

  func writing(_ path: String) -> CommandFailure { CommandFailure(.cannotWrite, "cannot write \(path): \(text)") }
}
