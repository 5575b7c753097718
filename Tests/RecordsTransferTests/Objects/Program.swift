import Foundation

/// A program that tests look through: xmllint, pdftotext, pdffonts.
enum Program {
  struct Output {
    var status: Int32
    /// Standard output and standard error.
    var text: String
  }

  static func run(_ name: String, _ arguments: [String]) throws -> Output {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Output(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }
}
