import Foundation
import Testing

@testable import RecordsTransfer

/// A zip file that must be refused, and what the refusal says.
struct HostileZip: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let message: String
  let make: @Sendable (URL) throws -> Void

  init(_ what: String, says message: String, _ make: @escaping @Sendable (URL) throws -> Void) {
    testDescription = what
    self.message = message
    self.make = make
  }

  /// Of these bytes.
  init(_ what: String, says message: String, bytes: @escaping @Sendable () -> Data) {
    self.init(what, says: message) { try bytes().write(to: $0) }
  }

  /// Of one entry of this name beside a sound one.
  init(named name: String, _ what: String) {
    self.init(what, says: "entry 2 has a name that a file of a folder does not have") {
      RawZip(names: "users.csv", name).bytes
    }
  }

  /// Of one entry that is changed.
  init(_ what: String, says message: String, entry: @escaping @Sendable (inout RawZip.Entry) -> Void) {
    self.init(what, says: message) { RawZip([RawZip.Entry("users.csv").with(entry)]).bytes }
  }

  /// A million lines that are the same, compressed.
  static func compressed(_ url: URL, bytes: Int = 1 << 20) throws {
    let zip = try ZipWriter(url.path)
    try zip.add("users.csv", Data(repeating: 10, count: bytes))
    try zip.finish()
  }

  /// Refused before anything is read.
  static let whenOpened: [HostileZip] = [
    HostileZip("an empty file", says: "is no zip file") { Data() },
    HostileZip("text", says: "is no zip file") { Data("sourcedId,status\n".utf8) },
    HostileZip("half a zip file", says: "is no zip file") { RawZip(names: "a.csv", "b.csv").bytes.prefix(60) },
    HostileZip("a zip file without its last bytes", says: "is no zip file") {
      RawZip(names: "users.csv").bytes.dropLast(8)
    },
    HostileZip("a count of entries that there are not", says: "is no zip file") {
      var zip = RawZip(names: "users.csv")
      zip.count = 60_000
      return zip.bytes
    },
    HostileZip("only a folder", says: "it has no files") {
      RawZip([
        RawZip.Entry("export/").with {
          $0.mode = 0o040755; $0.content = []
        }
      ]).bytes
    },
    HostileZip(named: "/etc/users.csv", "an absolute path"),
    HostileZip(named: "../users.csv", "a path out of the folder"),
    HostileZip(named: "a/../../users.csv", "a path through a folder and out of it"),
    HostileZip(named: "..\\users.csv", "a path of Windows"),
    HostileZip(named: "C:users.csv", "a drive"),
    HostileZip(named: "a//users.csv", "a folder without a name"),
    HostileZip(named: "./orgs.csv", "a folder that is the same one"),
    HostileZip("a name that clears the screen", says: "is no zip file") { RawZip(names: "orgs\u{1B}[2Jcsv").bytes },
    HostileZip(named: "orgs\nrefused: nothing", "a name of two lines"),
    HostileZip(named: String(repeating: "a", count: 300), "a name of 300 bytes"),
    HostileZip(named: "", "no name"),
    HostileZip("a name twice", says: "entry 2 has the name of another one") {
      RawZip(names: "users.csv", "users.csv").bytes
    },
    HostileZip("a name twice but for capitals", says: "entry 2 has the name of another one") {
      RawZip(names: "users.csv", "Users.CSV").bytes
    },
    HostileZip("folders within folders", says: "entry 1 is in a folder within a folder") {
      RawZip(names: "a/b/users.csv").bytes
    },
    HostileZip("two folders", says: "its files are in several folders") {
      RawZip(names: "a/users.csv", "b/orgs.csv").bytes
    },
    HostileZip("a file beside a folder", says: "its files are in several folders") {
      RawZip(names: "users.csv", "b/orgs.csv").bytes
    },
    HostileZip("a symbolic link", says: "entry 1 is a link or a device") { $0.mode = 0o120777 },
    HostileZip("a device", says: "entry 1 is a link or a device") { $0.mode = 0o020644 },
    HostileZip("an encrypted file", says: "entry 1 is encrypted") { $0.flags |= 1 },
    HostileZip("a strongly encrypted file", says: "entry 1 is encrypted") { $0.flags |= 1 | 1 << 6 },
    HostileZip("bzip2", says: "entry 1 is compressed by method 12") { $0.method = 12 },
    HostileZip("a method of no name", says: "entry 1 is compressed by method 77") { $0.method = 77 },
    HostileZip("a bomb", says: "entry 1 would inflate to more than 200 times its size") {
      try compressed($0, bytes: 32 << 20)
    },
    HostileZip("a bomb by its header alone", says: "entry 1 would inflate to more than 200 times its size") {
      $0.method = 8
      $0.size = .max - 1
    },
    HostileZip("a size that stands nowhere", says: "is no zip file") { $0.size = .max },
    HostileZip("files of the same bytes, which come to 4 GB", says: "it would inflate to") {
      RawZip(
        (0..<100).map { number in
          RawZip.Entry("\(number).csv").with {
            $0.content = number == 0 ? Array(repeating: 10, count: 1 << 20) : []
            $0.size = 40 << 20
            $0.compressedSize = 1 << 20
            $0.offset = 0
          }
        }
      ).bytes
    },
    HostileZip("60 GB", says: "its files have more than 53687091200 bytes") {
      RawZip(
        (0..<15).map { number in
          RawZip.Entry("\(number).csv").with {
            $0.size = .max - 1
            $0.compressedSize = .max - 1
          }
        }
      ).bytes
    },
    HostileZip("10,001 entries", says: "it has more than 10000 entries") {
      RawZip((0...10_000).map { RawZip.Entry("\($0).csv").with { $0.content = [] } }).bytes
    },
  ]

  /// Refused when the entry is read.
  static let whenRead: [HostileZip] = [
    HostileZip("a wrong checksum", says: "users.csv in") { $0.checksum = 7 },
    HostileZip("a file longer than declared", says: "users.csv in") { url in
      try compressed(url)
      try patch(url, 1 << 20, by: 1 << 19)
    },
    HostileZip("a file shorter than declared", says: "users.csv in") { url in
      try compressed(url)
      try patch(url, 1 << 20, by: 1 << 21)
    },
    HostileZip("compressed bytes that mean nothing", says: "users.csv in") { $0.method = 8 },
    HostileZip("compressed bytes beyond the end of the file", says: "users.csv in") {
      $0.size = 1 << 20
      $0.compressedSize = 1 << 20
    },
    HostileZip("an entry that begins beyond the end of the file", says: "users.csv in") { $0.offset = 1 << 30 },
    HostileZip("an entry that begins at another place", says: "users.csv in") { $0.offset = 3 },
  ]

  /// Replaces a number wherever it stands.
  private static func patch(_ url: URL, _ number: UInt32, by other: UInt32) throws {
    func bytes(_ number: UInt32) -> Data { withUnsafeBytes(of: number.littleEndian) { Data($0) } }
    try Data(contentsOf: url).replacing(bytes(number), with: bytes(other)).write(to: url)
  }
}
