import Foundation

/// Where the files of a feed are: a folder, a zip file.
public protocol FeedSource: Sendable {
  /// For messages.
  var path: String { get }
  /// Names of the files, sorted; hidden ones are none.
  var names: [String] { get }
  /// How many bytes all of them have.
  var size: Int { get }
  /// The files that are read where this is.
  var input: LoadInput { get }
  /// - Throws: `.inputMissing` where the file cannot be read.
  func open(_ name: String) throws(CommandFailure) -> any ByteReader
}

/// A folder of files; folders in it are not looked into.
public struct FolderSource: FeedSource {
  public let path: String
  public let names: [String]
  public let size: Int

  /// - Throws: `.inputMissing` where there is no such folder.
  public init(_ path: String) throws(CommandFailure) {
    let found: [String]
    do {
      found = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw CommandFailure(.inputMissing, "cannot read the folder \(path): it is not there, no folder, or closed")
    }
    var names: [String] = []
    var size = 0
    for name in found.sorted() where !name.hasPrefix(".") {
      var information = stat()
      guard stat("\(path)/\(name)", &information) == 0, information.st_mode & S_IFMT == S_IFREG else { continue }
      names.append(name)
      size += Int(information.st_size)
    }
    self.path = path
    self.names = names
    self.size = size
  }

  public var input: LoadInput { LoadInput(files: names.map { "\(path)/\($0)" }, folders: [path]) }

  public func open(_ name: String) throws(CommandFailure) -> any ByteReader { try FileBytes("\(path)/\(name)") }
}
