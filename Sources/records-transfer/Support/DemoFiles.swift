import Foundation
import RecordsTransfer

/// What the demonstration loads: the files of one small district, in a folder that is removed with `remove`.
struct DemoFiles {
  /// None of those that the simulator makes.
  static let district = "9900"

  private let folder: String
  var state: String { "\(folder)/state" }
  var oneRoster: String { "\(folder)/oneroster" }
  var outcomes: String { "\(folder)/outcomes" }

  init() throws(CommandFailure) {
    folder = NSTemporaryDirectory() + "records-transfer-demo-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try Self.write(["districts": Self.districts], to: state)
      try Self.write(Self.roster, to: oneRoster)
    } catch {
      remove()
      throw CommandFailure(.cannotWrite, "cannot write the demonstration's files to \(folder)")
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// The first lines of a file below the folder. Lines of CSV end with CR LF, which is one character.
  func head(_ path: String, lines: Int) -> String {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(whereSeparator: \.isNewline).prefix(lines).joined(separator: "\n")
  }

  private static func write(_ files: [String: String], to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).csv")) }
  }

  private static let districts = "district_number,district_name\n\(district),Harbor Unified\n"

  private static let roster: [String: String] = [
    "manifest": """
    propertyName,value
    manifest.version,1.0
    oneroster.version,1.1
    file.orgs,bulk
    file.academicSessions,bulk
    file.users,bulk
    file.demographics,bulk
    file.courses,bulk
    file.classes,bulk
    file.enrollments,bulk

    """,
    "orgs": """
    sourcedId,name,type,identifier,parentSourcedId
    d1,Harbor Unified,district,\(district),
    n1,Harbor High,school,H1,d1

    """,
    "academicSessions": """
    sourcedId,title,type,startDate,endDate,schoolYear
    y27,2026-2027,schoolYear,2026-08-17,2027-06-04,2027

    """,
    "users": """
    sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,grades
    s1,true,n1,student,mei,Mei,Okafor,H90000001,09
    s2,true,n1,student,jan,Jan,Nuñez,H90000002,10
    t1,true,n1,teacher,tess,Tess,Reyes,T1,

    """,
    "demographics": """
    sourcedId,birthDate,sex
    s1,2012-02-28,female
    s2,2011-03-01,male

    """,
    "courses": """
    sourcedId,title,courseCode,orgSourcedId
    alg,Algebra I,MA101,d1

    """,
    "classes": """
    sourcedId,title,courseSourcedId,classCode,classType,schoolSourcedId,termSourcedIds
    c1,Algebra I - 2,alg,MA101-2,scheduled,n1,y27

    """,
    "enrollments": """
    sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role
    e1,c1,n1,s1,student
    e2,c1,n1,s2,student
    e3,c1,n1,t1,teacher

    """,
  ]
}
