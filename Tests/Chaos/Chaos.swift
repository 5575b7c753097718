import ChaosSupport
import Foundation

/// `chaos [short] [seed=N] [only=TEXT]` lets disasters strike and prints the table; `chaos worker` is one of the processes that
/// they strike.
@main
enum Chaos {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "worker" { exit(await WorkerProgram.run()) }
    func value(_ name: String) -> String? {
      arguments.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    let seed = value("seed").flatMap(UInt64.init) ?? UInt64.random(in: 1...1_000_000)
    let plan = arguments.contains("short") ? DisasterPlan.short : .long
    do {
      say("seed \(seed)")
      let table = try await plan.play(seed: seed, only: value("only") ?? "") { line, seed, findings in
        let isClean = findings.isEmpty ? "" : ", not clean; its seed is \(seed)"
        say("\(line.name): \(line.times) times in \(line.scenes) nights\(isClean)")
        for finding in findings { say("  \(finding)") }
      }
      say("\n" + table.text)
      exit(table.isClean ? 0 : 1)
    } catch {
      say("chaos: \(error)")
      exit(70)
    }
  }

  /// At once, also into a pipe.
  private static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
