import Foundation
import PostgresClient

/// Bulk interchanges of the Ed-Fi Data Standard 3 to 5: XML documents, in any order.
public struct EdFiFeed: Feed {
  public let standard: FeedStandard? = .edFi
  public let size: Int
  public let input: LoadInput
  let options: EdFiOptions
  private let files: [String]

  /// - Parameter paths: documents, and folders whose documents (`*.xml`) are all read.
  /// - Throws: `.inputMissing` where one is not there, or there is no document at all.
  public init(_ paths: [String], options: EdFiOptions = EdFiOptions()) throws(CommandFailure) {
    var files: [String] = []
    for path in paths { files += try Self.documents(path) }
    guard !files.isEmpty else {
      throw CommandFailure(.inputMissing, "nothing to load in \(paths.joined(separator: ", ")): there is no file *.xml")
    }
    self.files = files
    // A path that is no folder has no files in it.
    input = LoadInput(files: files, folders: paths)
    self.options = options
    size = files.reduce(0) { sum, path in
      sum + ((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
    }
  }

  public func stage(into staging: FeedStaging) throws {
    let reader = try EdFiReader(staging, options)
    for path in files { try reader.read(path) }
    try reader.finish()
  }

  public func resolve(_ staging: FeedStaging) throws { try EdFiResolving(staging: staging).run() }

  private static func documents(_ path: String) throws(CommandFailure) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      FileManager.default.isReadableFile(atPath: path)
    else { throw CommandFailure(.inputMissing, "cannot read \(path): it is not there, or closed to this user") }
    guard isFolder.boolValue else { return [path] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw CommandFailure(.inputMissing, "cannot read the folder \(path): it is closed to this user")
    }
    return names.filter { $0.lowercased().hasSuffix(".xml") }.sorted().map { "\(path)/\($0)" }
  }
}
