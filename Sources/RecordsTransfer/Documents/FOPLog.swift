/// How a run of `fop` ended.
struct FOPLog {
  var succeeded: Bool
  /// Why it failed, in one line. FOP names elements and positions in its errors, never a document's text.
  var reason: String

  init(succeeded: Bool, reason: String) {
    self.succeeded = succeeded
    self.reason = reason
  }

  /// Of everything that was printed, the first line that FOP calls an error; else the last line that is no warning (where
  /// the wrapper script, or Java, says what it misses).
  init(succeeded: Bool, text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let error = lines.first { line in ["[ERROR]", "SEVERE", "[FATAL]"].contains(where: line.contains) }
    let last = lines.last { line in
      !line.hasPrefix("\t") && !["[warning]", "[WARN]", "[INFO]"].contains(where: line.hasPrefix)
    }
    let line = (error ?? last ?? "it said nothing").replacing("[ERROR] ", with: "")
    self.init(succeeded: succeeded, reason: String(line.prefix(300)))
  }
}
