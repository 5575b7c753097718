@testable import RecordsTransfer

/// A program that tests look through: xmllint, pdftotext, pdffonts.
enum Program {
  static func run(_ name: String, _ arguments: [String]) throws -> Subprocess {
    try Subprocess.run("/usr/bin/env", [name] + arguments)
  }
}
