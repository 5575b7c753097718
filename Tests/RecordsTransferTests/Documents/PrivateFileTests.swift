import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Files of a student's records")
struct PrivateFileTests {
  @Test("a failure to write names the folder and what the file is, and not its name, which can name the student")
  func failure() throws {
    let folder = try TemporaryFolder()
    // A folder stands where the file is to be.
    let file = folder.url.appending(path: "IEP of Adaeze.pdf")
    try FileManager.default.createDirectory(at: file.appending(path: "inside"), withIntermediateDirectories: true)
    let failure = #expect(throws: CommandFailure.self) {
      try PrivateFile.place(Data("x".utf8), at: file, "file 2 of iep-document of transfer 4711")
    }
    #expect(failure?.status == .cannotWrite)
    #expect(
      failure?.message == "cannot write file 2 of iep-document of transfer 4711 into \(folder.url.path): Is a directory"
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["IEP of Adaeze.pdf"])
  }

  @Test("a folder that is not there is told")
  func noFolder() {
    let failure = #expect(throws: CommandFailure.self) {
      try PrivateFile.place(Data("x".utf8), at: URL(fileURLWithPath: "/nowhere/IEP of Adaeze.pdf"), "a document")
    }
    #expect(failure?.message == "cannot write a document into /nowhere: No such file or directory")
  }
}
