import Foundation
import PostgresClient
import TestSupport

@testable import RecordsTransfer

/// A folder of files of OneRoster that a test writes, removed with it.
final class OneRosterFixture: Sendable {
  let path: String

  /// - Parameters:
  ///   - files: their text by their names without the ending. The manifest says that they are there.
  ///   - mode: of all of them.
  init(_ files: [String: String], version: String = "1.1", mode: String = "bulk", manifest: String? = nil) throws {
    path = NSTemporaryDirectory() + "oneroster-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let stated =
      "propertyName,value\nmanifest.version,1.0\noneroster.version,\(version)\n"
      + files.keys.sorted().map { "file.\($0),\(mode)\n" }.joined()
    try write("manifest", manifest ?? stated)
    for (file, text) in files { try write(file, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String) throws { try write(file, Data(text.utf8)) }
  func write(_ file: String, _ data: Data) throws {
    let name = file.contains(".") ? file : "\(file).csv"
    try data.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file).csv") }

  @discardableResult
  func load(
    _ session: PostgresSession, stateID: OneRosterFeed.StateID = .identifier, encoding: TextEncoding = .utf8,
    options: FeedOptions = FeedOptions()
  ) throws -> FeedReport {
    let feed = OneRosterFeed(try FolderSource(path), stateID: stateID, encoding: encoding)
    return try FeedLoader(feed, district: "0100", options: options).load(session)
  }
}

/// A small district: two schools, two students with a parent each, a teacher and a registrar, two classes, grades.
enum SmallDistrict {
  static let v1p1: [String: String] = [
    "orgs": """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    d1,,,North Unified,district,0100,
    n1,,,North High,school,N1,d1
    n2,,,Creek Elementary,school,N2,d1

    """,
    "academicSessions": """
    sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
    y27,,,2026-2027,schoolYear,2026-08-17,2027-06-04,,2027
    f27,,,Fall 2026,semester,2026-08-17,2026-12-18,y27,2027
    q1,,,Quarter 1,gradingPeriod,2026-08-17,2026-10-16,f27,2027

    """,
    "courses": """
    sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
    alg,,,y27,Algebra I,MA101,09,d1,Mathematics,
    art,,,y27,Art,,09,d1,,

    """,
    "classes": """
    sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
    c1,,,Algebra I - 2,09,alg,MA101-2,scheduled,Room 7,n1,f27,,,"1,3"
    c2,,,Art - 1,09,art,ART-1,scheduled,,n1,y27,,,2

    """,
    "users": """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
    s1,,,true,n1,student,ana,"{State:A1},{LDAP:x}",Ana,D'Angelo-Nuñez,,A1,ana@example.org,,555-0101,p1,09,
    s2,,,true,n2,student,bo,{State:A2},Bo,阮,Lee,A2,,,,"p1,p2",KG,
    t1,,,true,n1,teacher,tess,,Tess,Okafor,,T1,tess@example.org,,,,,
    r1,,,true,d1,administrator,rex,,Rex,Registrar,,,rex@example.org,,555-0199,,,
    p1,,,true,d1,parent,pat,,Pat,Nuñez,,,pat@example.org,555-0102,555-0103,,,
    p2,,,true,d1,guardian,gus,,Gus,Reyes,,,,,555-0104,s2,,

    """,
    "demographics": """
    sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
    s1,,,2012-02-28,female,false,false,false,false,true,false,true,US,WA,Lakeview,
    s2,,,2021-03-01,male,false,true,false,false,true,true,false,,,,

    """,
    "enrollments": """
    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
    e1,,,c1,n1,s1,student,,,
    e2,,,c2,n1,s1,student,,2026-08-24,
    e3,,,c1,n1,t1,teacher,true,,

    """,
    "categories": """
    sourcedId,status,dateLastModified,title
    k1,,,Grades

    """,
    "lineItems": """
    sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax
    l1,,,Quarter grade,,2026-10-01,2026-10-16,c1,k1,q1,0,100
    l2,,,Test,,2026-09-01,2026-09-10,c1,k1,q1,0,100
    l3,,,Test,,2026-09-01,2026-09-24,c1,k1,q1,0,100

    """,
    "results": """
    sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment
    g1,,,l1,s1,fully graded,91.5,2026-10-16,Works well
    g2,,,l2,s1,fully graded,88,2026-09-10,
    g3,,,l3,s1,exempt,,2026-09-24,

    """,
  ]

  /// The same district in OneRoster 1.2: roles in a file of their own, the students' with a first day.
  static let v1p2: [String: String] = {
    var files = v1p1
    files["users"] = """
      sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,primaryOrgSourcedId,metadata.ssid
      s1,,,true,ana,,Ana,D'Angelo-Nuñez,,1001,ana@example.org,,555-0101,p1,09,,,Annie,n1,A1
      s2,,,true,bo,,Bo,阮,Lee,1002,,,,"p1,p2",KG,,,,n2,A2
      t1,,,true,tess,,Tess,Okafor,,T1,tess@example.org,,,,,,,,n1,
      p1,,,true,pat,,Pat,Nuñez,,,pat@example.org,555-0102,555-0103,,,,,,,
      p2,,,true,gus,,Gus,Reyes,,,,,555-0104,s2,,,,,,
      x1,,,true,vic,,Vic,Visitor,,,,,,,,,,,,

      """
    files["roles"] = """
      sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
      o1,,,s1,primary,student,2026-08-19,,n1,
      o2,,,s2,primary,student,,,n2,
      o3,,,t1,primary,teacher,,,n1,
      o4,,,p1,primary,parent,,,d1,
      o5,,,p2,primary,guardian,,,d1,
      o6,,,x1,primary,ext:visitor,,,d1,

      """
    files["userProfiles"] = """
      sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password
      u1,,,s1,sso,v,a,,basic,ana,

      """
    files["results"] = """
      sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,textScore,scoreDate,comment,classSourcedId,inProgress,incomplete,late,missing
      g1,,,l1,s1,fully graded,91.5,A-,2026-10-16,Works well,,,,,

      """
    return files
  }()

  /// Everything that a load can change, as text by which two moments can be compared.
  static func contents(_ session: PostgresSession) throws -> [String] {
    let tables: [String] = try session.column(
      """
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname IN ('state', 'records', 'feed') ORDER BY 1
      """)
    return try tables.map {
      try session.value(
        "SELECT '\($0) ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') FROM \($0) t")
    }
  }
}
