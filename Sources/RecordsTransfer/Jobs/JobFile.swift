import Foundation

/// Reads job files: YAML, in which every key must be known and every value in bounds. A typing error in a job file must
/// not turn into a night without a run.
public enum JobFile {
  /// Where jobs are looked for when no folder is named, in this order.
  public static let standardFolders = ["jobs", "/etc/records-transfer/jobs"]

  /// - Parameters:
  ///   - name: of the job: the file is `NAME.yaml`.
  ///   - folder: where to look; nil for the standard folders.
  /// - Throws: `CommandFailure` of `configuration`, naming file and line; of `inputMissing` where there is no such job.
  public static func load(_ name: String, folder: String?) throws(CommandFailure) -> JobDefinition {
    guard isName(name) else {
      throw CommandFailure(.usage, "“\(name)” is no name of a job: letters, digits, - and _ only")
    }
    let candidates = (folder.map { [$0] } ?? standardFolders).map { "\($0)/\(name).yaml" }
    for path in candidates where FileManager.default.fileExists(atPath: path) {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw CommandFailure(.inputMissing, "\(path): cannot be read as UTF-8 text")
      }
      let job = try parse(text, path: path)
      guard job.name == name else {
        throw CommandFailure(.configuration, "\(path): says “job: \(job.name)”, but its name must be that of the file")
      }
      return job
    }
    throw CommandFailure(
      .inputMissing,
      "no job “\(name)”: looked for \(candidates.joined(separator: " and ")); name its folder with --jobs")
  }

  /// - Parameter path: what errors call the file.
  public static func parse(_ text: String, path: String) throws(CommandFailure) -> JobDefinition {
    let yaml = try YAMLReader(text: text, path: path)
    return try JobFileReader(yaml: yaml).job(yaml.root)
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 == 0x2D || $0 == 0x5F || isASCIILetterOrDigit($0) }
  }

  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
