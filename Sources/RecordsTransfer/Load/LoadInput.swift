import Foundation

/// What a load reads: what its rejects file must not be.
public struct LoadInput: Sendable {
  /// Paths of the files.
  var files: [String] = []
  /// Paths of the folders to load; there can be other files in them.
  var folders: [String] = []

  public init() {}

  init(files: [String], folders: [String] = []) {
    self.files = files
    self.folders = folders
  }

  /// The files of the folders, whether they are read or not.
  var neighbours: [String] {
    folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { "\(folder)/\($0)" }
    }
  }
}

/// Which regular file a path or a descriptor is of, by whatever name: its device and number there.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// Nil where there is no file, or one of another kind: what is written to a device or a pipe overwrites nothing.
  init?(_ path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    self.init(information)
  }

  init?(_ descriptor: Int32) {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return nil }
    self.init(information)
  }

  private init?(_ information: stat) {
    guard information.st_mode & S_IFMT == S_IFREG else { return nil }
    device = information.st_dev
    number = information.st_ino
  }
}
