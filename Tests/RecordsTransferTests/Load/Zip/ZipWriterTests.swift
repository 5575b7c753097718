import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Zip files that are written")
struct ZipWriterTests {
  private let folder: TemporaryFolder
  private var url: URL { folder.url.appending(path: "export.zip") }

  init() throws { folder = try TemporaryFolder() }

  @Test("what was written is read again, and only the owner can read the file")
  func roundTrip() throws {
    let contents = ["notices.csv": Data("title\nÑuñez\n".utf8), "leer.csv": Data(), "big.csv": Data(0...255)]
    try write(contents)
    let archive = try ZipArchive(url.path)
    #expect(archive.entries.map(\.name) == contents.keys.sorted())
    for entry in archive.entries { #expect(try archive.contents(entry) == contents[entry.name]) }
    let rights = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["export.zip"])
  }

  @Test("the same content gives the same bytes")
  func deterministic() throws {
    let contents = ["a.csv": Data("1\n".utf8), "b.csv": Data(repeating: 7, count: 100_000)]
    try write(contents)
    let first = try Data(contentsOf: url)
    try write(contents)
    #expect(try Data(contentsOf: url) == first)
  }

  @Test("what is not finished leaves nothing behind, and what was there as it was")
  func unfinished() throws {
    try Data("kept".utf8).write(to: url)
    do {
      let zip = try ZipWriter(url.path, replacing: true)
      try zip.add("a.csv", Data("1\n".utf8))
    }
    #expect(throws: CommandFailure(.dataRefused, "as asked")) {
      let zip = try ZipWriter(url.path, replacing: true)
      try zip.add("a.csv") { stream in
        try stream.append("1\n")
        throw CommandFailure(.dataRefused, "as asked")
      }
    }
    #expect(try Data(contentsOf: url) == Data("kept".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["export.zip"])
  }

  @Test("a file that is there is not overwritten unless asked, also one that came meanwhile")
  func existing() throws {
    let zip = try ZipWriter(url.path)
    try zip.add("a.csv", Data("1\n".utf8))
    try Data("kept".utf8).write(to: url)
    for act in [{ try zip.finish() }, { _ = try ZipWriter(url.path) }] as [() throws -> Void] {
      let failure = #expect(throws: CommandFailure.self) { try act() }
      #expect(failure?.status == .cannotWrite)
      #expect(failure?.message.contains("it is there already") == true)
    }
    #expect(try Data(contentsOf: url) == Data("kept".utf8))
  }

  @Test("a full disk and a folder that is not there are told")
  func cannotWrite() throws {
    let failure = #expect(throws: CommandFailure.self) { try ZipWriter("/nowhere/export.zip") }
    #expect(failure == CommandFailure(.cannotWrite, "cannot write /nowhere/export.zip: No such file or directory"))
    let device = #expect(throws: CommandFailure.self) { try ZipWriter("/dev/full", replacing: true) }
    #expect(device?.status == .cannotWrite)
  }

  private func write(_ contents: [String: Data]) throws {
    let zip = try ZipWriter(url.path, replacing: true)
    for (name, content) in contents.sorted(by: { $0.key < $1.key }) { try zip.add(name, content) }
    try zip.finish()
  }
}
