import PostgresClient
import RecordsTransfer

/// What the simulator makes. The same options make the same bytes in every table.
public struct SimulationOptions: Sendable, Equatable {
  /// For which students the districts have source records.
  public enum Records: String, Sendable, CaseIterable {
    /// Nobody: every release has an empty payload.
    case none
    /// The students who are requested.
    case requested
    /// Every student.
    case all
  }

  /// How much of a career the source records hold.
  public enum Detail: String, Sendable, CaseIterable {
    /// Every school year since kindergarten: a senior has some 2,000 events of attendance.
    case full
    /// Of attendance, schedules and the like the last two years, and small attached files.
    case brief
  }

  public var districts = 60
  /// Students who are asked about or could be; siblings that a case brings along come on top.
  public var students = 20_000
  /// Requests that wait in the queue; at most one for a student.
  public var requests = 2_000
  public var seed: UInt64 = 1
  /// The day on which the state is as it is: requests were submitted the day before, and no enrollment ends later.
  public var asOf = PostgresDate(days: 9_770)  // 2026-10-01
  /// School years that the state knows, the current one included.
  public var schoolYears = 4
  /// Schools per district, on average; a district has at least one.
  public var schoolsPerDistrict = 7.5
  public var records = Records.requested
  public var detail = Detail.full

  public var stateCode = "NL"
  public var stateName = "Northland"
  public var timeZone = "America/Chicago"

  public var rates = Rates()

  /// How often things are as they are; 0 to 1.
  public struct Rates: Sendable, Equatable {
    /// Districts whose own system is not linked to the state edition.
    public var unlinkedDistricts = 0.03
    /// Students who go to another district from one school year to the next.
    public var movesBetweenYears = 0.05
    /// Students who go to another district in the course of a school year.
    public var movesWithinYear = 0.02
    /// Left enrollments that the district forgot to end.
    public var forgottenEnds = 0.10
    /// Students with a second enrollment, for services, in another district.
    public var secondaryEnrollments = 0.015
    /// Students without a state ID.
    public var missingStateIDs = 0.004
    /// Students born as one of two.
    public var twins = 0.012
    /// Students whose state ID someone else carries as well.
    public var sharedStateIDs = 0.0005
    /// Answers of the former district to a request that was routed to it.
    public var rejected = 0.08
    public var ignored = 0.05
    public var unanswered = 0.02
    /// Released, after the former district has changed its own record of the student.
    public var changedBeforeRelease = 0.02
    /// Students who have no source records at all.
    public var withoutRecords = 0.02
    /// Students whose source records hold text that XML cannot carry, or must escape.
    public var hostileText = 0.02

    public init() {}
  }

  public init() {}

  /// - Throws: `.usage`, naming the option, where a value makes no state.
  func validate() throws(CommandFailure) {
    func check(_ valid: Bool, _ message: String) throws(CommandFailure) {
      if !valid { throw CommandFailure(.usage, message) }
    }
    try check((1...50_000).contains(districts), "--districts must be 1 to 50000, not \(districts)")
    try check((1...60_000_000).contains(students), "--students must be 1 to 60000000, not \(students)")
    try check(
      (0...students).contains(requests), "--requests must be 0 to the number of students, \(students), not \(requests)")
    try check((2...13).contains(schoolYears), "--school-years must be 2 to 13, not \(schoolYears)")
    try check((1...500).contains(schoolsPerDistrict), "the schools per district must be 1 to 500 on average")
    try check((1990...2099).contains(asOf.year), "--as-of must be a date from 1990-01-01 to 2099-12-31")
    try check(
      rates.rejected + rates.ignored + rates.unanswered + rates.changedBeforeRelease <= 1,
      "the rates of rejected, ignored, unanswered and changed requests make more than 1")
  }
}
