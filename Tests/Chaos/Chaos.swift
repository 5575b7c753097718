import ChaosSupport
import Foundation

/// `chaos` runs disasters and prints the table; `chaos worker` is one of the processes that they strike.
@main
enum Chaos {
  static func main() async {
    if CommandLine.arguments.dropFirst().first == "worker" { exit(await WorkerProgram.run()) }
    do {
      let stage = try await Stage.set(Workload(size: 96))
      for _ in 0..<2 {
        for disaster in [Calm(), WorkerKills(limit: 10), MassKill()] as [any Disaster] {
          var line = DisasterTable.Line(disaster.name)
          let act = try await stage.play(disaster, seed: 1)
          line.add(act)
          var table = DisasterTable()
          table.lines = [line]
          say(table.text)
          for text in (line.lost + line.repeated + line.left).prefix(12) { say(text) }
        }
      }
    } catch {
      say("chaos: \(error)")
      exit(70)
    }
  }

  /// At once, also into a pipe.
  private static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
