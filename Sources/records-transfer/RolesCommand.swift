import ArgumentParser
import RecordsTransfer

struct RolesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles",
    abstract: "Who may do what: the database's roles, and the logins of districts.",
    discussion: """
      Six roles that nobody logs in as: records_transfer_owner, _worker, _dba, _auditor, _district, and _api, which the functions and \
      views of schema api run as. Logins are made members of them. What each may do: docs/SECURITY.md.

      Example: records-transfer roles print > roles.sql
      """,
    subcommands: [Print.self, Apply.self, AddLogin.self, DropLogin.self, List.self],
    defaultSubcommand: Print.self)

  struct Print: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the SQL that “apply” runs, to be read first. (What “roles” alone does.) Asks no database.",
      discussion: """
        Example: records-transfer roles print | psql -X -v ON_ERROR_STOP=1 "host=db.example.gov dbname=transfer user=postgres"
        """)

    func run() { Swift.print(RoleGrants.script, terminator: "") }
  }

  struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the roles, give them the schema, and grant each what it needs and no more.",
      discussion: """
        In a database that “migrate” has made, by a superuser: it also takes from PUBLIC what PostgreSQL gives to everybody. All of it or \
        nothing; again does no harm. From then on “migrate” keeps the rights as its version has them, and takes a member of \
        records_transfer_owner. Exit code 77 where the login is no superuser.

        Example: records-transfer roles apply --database "host=db.example.gov dbname=transfer user=postgres"
        """)

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      try await database.withSession { try RoleGrants.apply($0) }
      Swift.print("applied: the schema belongs to records_transfer_owner")
    }
  }

  struct AddLogin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a login for a district's system.",
      discussion: """
        A role that may log in, without a password: it comes with a client certificate, or you give it one with \\password in psql. Its \
        sessions act for users of that district only, and see its rows only. A role that exists is taken unless it has rights that no \
        district may have. Exit code 65 for a district that does not exist, or a login of another one.

        Example: records-transfer roles add-login alder_sis --district 0101
        """)

    @Argument(help: "The role's name.")
    var login: String

    @Option(help: ArgumentHelp("The district's number.", valueName: "number"))
    var district: String

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (login, district) = (login, district)
      try await database.withSession { try DistrictLogin.add(login, to: district, $0) }
    }
  }

  struct DropLogin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a login from its district, at once, also where it is connected.",
      discussion: """
        The role itself stays, without rights; “DROP ROLE” removes it. Exit code 65 where it is no district's login.

        Example: records-transfer roles drop-login alder_sis
        """)

    @Argument(help: "The role's name.")
    var login: String

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let login = login
      try await database.withSession { try DistrictLogin.drop(login, $0) }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the logins of districts.",
      discussion: """
        Example: records-transfer roles list --format json
        """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
      let logins = try await database.withSession { try DistrictLogin.all($0) }
      output.format.print(
        Listing(
          ["login", "district", "name", "assigned_at", "assigned_by", "can_log_in"],
          rows: logins.map {
            [
              .text($0.login), .text($0.districtNumber), .text($0.districtName), .init($0.assignedAt),
              .text($0.assignedBy),
              .text($0.canLogIn ? "yes" : "no"),
            ]
          }))
    }
  }
}
