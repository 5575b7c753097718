import ArgumentParser

@main
struct RecordsTransferCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records-transfer",
    abstract: "Pass student records between school districts through the state.")
}
