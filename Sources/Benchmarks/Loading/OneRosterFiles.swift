import Foundation

/// The OneRoster 1.1 files of an invented district: each student has ten rows in them, one in users and demographics, five
/// enrollments in classes and three results.
struct OneRosterFiles: Sendable {
  static let rowsForStudent = 10
  /// In the order in which they name each other.
  static let names = [
    "orgs", "academicSessions", "courses", "classes", "users", "enrollments", "demographics", "lineItems", "categories",
    "results",
  ]

  let folder: String
  let students: Int
  private var schools: Int { max(students / 1_000, 1) }
  /// In each school.
  private let classes = 40
  private let periods = 5

  init(folder: String, students: Int) {
    self.folder = folder
    self.students = students
  }

  /// Writes all files anew.
  func write() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try writeManifest()
    try writeSchools()
    try writeClasses()
    try writeStudents()
  }

  /// Rows without headers, the manifest's not among them.
  func rows() throws -> Int {
    try Self.names.reduce(0) { sum, name in
      let text = try Data(contentsOf: URL(fileURLWithPath: path(name)), options: .mappedIfSafe)
      return sum + text.count { $0 == UInt8(ascii: "\n") } - 1
    }
  }

  func path(_ name: String) -> String { "\(folder)/\(name).csv" }

  private func writeManifest() throws {
    let file = try OutputFile("\(folder)/manifest.csv")
    file.line("propertyName,value")
    file.line("manifest.version,1.0")
    file.line("oneroster.version,1.1")
    for name in Self.names { file.line("file.\(name),bulk") }
    for name in ["classResources", "courseResources", "resources"] { file.line("file.\(name),absent") }
    file.line("source.systemName,Invented SIS")
    file.line("source.systemCode,invented")
    try file.close()
  }

  private func writeSchools() throws {
    let orgs = try OutputFile(path("orgs"))
    orgs.line("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId")
    orgs.line("\(id(1, 0)),,,Invented Unified,district,D1,")
    for school in 0..<schools { orgs.line("\(id(2, school)),,,School \(school),school,S\(school),\(id(1, 0))") }
    try orgs.close()
    let sessions = try OutputFile(path("academicSessions"))
    sessions.line("sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear")
    sessions.line("\(id(3, 0)),,,2026-2027,schoolYear,2026-08-17,2027-06-11,,2027")
    for period in 0..<3 {
      sessions.line(
        "\(id(3, period + 1)),,,Quarter \(period + 1),gradingPeriod,2026-1\(period)-01,2026-1\(period)-28,\(id(3, 0)),2027"
      )
    }
    try sessions.close()
  }

  private func writeClasses() throws {
    let courses = try OutputFile(path("courses"))
    courses.line(
      "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes"
    )
    for course in 0..<classes {
      courses.line("\(id(4, course)),,,\(id(3, 0)),Course \(course),C\(course),09,\(id(1, 0)),Mathematics,")
    }
    try courses.close()
    let list = try OutputFile(path("classes"))
    list.line(
      "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods"
    )
    let items = try OutputFile(path("lineItems"))
    items.line(
      "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax"
    )
    for number in 0..<schools * classes {
      list.line(
        "\(id(5, number)),,,Class \(number),09,\(id(4, number % classes)),K\(number),scheduled,Room \(number % 90),\(id(2, number / classes)),\(id(3, 0)),Mathematics,,\(number % periods + 1)"
      )
      for period in 0..<3 {
        items.line(
          "\(id(6, number * 3 + period)),,,Quarter mark,,2026-09-01,2026-09-20,\(id(5, number)),\(id(7, 0)),\(id(3, period + 1)),0,100"
        )
      }
    }
    try list.close()
    try items.close()
    let categories = try OutputFile(path("categories"))
    categories.line("sourcedId,status,dateLastModified,title")
    categories.line("\(id(7, 0)),,,Grades")
    try categories.close()
  }

  private func writeStudents() throws {
    let users = try OutputFile(path("users"))
    users.line(
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password"
    )
    let demographics = try OutputFile(path("demographics"))
    demographics.line(
      "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus"
    )
    let enrollments = try OutputFile(path("enrollments"))
    enrollments.line(
      "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate")
    let results = try OutputFile(path("results"))
    results.line(
      "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment")
    for student in 0..<students {
      let school = student % schools
      users.line(
        "\(id(8, student)),,,true,\(id(2, school)),student,u\(student),,Given\(student % 977),Family\(student % 7919),,\(1_000_000 + student),,,,,09,"
      )
      demographics.line(
        "\(id(8, student)),,,20\(10 + student % 5)-0\(1 + student % 9)-1\(student % 10),\(student % 2 == 0 ? "female" : "male"),false,false,false,false,true,false,false,US,,,"
      )
      for period in 0..<periods {
        let number = school * classes + (student * 7 + period * 8) % classes
        enrollments.line(
          "\(id(9, student * periods + period)),,,\(id(5, number)),\(id(2, school)),\(id(8, student)),student,false,2026-08-17,"
        )
        if period < 3 {
          results.line(
            "\(id(10, student * 3 + period)),,,\(id(6, number * 3 + period)),\(id(8, student)),fully graded,\(student % 40 + 60).5,2026-09-20,"
          )
        }
      }
    }
    for file in [users, demographics, enrollments, results] { try file.close() }
  }

  /// In the form of a GUID, as most systems have them.
  private func id(_ kind: Int, _ number: Int) -> String {
    // Spread, so that they do not come in the order of an index.
    let mixed = UInt64(truncatingIfNeeded: number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    let high = String(mixed, radix: 16)
    let digits = String(repeating: "0", count: 16 - high.count) + high
    let low = String(number, radix: 16)
    return digits.prefix(8) + "-" + digits.dropFirst(8).prefix(4) + "-" + digits.dropFirst(12) + "-000"
      + String(kind, radix: 16) + "-" + String(repeating: "0", count: 12 - low.count) + low
  }
}

/// A file that is written line by line.
private final class OutputFile {
  private let handle: FileHandle
  private var bytes: [UInt8] = []

  init(_ path: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count > 1 << 20 { send() }
  }

  func close() throws {
    send()
    try handle.close()
  }

  private func send() {
    handle.write(Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }
}
