import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Where Apache FOP is")
struct FOPInstallationTests {
  @Test("is told by Debian's script, which names the jars")
  func packaged() throws {
    let found = try FOPInstallation.find(environment: ["PATH": path])
    let names = found.jars.map(\.lastPathComponent)
    #expect(names.contains("fop.jar") && names.contains("xmlgraphics-commons.jar"))
    #expect(found.jars.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
  }

  @Test("is told by FOP_HOME, where the distribution of apache.org was unpacked", arguments: ["", "fop/"])
  func unpacked(inner: String) throws {
    let folder = try TemporaryFolder()
    for file in ["build/fop-core-2.11.jar", "build/readme.txt", "lib/batik-all-1.19.jar"] {
      let url = folder.url.appending(path: inner + file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
    let found = try FOPInstallation.find(environment: ["PATH": path, "FOP_HOME": folder.url.path])
    #expect(found.jars.map(\.lastPathComponent) == ["fop-core-2.11.jar", "batik-all-1.19.jar"])
  }

  @Test("a machine without Ant, or without FOP's jars, is told what to do")
  func missing() throws {
    let folder = try TemporaryFolder()
    func failure(_ programs: [String]) throws -> CommandFailure? {
      for program in programs {
        let file = try folder.write(Array("#!/bin/sh\n".utf8), to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
      }
      return #expect(throws: CommandFailure.self) {
        try FOPInstallation.find(environment: ["PATH": folder.url.path])
      }
    }
    #expect(try failure([])?.message.hasPrefix("fop is not on PATH") == true)
    #expect(try failure(["fop"])?.message.contains("apt-get install ant") == true)
    let noJars = try failure(["ant"])
    #expect(noJars?.message.hasPrefix("fop.jar is not found: set FOP_HOME") == true)
    #expect(noJars?.status == .programMissing)
  }

  private var path: String { ProcessInfo.processInfo.environment["PATH"] ?? "" }
}
