import ArgumentParser
import RecordsTransfer

struct RejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Answer a request: no records go, and the new district learns who rejected it.",
    discussion: """
      The next run tells the new district, with the user's contact information. It cannot be taken back. Prints nothing.

      Exit code 77 where the contract refuses: the user lacks a right, the district was not asked, or has answered already.

      Example: records-transfer reject $GUID --user oak.clerk --comments "Call us"
      """)

  @OptionGroup var options: AnswerOptions

  @Option(help: "To the requesting district.")
  var comments: String?

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try await options.give(.reject(comments: comments), in: database) }
}
