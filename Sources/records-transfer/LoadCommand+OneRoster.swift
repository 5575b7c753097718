import ArgumentParser
import Foundation
import RecordsTransfer

extension LoadCommand {
  struct OneRoster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "oneroster",
      abstract: "Load the OneRoster files (1.1 or 1.2, CSV) of a district's system.",
      discussion: """
        Reads a folder, or a zip file, with manifest.csv: bulk files and deltas. All or nothing: one refused record, and \
        the database stays as it is (exit code 65). Loading the same files again changes nothing. \
        docs/LOADING-ONEROSTER.md says what becomes what.

        Example: records-transfer load oneroster export.zip --district 0100 --rejects rejects.csv
        """)

    @Argument(help: "The folder or the zip file.", completion: .file())
    var path: String

    @Option(
      help: ArgumentHelp(
        "Where the state ID is: identifier, userIds:TYPE, metadata.NAME, or none.",
        discussion: "In users.csv. OneRoster has no place of its own for it.", valueName: "place"))
    var stateId = StateIDPlace(place: .identifier)

    @Option(
      help: ArgumentHelp("What the bytes of the files are: utf-8 or windows-1252.", valueName: "encoding"))
    var encoding = TextEncoding.utf8

    @OptionGroup var feed: FeedOptionGroup

    func run() async throws {
      let source: any FeedSource = Self.isFolder(path) ? try FolderSource(path) : try ZipSource(path)
      try await feed.run(OneRosterFeed(source, stateID: stateId.place, encoding: encoding))
    }

    private static func isFolder(_ path: String) -> Bool {
      var isFolder: ObjCBool = false
      return !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) || isFolder.boolValue
    }
  }
}

/// `--state-id` of OneRoster.
struct StateIDPlace: ExpressibleByArgument {
  let place: OneRosterFeed.StateID

  init(place: OneRosterFeed.StateID) { self.place = place }

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    if argument == "identifier" {
      place = .identifier
    } else if argument == "none" {
      place = .none
    } else if parts.count == 2, parts[0] == "userIds" {
      place = .userID(type: String(parts[1]))
    } else if argument.hasPrefix("metadata."), argument.count > 9 {
      place = .metadata(String(argument.dropFirst(9)))
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { "identifier" }
}

extension TextEncoding: ExpressibleByArgument {}
