/// The files of OneRoster (1EdTech, CSV binding 1.1 and 1.2) that are used, in the order in which they are read.
enum OneRosterFile: String, CaseIterable, Sendable {
  case orgs, academicSessions, courses, classes, categories, lineItems
  case users, roles, demographics, enrollments, results

  /// The file's name; also, without the ending, what the manifest and the report call it.
  var name: String { "\(rawValue).csv" }

  /// What students' records refer to: kept as objects. The others have a row or more for each student, and go through staging
  /// tables of their own.
  var objects: OneRosterObjects? { OneRosterObjects(self) }

  /// Why other files of the standard are not used, by their names in the manifest.
  static let unused: [String: String] = [
    "classResources": Self.resources, "courseResources": Self.resources, "resources": Self.resources,
    "userResources": Self.resources,
    "scoreScales": Self.scales, "lineItemScoreScales": Self.scales, "resultScoreScales": Self.scales,
    "lineItemLearningObjectiveIds": Self.objectives, "resultLearningObjectiveIds": Self.objectives,
    "userProfiles": "accounts in other systems, with their credentials, are no student records",
  ]
  /// Whether a path is of a file that the standard has, used or not.
  static func isOfStandard(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard name.hasSuffix(".csv") else { return false }
    let bare = String(name.dropLast(4))
    return name == OneRosterManifest.name || OneRosterFile(rawValue: bare) != nil || unused[bare] != nil
  }

  private static let resources = "learning resources are no student records"
  private static let scales = "scores and marks are taken as the results have them"
  private static let objectives = "learning objectives of single results are not transferred"

  /// The columns that are used, in the order of the file's staging table.
  ///
  /// - Parameter metadata: the column `metadata.…` of users.csv that holds the state ID.
  func columns(_ version: OneRosterVersion, isDelta: Bool, metadata: String?) -> [LoadFile.Column] {
    var names = ["sourcedId!", isDelta ? "status!" : "status"]
    switch self {
    case .orgs, .academicSessions, .courses, .classes, .categories, .lineItems:
      names += objects?.fields.map { $0.isRequired ? "\($0.name)!" : $0.name } ?? []
    case .users:
      let isFirst = version == .v1p1
      names += [
        "enabledUser", isFirst ? "orgSourcedIds!" : "orgSourcedIds", isFirst ? "role!" : "role", "username!", "userIds",
        "givenName!", "familyName!", "middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades",
        metadata.map { "\($0)!" } ?? "metadata.",
      ]
    case .roles: names += ["userSourcedId!", "roleType", "role!", "beginDate", "endDate", "orgSourcedId!"]
    case .demographics:
      names += [
        "birthDate", "sex", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican",
        "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity",
        "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth",
      ]
    case .enrollments:
      names += ["classSourcedId!", "schoolSourcedId!", "userSourcedId!", "role!", "primary", "beginDate", "endDate"]
    case .results:
      names += ["lineItemSourcedId!", "studentSourcedId!", "scoreStatus!", "score", "textScore", "comment"]
    }
    return names.map { name in
      let isRequired = name.hasSuffix("!")
      let bare = isRequired ? String(name.dropLast()) : name
      return LoadFile.Column(name: bare, isRequired: isRequired, longest: Self.longest(bare))
    }
  }

  /// Columns of the standard that are not used; others are reported.
  var otherColumns: Set<String> {
    let names: String =
      switch self {
      case .orgs, .academicSessions, .enrollments: ""
      case .categories: "weight"
      case .courses: "subjectCodes grades"
      case .classes: "grades subjectCodes classType resources"
      case .lineItems: "description assignDate resultValueMin resultValueMax schoolSourcedId academicSessionSourcedId"
      case .users:
        "password userMasterIdentifier resourceSourcedIds preferredGivenName preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns"
      case .roles: "userProfileSourcedId"
      case .demographics: "publicSchoolResidenceStatus"
      case .results: "scoreDate classSourcedId scoreScaleSourcedId inProgress incomplete late missing"
      }
    return Set(names.split(separator: " ").map(String.init) + ["dateLastModified"])
  }

  /// Most characters: what the tables take, and of lists as many as a class or a teacher can have.
  private static func longest(_ column: String) -> Int {
    if column.hasSuffix("SourcedIds") { return 100_000 }
    switch column {
    case "comment": return 100_000
    case "userIds", "periods", "subjects", "grades": return 4000
    default: return 200
    }
  }
}

enum OneRosterVersion: String, Sendable {
  case v1p1 = "1.1"
  case v1p2 = "1.2"

  /// Also of a revision: 1.2.1 has the files of 1.2.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 3, parts.dropFirst(2).allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isNumber) }) else {
      return nil
    }
    self.init(rawValue: parts.prefix(2).joined(separator: "."))
  }
}
