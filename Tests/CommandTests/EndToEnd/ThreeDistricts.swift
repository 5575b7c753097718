import Foundation
import RecordsTransfer

/// The files of three invented districts, as their systems write them: North gives OneRoster 1.1 as a zip, South Ed-Fi XML, East
/// OneRoster 1.2 as a folder. Three students have moved: Ana from North to South, Bo from South to East, 阮 from East to North.
struct ThreeDistricts: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "three-districts-\(UUID().uuidString)"
    try writeState()
    try write("north/", Self.north)
    try write("south/", Self.south)
    try write("east/", Self.east)
    try zip("north")
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func write(_ place: String, _ files: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: path(place), withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: path(place + name))) }
  }

  private func zip(_ name: String) throws {
    let zip = try ZipWriter(path("\(name).zip"))
    for file in try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted() {
      try zip.add(file, Array(Data(contentsOf: URL(fileURLWithPath: path("\(name)/\(file)")))))
    }
    try zip.finish()
  }

  /// What the state itself knows: the districts, and later who may do what in them.
  private func writeState() throws {
    try write(
      "state/",
      ["districts.csv": "district_number,district_name\n0100,North Unified\n0200,South Unified\n0300,East Unified\n"])
    let users = [("north", "0100"), ("south", "0200"), ("east", "0300")]
    let rights = users.flatMap { name, _ in
      [
        "\(name).registrar,records_transfer,write,,,", "\(name).registrar,student_records_transfer,write,,,",
        "\(name).registrar,notify_process_inbox,read,,,", "\(name).registrar,transcript,write,,,",
        "\(name).registrar,healthImmunization,write,,,", "\(name).registrar,enrollment,write,,,",
        "\(name).registrar,census,write,,,", "\(name).registrar,reportCard,write,,,",
        "\(name).registrar,,,all,,",
      ]
    }
    try write(
      "people/",
      [
        "users.csv": "district_number,user_name,name,phone,email\n"
          + users.map { "\($1),\($0).registrar,\($0.capitalized) Registrar,555-0100,\($0)@example.org\n" }.joined(),
        "rights.csv": "user_name,tool,access,calendars,school_number,school_year\n" + rights.joined(separator: "\n")
          + "\n",
        "requests.csv":
          "user_name,state_id,comments\nsouth.registrar,A1,Ana started with us.\neast.registrar,A2,\nnorth.registrar,A3,\n",
      ])
  }

  private static let north = [
    "manifest.csv": manifest(
      "1.1",
      bulk: [
        "orgs", "academicSessions", "courses", "classes", "users", "enrollments", "demographics", "lineItems",
        "categories", "results",
      ]),
    "orgs.csv": """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    d1,,,North Unified,district,0100,
    o1,,,North High,school,N1,d1

    """,
    "academicSessions.csv": """
    sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
    y25,,,2025-2026,schoolYear,2025-08-18,2026-06-12,,2026
    y26,,,2026-2027,schoolYear,2026-08-17,2027-06-11,,2027
    q25,,,Quarter 1,gradingPeriod,2025-08-18,2025-10-24,y25,2026

    """,
    "courses.csv": """
    sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
    c1,,,y25,Algebra 1,MA101,09,d1,Mathematics,

    """,
    "classes.csv": """
    sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
    k25,,,Algebra 1 period 2,09,c1,MA101-2,scheduled,Room 7,o1,y25,Mathematics,,2
    k26,,,Algebra 1 period 3,09,c1,MA101-3,scheduled,Room 7,o1,y26,Mathematics,,3

    """,
    "users.csv": """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
    u-ana,,,true,o1,student,ana,,Ana,D'Angelo-Nuñez,,A1,,,,p-ana,09,
    u-ruan,,,true,o1,student,ruan,,玲,阮,,A3,,,,,09,
    p-ana,,,true,o1,guardian,pia,,Pia,D'Angelo,,,pia@example.org,,555-0111,u-ana,,
    t-1,,,true,o1,teacher,north.teacher,,Tomás,Okafor,,,tomas@example.org,,,,,

    """,
    "demographics.csv": """
    sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
    u-ana,,,2011-03-07,female,false,false,false,false,true,false,true,US,,,
    u-ruan,,,2011-05-09,female,false,true,false,false,false,false,false,US,,,

    """,
    "enrollments.csv": """
    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
    e1,,,k25,o1,u-ana,student,false,2025-08-18,2026-06-12
    e2,,,k26,o1,u-ruan,student,false,2026-08-17,
    e3,,,k25,o1,t-1,teacher,true,2025-08-18,2026-06-12

    """,
    "categories.csv": "sourcedId,status,dateLastModified,title\ng1,,,Grades\n",
    "lineItems.csv": """
    sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax
    l1,,,Quarter mark,,2025-10-01,2025-10-24,k25,g1,q25,0,100

    """,
    "results.csv": """
    sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment
    r1,,,l1,u-ana,fully graded,91.5,2025-10-24,"Works well, asks more"

    """,
  ]

  private static let east = [
    "manifest.csv": manifest("1.2", bulk: ["orgs", "academicSessions", "users", "roles", "demographics"]),
    "orgs.csv": """
    sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
    d3,,,East Unified,district,0300,
    o3,,,East Middle,school,E1,d3

    """,
    "academicSessions.csv": """
    sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
    y25,,,2025-2026,schoolYear,2025-08-18,2026-06-12,,2026
    y26,,,2026-2027,schoolYear,2026-08-17,2027-06-11,,2027

    """,
    "users.csv": """
    sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
    u-bo,,,true,bo,,Bo,O'Neill,,A2,,,,,10,,,,,,o3,
    u-ruan,,,true,ruan,,玲,阮,,A3,,,,,08,,,,,,o3,

    """,
    "roles.csv": """
    sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
    x1,,,u-bo,primary,student,2026-08-17,,o3,
    x2,,,u-ruan,primary,student,2025-08-18,2026-06-12,o3,

    """,
    "demographics.csv": """
    sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
    u-bo,,,2010-11-12,male,false,false,false,false,true,false,false,US,,,
    u-ruan,,,2011-05-09,female,false,true,false,false,false,false,false,US,,,

    """,
  ]

  private static let south = [
    "EducationOrganization.xml": interchange(
      "EducationOrganization",
      """
      <School><NameOfInstitution>South High</NameOfInstitution><EducationOrganizationCategory>uri://ed-fi.org/EducationOrganizationCategoryDescriptor#School</EducationOrganizationCategory>
      <GradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Ninth grade</GradeLevel><SchoolId>200901</SchoolId></School>
      """),
    "Student.xml": interchange(
      "Student",
      student("A1", "Ana", "D'Angelo-Nuñez", "2011-03-07", "Female")
        + student("A2", "Bo", "O'Neill", "2010-11-12", "Male")),
    "StudentEnrollment.xml": interchange(
      "StudentEnrollment",
      association("A1", "2026-08-19", "2027", exit: nil) + association("A2", "2025-08-20", "2026", exit: "2026-06-10")
        + demographics("A1", "Female") + demographics("A2", "Male")),
    "StudentHealth.xml": interchange(
      "StudentHealth",
      """
      <StudentHealth><AsOfDate>2026-01-15</AsOfDate>
      <RequiredImmunization><ImmunizationType>uri://ed-fi.org/ImmunizationTypeDescriptor#MMR</ImmunizationType>
      <ImmunizationDate>2011-12-01</ImmunizationDate></RequiredImmunization>
      <StudentReference><StudentIdentity><StudentUniqueId>A2</StudentUniqueId></StudentIdentity></StudentReference>
      <EducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>200901</EducationOrganizationId></EducationOrganizationIdentity></EducationOrganizationReference>
      </StudentHealth>
      """),
  ]

  private static func manifest(_ version: String, bulk: [String]) -> String {
    let all = [
      "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics",
      "enrollments",
      "lineItems", "orgs", "resources", "results", "users", "roles", "userProfiles",
    ]
    let files = all.map { "file.\($0),\(bulk.contains($0) ? "bulk" : "absent")\n" }.joined()
    return
      "propertyName,value\nmanifest.version,1.0\noneroster.version,\(version)\n\(files)source.systemName,Invented SIS\nsource.systemCode,inv\n"
  }

  private static func interchange(_ name: String, _ entities: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Interchange\(name) xmlns=\"http://ed-fi.org/5.2.0\">\n\(entities)\n</Interchange\(name)>\n"
  }

  private static func student(_ id: String, _ first: String, _ last: String, _ born: String, _ sex: String) -> String {
    """
    <Student><StudentUniqueId>\(id)</StudentUniqueId><Name><FirstName>\(first)</FirstName><LastSurname>\(last)</LastSurname></Name>
    <BirthData><BirthDate>\(born)</BirthDate><BirthSex>uri://ed-fi.org/SexDescriptor#\(sex)</BirthSex></BirthData></Student>
    """
  }

  private static func association(_ id: String, _ entry: String, _ year: String, exit: String?) -> String {
    let ended = exit.map { "<ExitWithdrawDate>\($0)</ExitWithdrawDate>" } ?? ""
    return """
      <StudentSchoolAssociation><EntryDate>\(entry)</EntryDate><EntryGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#Ninth grade</EntryGradeLevel>\(ended)
      <StudentReference><StudentIdentity><StudentUniqueId>\(id)</StudentUniqueId></StudentIdentity></StudentReference>
      <SchoolReference><SchoolIdentity><SchoolId>200901</SchoolId></SchoolIdentity></SchoolReference>
      <SchoolYear>\(year)</SchoolYear></StudentSchoolAssociation>
      """
  }

  private static func demographics(_ id: String, _ sex: String) -> String {
    """
    <StudentEducationOrganizationAssociation><Sex>uri://ed-fi.org/SexDescriptor#\(sex)</Sex>
    <StudentReference><StudentIdentity><StudentUniqueId>\(id)</StudentUniqueId></StudentIdentity></StudentReference>
    <EducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>200901</EducationOrganizationId></EducationOrganizationIdentity></EducationOrganizationReference>
    </StudentEducationOrganizationAssociation>
    """
  }
}
