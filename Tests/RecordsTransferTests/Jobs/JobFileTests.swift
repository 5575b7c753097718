import Foundation
import RecordsTransfer
import Testing

@Suite("Job files")
struct JobFileTests {
  @Test("say lanes, chunk budgets, workers and deadline")
  func whole() throws {
    let text = """
      job: nightly
      description: Everything.
      workers: 3
      deadline: 5h
      steps:
        - lane: requests
          chunk: { rows: 100, time: 300ms, bytes: 2MB }
        - lane: overlaps
      """
    let expected = JobDefinition(
      name: "nightly", description: "Everything.", workers: 3, deadline: .seconds(5 * 3600),
      steps: [
        .init(lane: .requests, chunk: ChunkLimits(rows: 100, time: .milliseconds(300), bytes: 2 << 20)),
        .init(lane: .overlaps),
      ])
    #expect(try JobFile.parse(text, path: "nightly.yaml") == expected)
  }

  @Test("that come with the program are right")
  func shipped() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../jobs").path
    let nightly = try JobFile.load("nightly", folder: folder)
    #expect(nightly.steps.map(\.lane) == [.requests, .responses, .overlaps])
    #expect(try JobFile.load("requests", folder: folder).steps.map(\.lane) == [.requests])
  }

  @Test(
    "that are wrong are refused with one line: file, line, what is expected",
    arguments: [
      ("", "is empty"),
      ("# nothing", "is empty"),
      ("job: n\nsteps: [", ":3: is not YAML: did not find expected node content"),
      ("job: n\n---\njob: m", ":2: is not YAML: but found another document"),
      ("nightly", ":1: the job: keys and values"),
      ("- a", ":1: the job: keys and values"),
      ("job: n", "the job lacks “steps”"),
      ("steps:\n  - lane: requests", "the job lacks “job”"),
      ("job: n\nstep: []", ":2: “step” is unknown; the job has job, description, workers, deadline, steps"),
      ("job: n\nsteps: []", ":2: steps: a list of at least one step"),
      ("job: n\nsteps: requests", ":2: steps: a list"),
      ("job: n\nsteps: [requests]", ":2: a step: keys and values"),
      ("job: n\nsteps: [{ chunk: { rows: 1 } }]", "a step lacks “lane”"),
      ("job: n\nsteps:\n  - lane: request", ":3: lane: one of requests, responses, overlaps"),
      ("job: n\nsteps:\n  - lane: requests\n    rows: 5", ":4: “rows” is unknown; a step has lane, chunk"),
      (
        "job: n\nsteps:\n  - lane: requests\n    chunk: { row: 5 }", ":4: “row” is unknown; chunk has rows, time, bytes"
      ),
      ("job: n\nsteps:\n  - lane: requests\n    chunk: 5", ":4: chunk: keys and values"),
      ("job: n\nsteps:\n  - lane: requests\n    chunk: { rows: 0 }", "rows: a whole number from 1 to 10000"),
      ("job: n\nsteps:\n  - lane: requests\n    chunk: { rows: 10001 }", "rows: a whole number from 1 to 10000"),
      ("job: n\nsteps:\n  - lane: requests\n    chunk: { rows: 2.5 }", "rows: a whole number from 1 to 10000"),
      ("job: n\nsteps:\n  - lane: requests\n    chunk: { time: 250 }", "time: a time above zero such as 250ms"),
      ("job: n\nsteps:\n  - lane: requests\n    chunk: { bytes: 16M }", "bytes: a size above zero such as 512KB"),
      ("job: n\nworkers: 0\nsteps: [{ lane: requests }]", ":2: workers: a whole number from 1 to 64"),
      ("job: n\nworkers: 65\nsteps: [{ lane: requests }]", ":2: workers: a whole number from 1 to 64"),
      ("job: n\nworkers: many\nsteps: [{ lane: requests }]", ":2: workers: a whole number from 1 to 64"),
      ("job: n\ndeadline: 0h\nsteps: [{ lane: requests }]", ":2: deadline: a time above zero"),
      ("job: n\ndeadline:\nsteps: [{ lane: requests }]", ":2: text is expected here"),
      ("job:\nsteps: [{ lane: requests }]", ":1: text is expected here"),
      ("job: n\njob: m\nsteps: [{ lane: requests }]", "“job” stands twice"),
      ("job: n\nsteps: [{ lane: requests, lane: overlaps }]", "“lane” stands twice"),
    ])
  func refused(text: String, words: String) {
    let failure = #expect(throws: CommandFailure.self) { try JobFile.parse(text, path: "jobs/n.yaml") }
    #expect(failure?.status == .configuration)
    #expect(failure?.message.hasPrefix("jobs/n.yaml:") == true, "\(failure?.message ?? "")")
    #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
    #expect(failure?.message.contains("\n") == false)
  }

  @Test("that are missing, unreadable, or named otherwise than their job are refused, each with its code")
  func loading() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jobs-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("job: other\nsteps: [{ lane: requests }]\n".utf8).write(to: URL(filePath: folder + "/nightly.yaml"))
    try Data([0x6A, 0xFF, 0xFE]).write(to: URL(filePath: folder + "/binary.yaml"))
    try Data().write(to: URL(filePath: folder + "/empty.yaml"))
    let cases: [(name: String, status: RecordsTransfer.ExitStatus, words: String)] = [
      ("nightly", .configuration, "says “job: other”, but its name must be that of the file"),
      ("binary", .inputMissing, "cannot be read as UTF-8 text"),
      ("empty", .configuration, "is empty"),
      ("missing", .inputMissing, "no job “missing”: looked for \(folder)/missing.yaml; name its folder with --jobs"),
      ("../nightly", .usage, "is no name of a job"),
      ("", .usage, "is no name of a job"),
      ("nächtlich", .usage, "is no name of a job"),
    ]
    for (name, status, words) in cases {
      let failure = #expect(throws: CommandFailure.self) { try JobFile.load(name, folder: folder) }
      #expect(failure?.status == status, "\(name)")
      #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
      #expect(failure?.message.contains("\n") == false)
    }
  }
}
