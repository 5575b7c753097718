import ArgumentParser
import RecordsTransfer

struct IgnoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ignore",
    abstract: "Answer a request: no records go, and the new district learns nothing of the former one.",
    discussion: """
      For court orders and address confidentiality: the new district reads that the request was rejected, and not by whom. \
      The reason is for the own district and the state only. It cannot be taken back. Prints nothing. Other users of this \
      host can see a command line: use the function api.ignore_request for a reason that they must not see.

      Exit code 77 where the contract refuses: the user lacks a right, the district was not asked, or has answered already.

      Example: records-transfer ignore $GUID --user oak.clerk --reason "Court order"
      """)

  @OptionGroup var options: AnswerOptions

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try await options.give(.ignore(reason: reason), in: database) }
}
