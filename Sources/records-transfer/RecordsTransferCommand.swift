import ArgumentParser
import RecordsTransfer

@main
struct RecordsTransferCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records-transfer",
    abstract: "Pass student records between school districts through the state.",
    version: Version.current,
    subcommands: [
      RunCommand.self,
      WorkCommand.self,
      QueueCommand.self,
      WorklistCommand.self,
      CheckCommand.self,
      AuditCommand.self,
      InboxCommand.self,
      SubmitCommand.self,
      ReleaseCommand.self,
      RejectCommand.self,
      IgnoreCommand.self,
      RenderCommand.self,
      MigrateCommand.self,
      RolesCommand.self,
      LoadCommand.self,
      ExportCommand.self,
      SimulateCommand.self,
      EmbeddedCommand.self,
      DemoCommand.self,
      BenchCommand.self,
    ])

  static func main() async {
    CoreDumps.forbid()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }
}
