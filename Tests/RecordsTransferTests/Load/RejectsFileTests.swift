import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("The rejects file")
struct RejectsFileTests {
  /// A file that is already there, by every name that it can have.
  enum Spelling: CaseIterable {
    case plain, roundabout, symbolicLink, hardLink, throughFolder

    func path(of file: String) throws -> String {
      let url = URL(fileURLWithPath: file)
      let (folder, name) = (url.deletingLastPathComponent().path, url.lastPathComponent)
      let other = NSTemporaryDirectory() + "other-\(UUID().uuidString)"
      switch self {
      case .plain: return file
      case .roundabout: return "\(folder)/.././\(URL(fileURLWithPath: folder).lastPathComponent)//\(name)"
      case .symbolicLink:
        try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: file)
        return other
      case .hardLink:
        try FileManager.default.linkItem(atPath: file, toPath: other)
        return other
      case .throughFolder:
        try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: folder)
        return "\(other)/\(name)"
      }
    }

    /// What `path` made.
    func remove(_ path: String) {
      switch self {
      case .plain, .roundabout: break
      case .symbolicLink, .hardLink: unlink(path)
      case .throughFolder: unlink(URL(fileURLWithPath: path).deletingLastPathComponent().path)
      }
    }
  }

  /// Expects that a load does not take a file as its rejects file, and that it is as it was.
  private static func expectRefused(
    _ file: String, _ load: (_ rejects: String) throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    for spelling in Spelling.allCases {
      let path = try spelling.path(of: file)
      defer { spelling.remove(path) }
      do {
        try load(path)
        Issue.record("taken: \(spelling)", sourceLocation: sourceLocation)
      } catch let failure as CommandFailure {
        #expect(failure.status == .usage, sourceLocation: sourceLocation)
        #expect(failure.message.hasPrefix("--rejects \(path): "), sourceLocation: sourceLocation)
        #expect(!failure.message.contains("\n"), sourceLocation: sourceLocation)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before, sourceLocation: sourceLocation)
    }
    let after = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(after == mode, sourceLocation: sourceLocation)
  }

  private static func options(_ rejects: String) -> FeedOptions {
    var options = FeedOptions()
    options.rejects = rejects
    return options
  }

  @Test("is none of the state's own files")
  func stateFiles() async throws {
    try await MadeFeed.withState { session in
      let folder = try LoadFolderFixture.state()
      for file in ["districts.csv", "persons.csv"] {
        try Self.expectRefused("\(folder.path)/\(file)") { try folder.load(session, rejects: $0) }
      }
    }
  }

  @Test("is neither the file that a map is for, nor the map")
  func mapped() async throws {
    try await MadeFeed.withState { session in
      let files = try MappedFiles(map: MappedFiles.studentMap, file: MappedFiles.students)
      for file in [files.file, files.map] {
        try Self.expectRefused(file) { try files.load("students", session, options: Self.options($0)) }
      }
    }
  }

  @Test("is no document of Ed-Fi, be it named or in a folder")
  func edFi() async throws {
    try await MadeFeed.withState { session in
      let fixture = try EdFiFixture(["Student": EdFiFixture.student("s1")])
      let document = "\(fixture.path)/Student.xml"
      try Self.expectRefused(document) { try fixture.load(session, feed: Self.options($0)) }
      try Self.expectRefused(document) { rejects in
        _ = try FeedLoader(try EdFiFeed([document]), district: "0100", options: Self.options(rejects)).load(session)
      }
    }
  }

  @Test("is no file of OneRoster, and no zip file")
  func oneRoster() async throws {
    try await MadeFeed.withState { session in
      let fixture = try OneRosterFixture(SmallDistrict.v1p1)
      for file in ["manifest.csv", "users.csv"] {
        try Self.expectRefused("\(fixture.path)/\(file)") { try fixture.load(session, options: Self.options($0)) }
      }
      let path = "\(fixture.path)/export.zip"
      let zip = try ZipWriter(path, replacing: true)
      for (name, text) in SmallDistrict.v1p1 { try zip.add("\(name).csv", Data(text.utf8)) }
      try zip.finish()
      try Self.expectRefused(path) { rejects in
        let feed = OneRosterFeed(try ZipSource(path))
        _ = try FeedLoader(feed, district: "0100", options: Self.options(rejects)).load(session)
      }
    }
  }

  @Test("is no other file of the folder that is loaded, unless it is one of an earlier load")
  func others() async throws {
    try await MadeFeed.withState { session in
      let folder = try LoadFolderFixture.state()
      let notes = "\(folder.path)/notes.txt"
      try Data("how this was exported\n".utf8).write(to: URL(fileURLWithPath: notes))
      try Self.expectRefused(notes) { try folder.load(session, rejects: $0) }
      let rejects = "\(folder.path)/rejects.csv"
      for _ in 1...2 {
        #expect(try folder.load(session, rejects: rejects).outcome == .loaded)
        let written = try String(contentsOfFile: rejects, encoding: .utf8)
        #expect(written == "file,line,column,reason,value\n")
      }
    }
  }

  @Test("can be what holds nothing that could be lost")
  func device() async throws {
    try await MadeFeed.withState { session in
      let report = try LoadFolderFixture.state().load(session, rejects: "/dev/null")
      #expect(report.outcome == .loaded)
    }
  }
}
