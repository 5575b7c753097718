import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer

struct InboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Show a user's process inbox, or delete a notice from it.",
    discussion: """
      The notices that stand and that the user has not deleted, oldest first; their titles name students. Times are UTC.

      Exit code 77 where no active user has the name, or the inbox no such notice.

      Example: records-transfer inbox maple.registrar
      Example: records-transfer inbox maple.registrar --delete $GUID/released
      """)

  @Argument(help: "The user's log-in name.")
  var user: String

  @Option(
    help: ArgumentHelp(
      "Delete this notice from the user's inbox, named by its transfer and event; nothing else changes.",
      valueName: "transfer/event"))
  var delete: NoticeName?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: FormatOptions

  func run() async throws {
    let inbox = UserInbox(user: user)
    if let notice = delete {
      let isNew = try await database.withSession { try inbox.delete(notice.event, of: notice.transferGUID, $0) }
      print(isNew ? "deleted" : "was deleted before")
    } else {
      output.format.print(Self.listing(try await database.withSession { try inbox.notices($0) }))
    }
  }

  private static func listing(_ notices: [UserInbox.Notice]) -> Listing {
    Listing(
      ["event", "posted_at", "due_date", "title", "transfer"],
      rows: notices.map {
        [.text($0.event), .init($0.postedAt), .init($0.dueDate), .text($0.title), .text($0.transferGUID)]
      })
  }
}

/// A notice as the command line names it: `GUID/event`.
struct NoticeName: ExpressibleByArgument {
  let transferGUID: String
  let event: String

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, UUID(uuidString: String(parts[0])) != nil, !parts[1].isEmpty else { return nil }
    transferGUID = String(parts[0])
    event = String(parts[1])
  }
}
