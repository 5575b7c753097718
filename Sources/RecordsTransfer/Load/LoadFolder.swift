import Foundation

/// A folder of CSV files: any of those that `LoadFile` names, and at least one.
public struct LoadFolder: Sendable {
  let path: String
  let files: [LoadFile]
  /// Names of CSV files that are in the folder and not among those that can be loaded. Nothing is done with them.
  public let ignored: [String]

  /// - Throws: `.inputMissing` where there is no such folder, or none of the files in it.
  public init(_ path: String) throws(CommandFailure) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw CommandFailure(.inputMissing, "cannot read the folder \(path): it is not there, no folder, or closed")
    }
    self.path = path
    files = LoadFile.allCases.filter { names.contains($0.name) }
    ignored = names.filter { name in
      name.lowercased().hasSuffix(".csv") && !LoadFile.allCases.contains { $0.name == name }
    }
    .sorted()
    guard !files.isEmpty else {
      let known = LoadFile.allCases.map(\.name).joined(separator: ", ")
      throw CommandFailure(.inputMissing, "nothing to load in \(path): it has none of \(known)")
    }
    for file in files where !FileManager.default.isReadableFile(atPath: self.path(of: file)) {
      throw CommandFailure(.inputMissing, "cannot read \(self.path(of: file)): it is closed to this user")
    }
  }

  var input: LoadInput { LoadInput(files: files.map(path), folders: [path]) }

  func path(of file: LoadFile) -> String { "\(path)/\(file.name)" }
}
