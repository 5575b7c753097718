import ArgumentParser
import RecordsTransfer

struct WorklistCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worklist",
    abstract: "Show what the state has to say of the person index, or say it.",
    discussion: """
      Example: records-transfer worklist
      """,
    subcommands: [List.self, Resolve.self],
    defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Records of districts that may or may not be of a person of the index. (What “worklist” alone does.)",
      discussion: """
        same_id_different_people: the index has another person under the record's state ID. same_person_two_ids: it has a \
        person with the same names, gender and birthdate under another one. several_with_this_id: it has several persons \
        under it. differs_from_index: the record is linked to the person, and says something else. Person and state \
        person are numbers, of state.district_person and state.person_index. Times are UTC. Nothing that is shown \
        names a student.

        Example: records-transfer worklist list --format json
        """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
      let entries = try await database.withSession { try IdentityEntry.all($0) }
      output.format.print(IdentityEntry.listing(entries))
    }
  }

  struct Resolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether the record of an entry is of the person of the index.",
      discussion: """
        The same as ops.resolve_identity in SQL. Prints the number of the person whom the record is linked to now; nothing \
        where another entry of the record has to be answered first. It waits for a load that runs. Exit code 65 where \
        there is no such open entry, or --same is said of one that names no person.

        Example: records-transfer worklist resolve 12 --same
        """)

    enum Answer: String, EnumerableFlag {
      case same, another

      static func help(for value: Answer) -> ArgumentHelp? {
        switch value {
        case .same: "It is the same person: the record is linked to that person. The index stays as it is."
        case .another: "It is another person: a new person of the index is made from the record."
        }
      }
    }

    @Argument(help: ArgumentHelp("The entry, as the worklist numbers it.", valueName: "entry"))
    var entry: Int64

    @Flag var answer: Answer

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (entry, isSame) = (entry, answer == .same)
      let person = try await database.withSession {
        try IdentityEntry.resolve(entry, isSamePerson: isSame, $0)
      }
      if let person { print(person) }
    }
  }
}

extension IdentityEntry {
  fileprivate static func listing(_ entries: [IdentityEntry]) -> Listing {
    Listing(
      [
        "entry", "district", "person", "state_person", "reason", .init("mismatched_fields", heading: "differing"),
        "noted",
      ],
      rows: entries.map { entry in
        [
          .init(entry.id), .text(entry.districtNumber), .init(entry.personID), .init(entry.statePersonID),
          .text(entry.reason),
          .init(entry.mismatchedFields.isEmpty ? nil : entry.mismatchedFields.joined(separator: ", ")),
          .init(entry.noted),
        ]
      })
  }
}
