import ArgumentParser
import RecordsTransfer

extension LoadCommand {
  struct EdFi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edfi",
      abstract: "Load bulk interchanges of the Ed-Fi Data Standard 3 to 5 (XML).",
      discussion: """
        Reads documents, or all documents (*.xml) of folders, in any order: what they refer to can be in any of them, or \
        have been loaded before. All or nothing: one refused record, and the database stays as it is (exit code 65). \
        Loading the same documents again changes nothing. docs/LOADING-EDFI.md says what becomes what.

        Example: records-transfer load edfi export/ --district 0100 --rejects rejects.csv
        """)

    @Argument(help: "Documents, or folders with documents.", completion: .file())
    var paths: [String]

    @Option(
      help: ArgumentHelp(
        "Take the state ID from the identification code of this system; without it StudentUniqueId is the state ID.",
        discussion: "The system is a code of StudentIdentificationSystem, such as State.", valueName: "system"))
    var stateIdSystem: String?

    @Option(
      help: ArgumentHelp(
        "What the bytes of the documents are, whatever these declare: windows-1252, say.", valueName: "encoding"))
    var encoding: String?

    @OptionGroup var feed: FeedOptionGroup

    func run() async throws {
      var options = EdFiOptions(encoding: encoding)
      if let stateIdSystem { options.stateID = .identificationCode(stateIdSystem) }
      try await feed.run(try EdFiFeed(paths, options: options))
    }
  }
}
