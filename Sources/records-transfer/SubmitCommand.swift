import ArgumentParser
import PostgresClient
import RecordsTransfer

struct SubmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Request a student's records for the district of a user.",
    discussion: """
      Prints the transfer's GUID. The request waits in the queue for the next run; it cannot be taken back. Identity that is \
      not given is taken from the district's own record of the student. Other users of this host can see a command line: \
      use the function api.submit_request for what they must not see.

      Exit code 77 where the contract refuses: the user lacks a right, the student is not enrolled in the user's district, \
      a request for the student is open.

      Example: records-transfer submit --user maple.registrar --person 101
      """)

  @Option(help: "Log-in name of the user who asks.")
  var user: String

  @Option(help: ArgumentHelp("The student's person ID in the user's district.", valueName: "id"))
  var person: Int64?

  @Option(help: ArgumentHelp("The student's state ID, as the district has it on file.", valueName: "id"))
  var stateID: String?

  @Option(
    help: ArgumentHelp("The new enrollment, instead of the student's most recent one in the district.", valueName: "id")
  )
  var enrollment: Int64?

  @Option(help: "To the former district.")
  var comments: String?

  @Option(help: "Last name, instead of the one on file.")
  var lastName: String?

  @Option(help: "First name, instead of the one on file.")
  var firstName: String?

  @Option(help: "Middle name, instead of the one on file.")
  var middleName: String?

  @Option(help: "Gender, instead of the one on file.")
  var gender: String?

  @Option(help: ArgumentHelp("Date of birth, instead of the one on file.", valueName: "YYYY-MM-DD"))
  var birthdate: PostgresDate?

  @Option(help: "Social security number, instead of the one on file.")
  var ssn: String?

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if person == nil && stateID == nil { throw ValidationError("--person or --state-id has to name the student") }
  }

  func run() async throws {
    let request = request
    print(try await database.withSession { try request.submit($0) })
  }

  private var request: TransferRequest {
    var request = TransferRequest(user: user, personID: person, stateID: stateID, enrollmentID: enrollment)
    request.comments = comments
    request.lastName = lastName
    request.firstName = firstName
    request.middleName = middleName
    request.gender = gender
    request.birthdate = birthdate
    request.ssn = ssn
    return request
  }
}
