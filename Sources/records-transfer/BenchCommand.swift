import ArgumentParser
import Benchmarks
import RecordsTransfer

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure the lanes on a simulated state.",
    discussion: """
      Works in databases of its own (bench_…) on the private PostgreSQL of this directory. Machines differ and are noisy: \
      what counts are the ratios within one run.

      Example: records-transfer bench --students 100000 --requests 20000
      """,
    shouldDisplay: false)

  @Option(help: "Students of the simulated state.")
  var students = 1_000_000

  @Option(help: "Requests in the queue.")
  var requests = 100_000

  @Option(help: "Requests whose answers the responses lane is measured on; 0 leaves it out.")
  var releases = 1_000

  @Flag(help: "Measure the responses lane only.")
  var responsesOnly = false

  func run() async throws {
    let cluster = EmbeddedCluster()
    try await cluster.start()
    let server = try await cluster.configuration
    if !responsesOnly {
      try await RequestsBenchmark(students: students, requests: requests).run(on: server) { print($0) }
    }
    if releases > 0 { try await ResponsesBenchmark(requests: releases).run(on: server) { print($0) } }
  }
}
