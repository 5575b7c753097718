import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Rendering by Apache FOP")
struct FOPRendererTests {
  @Test("a PDF replaces the one that was there, and only its owner can read it")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let pdf = try folder.write(Array("an older file".utf8), to: "document.pdf")
    let fo = Self.document
    try FOPRenderer().render([FOPRenderer.Job(fo: fo, pdf: pdf)])
    #expect(try Data(contentsOf: pdf).starts(with: Data("%PDF".utf8)))
    let attributes = try FileManager.default.attributesOfItem(atPath: pdf.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["document.pdf"])
  }

  @Test("what FOP refuses is told in one line, and leaves no PDF")
  func refused() throws {
    let folder = try TemporaryFolder()
    let pdf = folder.url.appending(path: "bad.pdf")
    let fo = Array("<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\"/>".utf8)
    let failure = #expect(throws: CommandFailure.self) {
      try FOPRenderer().render([FOPRenderer.Job(fo: fo, pdf: pdf)])
    }
    #expect(failure?.status == .internalError)
    #expect(failure?.message.contains("bad.pdf") == true)
    #expect(failure?.message.contains("\n") == false)
    #expect(!FileManager.default.fileExists(atPath: pdf.path))
  }

  @Test("one bad document keeps no other from being rendered, and is named with FOP's reason but not with its text")
  func oneIsBad() throws {
    let folder = try TemporaryFolder()
    let bad = Array(String(decoding: Self.document, as: UTF8.self).replacing("<fo:leader", with: "<fo:nonsense").utf8)
    let jobs = [Self.document, bad, Self.document].enumerated().map { index, fo in
      FOPRenderer.Job(fo: fo, pdf: folder.url.appending(path: "\(index).pdf"))
    }
    var done: [Int] = []
    let failures = try FOPRenderer().attempt(jobs) { done.append($0) }
    #expect(done == [1, 2, 3])
    #expect(failures.map(\.pdf) == [jobs[1].pdf])
    let reason = try #require(failures.first?.reason)
    #expect(reason.contains("\"fo:nonsense\" is not a valid child of \"fo:block\""))
    #expect(!reason.contains("\n") && !reason.contains("/") && !reason.contains("Something to read"))
    #expect(try folder.names == ["0.pdf", "2.pdf"])
    let failure = FOPRenderer.failure(failures, of: 3)
    #expect(failure?.status == .internalError)
    #expect(failure?.message == "fop could not render \(jobs[1].pdf.path): \(reason)")
  }

  @Test("a document that Java gives up on is named, and those after it are rendered")
  func oneIsTooDeep() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "<fo:block>", count: 4000) + "x" + String(repeating: "</fo:block>", count: 4000)
    let bad = Array(String(decoding: Self.document, as: UTF8.self).replacing("Something to read.", with: deep).utf8)
    let jobs = [Self.document, bad, Self.document].enumerated().map { index, fo in
      FOPRenderer.Job(fo: fo, pdf: folder.url.appending(path: "\(index).pdf"))
    }
    let failures = try FOPRenderer().attempt(jobs)
    #expect(failures.map(\.pdf) == [jobs[1].pdf])
    #expect(failures.first?.reason == "java.lang.StackOverflowError")
    #expect(try folder.names == ["0.pdf", "2.pdf"])
  }

  @Test("a document that takes longer than it may is named, and the others get their turn")
  func oneIsSlow() throws {
    let folder = try TemporaryFolder()
    let ant = try folder.ant(
      "echo render:; [ -e fo/0.fo ] && exec tail -f /dev/null; echo x > pdf/1.pdf; echo fo/1.fo -\\> pdf/1.pdf")
    let jobs = (0...1).map { FOPRenderer.Job(fo: Self.document, pdf: folder.url.appending(path: "\($0).pdf")) }
    let failures = try FOPRenderer(environment: ant, timeLimit: 1).attempt(jobs)
    #expect(failures == [FOPRenderer.Failure(pdf: jobs[0].pdf, reason: "it took longer than 1 seconds")])
    #expect(try Data(contentsOf: jobs[1].pdf) == Data("x\n".utf8))
  }

  @Test("where nothing is rendered at all, the failure says why")
  func doesNotStart() throws {
    let folder = try TemporaryFolder()
    let ant = try folder.ant("echo We cannot run Java, please ensure you have Java installed.; echo More; exit 1")
    let job = FOPRenderer.Job(fo: Self.document, pdf: folder.url.appending(path: "document.pdf"))
    let failure = #expect(throws: CommandFailure.self) { try FOPRenderer(environment: ant).attempt([job]) }
    #expect(failure?.status == .programMissing)
    #expect(
      failure?.message == "fop did not start: We cannot run Java, please ensure you have Java installed.")
  }

  @Test("a request to stop ends the rendering, and leaves nothing behind")
  func stopped() throws {
    let folder = try TemporaryFolder()
    let ant = try folder.ant("pwd > \(folder.url.path)/place; echo fo/0.fo -\\> pdf/0.pdf; exec tail -f /dev/null")
    let jobs = (0...1).map { FOPRenderer.Job(fo: Self.document, pdf: folder.url.appending(path: "\($0).pdf")) }
    let stop = StopSignal()
    let failure = #expect(throws: CommandFailure.self) {
      try FOPRenderer(environment: ant).attempt(jobs, stop: stop) { _ in stop.request() }
    }
    #expect(failure == CommandFailure(.stoppedBySignal, "stopped by a signal; 0 documents are in place"))
    let place = try String(contentsOf: folder.url.appending(path: "place"), encoding: .utf8).dropLast()
    #expect(place.contains("records-transfer-"))
    #expect(!FileManager.default.fileExists(atPath: String(place)))
  }

  @Test("where fop is not installed, the failure says what to install")
  func missing() {
    let failure = #expect(throws: CommandFailure.self) { try FOPRenderer(environment: ["PATH": "/nowhere"]) }
    #expect(failure?.status == .programMissing)
    #expect(failure?.message.contains("apt-get install fop ant") == true)
  }

  @Test("a place that cannot be written to is told")
  func unwritable() throws {
    let fo = Self.document
    let failure = #expect(throws: CommandFailure.self) {
      try FOPRenderer().render([FOPRenderer.Job(fo: fo, pdf: URL(fileURLWithPath: "/nowhere/document.pdf"))])
    }
    #expect(failure?.status == .cannotWrite)
  }

  private static let document: [UInt8] = {
    var fo = FOWriter()
    fo.document(title: "A document", .sample) { $0.paragraph("Something to read.") }
    return fo.take()
  }()
}

extension TemporaryFolder {
  fileprivate var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  /// An environment in which this script stands for Ant.
  fileprivate func ant(_ script: String) throws -> [String: String] {
    let programs = url.appending(path: "programs")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    let ant = programs.appending(path: "ant")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: ant)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: ant.path)
    return ["PATH": "\(programs.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"]
  }
}
