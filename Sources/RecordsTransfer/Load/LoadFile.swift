/// The files that can be loaded, in the order in which they are: each names what those before it hold.
enum LoadFile: String, CaseIterable, Sendable {
  case districts, schools, persons, enrollments, users, rights, requests

  /// The file's name in the folder.
  var name: String { "\(rawValue).csv" }

  /// A column of the file, and of its staging table. Its values are text, kept as they come.
  struct Column: Sendable {
    let name: String
    /// Whether the file must have it. Where it has it, its values can still be empty unless a check says otherwise.
    let isRequired: Bool
    /// Most characters of a value.
    let longest: Int
  }

  /// In the order of the staging table.
  var columns: [Column] {
    switch self {
    case .districts: Self.columns("district_number district_name", optional: "state_district_id guid state_linked")
    case .schools: Self.columns("school_number school_name district_number")
    case .persons:
      Self.columns(
        "state_id last_name first_name middle_name suffix gender birthdate", optional: "ssn student_number")
    case .enrollments:
      Self.columns(
        "state_id school_number school_year start_date grade entry_type end_date exit_type",
        optional: "service_type district_number")
    case .users: Self.columns("district_number user_name name phone email", optional: "active")
    case .rights: Self.columns("user_name tool access calendars school_number school_year")
    case .requests:
      Self.columns(
        "user_name state_id", optional: "comments last_name first_name middle_name gender birthdate ssn")
    }
  }

  /// Makes the staging table, which lasts as long as the transaction.
  var stageSQL: String {
    switch self {
    case .districts: SQL.Load.stageDistricts
    case .schools: SQL.Load.stageSchools
    case .persons: SQL.Load.stagePersons
    case .enrollments: SQL.Load.stageEnrollments
    case .users: SQL.Load.stageUsers
    case .rights: SQL.Load.stageRights
    case .requests: SQL.Load.stageRequests
    }
  }

  /// The binary COPY into it: line, problem's column, problem, and the columns.
  var copySQL: String {
    switch self {
    case .districts: SQL.Load.copyDistricts
    case .schools: SQL.Load.copySchools
    case .persons: SQL.Load.copyPersons
    case .enrollments: SQL.Load.copyEnrollments
    case .users: SQL.Load.copyUsers
    case .rights: SQL.Load.copyRights
    case .requests: SQL.Load.copyRequests
    }
  }

  private static func columns(_ required: String, optional: String = "") -> [Column] {
    func named(_ names: String, _ isRequired: Bool) -> [Column] {
      names.split(separator: " ").map {
        // 4,000 is what the contract takes as comments, 200 what it takes of anything else.
        Column(name: String($0), isRequired: isRequired, longest: $0 == "comments" ? 4000 : 200)
      }
    }
    return named(required, true) + named(optional, false)
  }
}
