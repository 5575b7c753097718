import Foundation
import PostgresClient
import RecordsTransfer

/// What runs in a worker process: the order on standard input, events on standard output, one a line.
///
///     clock 1790812800
///     run 3
///     chunk requests 12
///     aside requests 41
///     retry requests the server closed the connection unexpectedly
///     end done
package enum WorkerProgram {
  package static func run() async -> Int32 {
    guard let line = readLine(), let order = try? JSONDecoder().decode(WorkerOrder.self, from: Data(line.utf8)) else {
      return ExitStatus.usage.rawValue
    }
    dieWithParent()
    say("clock \(Int(Date().timeIntervalSince1970))")
    let runner = JobRunner(
      job: order.definition, configuration: order.configuration, businessDate: PostgresDate("2026-10-01"),
      observer: WorkerObserver(death: order.death))
    do {
      let report = try await runner.run()
      say("end \(report.outcome.rawValue)")
      return report.outcome.exitStatus.rawValue
    } catch let failure as CommandFailure {
      say("fail \(failure.message)")
      return failure.status.rawValue
    } catch {
      say("fail \(error)")
      return ExitStatus.internalError.rawValue
    }
  }

  /// The parent keeps the other end of standard input open for as long as it lives.
  private static func dieWithParent() {
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(0, &byte, 1) > 0 {}
      kill(getpid(), SIGKILL)
    }
  }

  /// One write, so that lines of several threads do not mix, and nothing stays in a buffer when the process is killed.
  static func say(_ event: String) {
    let line = Array((event.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n").utf8)
    _ = line.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }
}
