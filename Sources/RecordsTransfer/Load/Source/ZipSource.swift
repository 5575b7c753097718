/// The files of a zip file.
public struct ZipSource: FeedSource {
  public let path: String
  public let names: [String]
  public let size: Int
  private let limits: ZipLimits

  /// - Throws: `.inputMissing` where it is not there or cannot be read, `.dataRefused` where it is no zip file or refused.
  public init(_ path: String, limits: ZipLimits = ZipLimits()) throws(CommandFailure) {
    let archive = try ZipArchive(path, limits: limits)
    self.path = path
    self.limits = limits
    names = archive.entries.map(\.name).filter { !$0.hasPrefix(".") }.sorted()
    size = Int(clamping: archive.size)
  }

  public var input: LoadInput { LoadInput(files: [path]) }

  /// - Throws: also `.dataRefused`, where the entry is damaged.
  public func open(_ name: String) throws(CommandFailure) -> any ByteReader {
    // Opened anew: an archive is for one thread, and a feed is not.
    let archive = try ZipArchive(path, limits: limits)
    guard let entry = archive.entries.first(where: { $0.name == name }) else {
      throw CommandFailure(.inputMissing, "cannot read \(name) in \(path): it is not there any more")
    }
    return try archive.read(entry)
  }
}

extension ZipEntryReader: ByteReader {}
