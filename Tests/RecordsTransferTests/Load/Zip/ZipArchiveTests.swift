import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Zip files that are read")
struct ZipArchiveTests {
  private let folder: TemporaryFolder
  private var url: URL { folder.url.appending(path: "export.zip") }

  init() throws { folder = try TemporaryFolder() }

  @Test("a hostile file is refused before anything of it is read", arguments: HostileZip.whenOpened)
  func refusedWhenOpened(_ zip: HostileZip) throws {
    try zip.make(url)
    let failure = #expect(throws: CommandFailure.self) { try ZipArchive(url.path) }
    #expect(failure?.status == .dataRefused)
    #expect(failure?.message.contains(zip.message) == true, "\(failure?.message ?? "")")
    #expect(failure?.message.contains { $0.isNewline || $0 == "\u{1B}" } == false)
  }

  @Test("an entry that is not what the file declares is refused when it is read", arguments: HostileZip.whenRead)
  func refusedWhenRead(_ zip: HostileZip) throws {
    try zip.make(url)
    let failure = #expect(throws: CommandFailure.self) {
      let archive = try ZipArchive(url.path)
      _ = try archive.contents(archive.entries[0])
    }
    #expect(failure?.status == .dataRefused)
    #expect(failure?.message.contains(zip.message) == true, "\(failure?.message ?? "")")
  }

  @Test("a file that is not there, or is none, is an input that is missing")
  func missing() {
    for path in [url.path, folder.url.path, "/dev/null"] {
      let failure = #expect(throws: CommandFailure.self) { try ZipArchive(path) }
      #expect(failure?.status == .inputMissing)
    }
  }

  @Test("files at the top or in one folder are read, and what macOS adds is passed over")
  func sound() throws {
    for names in [["users.csv", "orgs.csv"], ["export/users.csv", "export/orgs.csv"]] {
      let added = ["__MACOSX/._users.csv", "__MACOSX/export/._orgs.csv", "export/.DS_Store"]
      try RawZip((names + added).map { RawZip.Entry($0) }).bytes.write(to: url)
      let archive = try ZipArchive(url.path)
      #expect(archive.entries.map(\.name) == ["users.csv", "orgs.csv"])
      #expect(try archive.entry("Orgs.csv").map { try archive.contents($0) } == Data("a,b\n1,2\n".utf8))
      #expect(archive.size == 16)
      #expect(archive.entry("classes.csv") == nil)
    }
  }

  @Test("a limit is on what the file declares, and small files may be any number of times larger")
  func limits() throws {
    try HostileZip.compressed(url)
    #expect(try ZipArchive(url.path).size == 1 << 20)
    var limits = ZipLimits()
    limits.bytes = 1 << 19
    #expect(throws: CommandFailure.self) { try ZipArchive(url.path, limits: limits) }
  }
}

extension ZipArchive {
  /// All bytes of an entry, read in small pieces.
  func contents(_ entry: ZipEntry) throws -> Data {
    let reader = try read(entry)
    var contents = Data()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1000, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try reader.read(into: buffer)
      if count == 0 { return contents }
      contents.append(contentsOf: buffer[..<count])
    }
  }
}
