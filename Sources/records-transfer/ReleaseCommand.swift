import ArgumentParser
import RecordsTransfer

struct ReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Answer a request: the student's records go to the new district.",
    discussion: """
      The next run assembles and sends them, with the user's contact information. A release cannot be taken back. Prints \
      nothing.

      Exit code 77 where the contract refuses: the user lacks a right, the district was not asked, or has answered already.

      Example: records-transfer release $GUID --user oak.clerk
      """)

  @OptionGroup var options: AnswerOptions

  @Option(help: "To the requesting district.")
  var comments: String?

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try await options.give(.release(comments: comments), in: database) }
}
