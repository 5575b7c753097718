import ArgumentParser
import Foundation
import RecordsTransfer

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Verify, seal and export the disclosure ledger.",
    discussion: """
      The ledger (FERPA, 34 CFR 99.32) has each request for a student's records, each release, and each time that a user read of it. \
      Nobody can change it unseen.

      Example: records-transfer audit verify
      """,
    subcommands: [Verify.self, Seal.self, Export.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look whether the ledger is as it was written, and whole.",
      discussion: """
        Recomputes the digest of every entry and every seal, and holds the ledger against the transfers and their manifests. Only reads. \
        Exit code 86 where something was changed, moved, taken away or is missing.

        Example: records-transfer audit verify --seal 5f0c…
        """)

    @Option(
      help: ArgumentHelp("A seal that was kept elsewhere: it has to be in the ledger still.", valueName: "digest"))
    var seal: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: FormatOptions

    func validate() throws {
      guard let seal, seal.count != 64 || !seal.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return }
      throw ValidationError("--seal: the 64 hexadecimal digits that “audit seal” printed")
    }

    func run() async throws {
      let seal = seal
      let (findings, isKept) = try await database.withSession { session in
        (try DisclosureLedger.verify(session), try seal.map { try DisclosureLedger.hasSeal($0, session) } ?? true)
      }
      output.format.print(findings.report)
      if !isKept { StandardError.write("the seal is not in the ledger: entries before it were changed or taken away") }
      if !isKept || findings.contains(where: { !$0.holds }) {
        throw ExitCode(RecordsTransfer.ExitStatus.ledgerChanged.rawValue)
      }
    }
  }

  struct Seal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Seal what of the ledger is not sealed yet, and print the newest seal.",
      discussion: """
        Runs seal at their end. Keep a seal where no administrator of the database reaches it: “audit verify --seal” tells with it whether \
        anything before it was changed or cut off, even by somebody who made all digests anew. Prints nothing where the ledger is empty.

        Example: records-transfer audit seal >> /mnt/elsewhere/seals
        """)

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      if let digest = try await database.withSession({ try DisclosureLedger.seal($0) }) { print(digest) }
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Export the entries of one student, for a parent, a district or a court.",
      discussion: """
        Oldest first; times are UTC. Give one of the three. Exit code 65 where there are no entries. Other users of this host can see a \
        command line.

        Of a request that was ignored the entries can name the former district, where one of its users read the SSN: take these out \
        before you give the file to anybody on the requesting side.

        Example: records-transfer audit export --state-id 3470731376 --format csv --out disclosures.csv
        Example: records-transfer audit export --person 0101:1001 --format json
        """)

    @Option(name: .customLong("state-id"), help: ArgumentHelp("The student's state ID.", valueName: "id"))
    var stateID: String?

    @Option(help: ArgumentHelp("The student in a district, on either side of transfers.", valueName: "district:person"))
    var person: String?

    @Option(help: ArgumentHelp("One transfer, by its GUID.", valueName: "guid"))
    var transfer: String?

    @Option(help: "How to write it.")
    var format = LedgerExport.csv

    @Option(help: ArgumentHelp("The file; without it standard output.", valueName: "file"))
    var out: String?

    @OptionGroup var database: DatabaseOptions

    func validate() throws { _ = try subject() }

    func run() async throws {
      let subject = try subject()
      let entries = try await database.withSession { try DisclosureEntry.all(of: subject, $0) }
      guard !entries.isEmpty else { throw CommandFailure(.dataRefused, "the ledger has no entries of this student") }
      let data = try format.data(of: entries)
      if let out {
        try PrivateFile.place(data, at: URL(filePath: out), "the disclosures")
      } else {
        try FileHandle.standardOutput.write(contentsOf: data)
      }
    }

    private func subject() throws -> LedgerSubject {
      switch (stateID, person, transfer) {
      case (let id?, nil, nil): return .stateID(id)
      case (nil, let person?, nil):
        // A district's number may hold a colon; a person's ID does not.
        guard let colon = person.lastIndex(of: ":"), let id = Int64(person[person.index(after: colon)...]) else {
          throw ValidationError("--person: the district's number, a colon, the person's ID there, such as 0101:1001")
        }
        return .person(districtNumber: String(person[..<colon]), personID: id)
      case (nil, nil, let guid?):
        guard UUID(uuidString: guid) != nil else { throw ValidationError("--transfer: a GUID") }
        return .transfer(guid: guid)
      default: throw ValidationError("whose entries: one of --state-id, --person and --transfer")
      }
    }
  }
}

extension LedgerExport: ExpressibleByArgument {}
