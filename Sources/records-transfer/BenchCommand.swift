import ArgumentParser
import Benchmarks
import Foundation
import RecordsTransfer

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure the lanes on simulated states.",
    discussion: """
      Works in databases of its own (bench_…) on the private PostgreSQL of this directory. Machines differ and are noisy: \
      what counts are the ratios within one run. In full it takes some 15 minutes.

      The peers, procrastinate and PgQueuer, are installed with pip into a virtual environment of Python below \
      ~/.cache/records-transfer (or XDG_CACHE_HOME); without Python they are left out.

      Example: records-transfer bench --part requests --part peers --students 100000 --requests 40000
      """,
    shouldDisplay: false)

  @Option(help: "A part to measure, several times for several; without it all.")
  var part: [BenchmarkSuite.Part] = []

  @Option(help: "Students of the state of the parts requests and peers.")
  var students = BenchmarkSuite().students

  @Option(help: "Requests in the queue of the parts requests and peers.")
  var requests = BenchmarkSuite().requests

  @Option(help: "Requests in the long queue of the part queue; the short ones have a hundredth.")
  var queued = BenchmarkSuite().queued

  @Option(help: "Requests for each peer.")
  var jobs = BenchmarkSuite().jobs

  @Option(help: "Requests whose answers the part responses is measured on.")
  var releases = BenchmarkSuite().releases

  @Option(help: "Rows of the files that the part load loads.")
  var rows = BenchmarkSuite().rows

  func run() async throws {
    let cluster = EmbeddedCluster()
    try await cluster.start()
    var suite = BenchmarkSuite()
    if !part.isEmpty { suite.parts = part }
    (suite.students, suite.requests, suite.queued) = (students, requests, queued)
    (suite.jobs, suite.releases, suite.rows) = (jobs, releases, rows)
    try await suite.run(on: try await cluster.configuration) { line in
      print(line)
      // At once, also into a file: it takes long.
      fflush(nil)
    }
  }
}

extension BenchmarkSuite.Part: ExpressibleByArgument {}
