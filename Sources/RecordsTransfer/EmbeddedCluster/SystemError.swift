import Foundation

/// What the operating system answered, as `errno` has it.
struct SystemError: Error {
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  var text: String { String(cString: strerror(code)) }
}
