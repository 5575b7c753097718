/// Rows of the tables of users and rights, as they are written.
struct UserRow {
  var id: Int32
  var district: Int32
  var userName: String
  var name: String
  var phone: String?
  var email: String?
  var isActive: Bool
}

struct GroupRow {
  var id: Int32
  var district: Int32
  var name: String
}

struct MemberRow {
  var group: Int32
  var user: Int32
}

/// Who has a right: one user, or the members of a group.
enum Holder {
  case user(Int32)
  case group(Int32)
}

struct ToolRightRow {
  var holder: Holder
  var tool: String
  var canWrite: Bool
}

struct CalendarRightRow {
  enum Reach {
    case calendar(Int32)
    case school(Int32)
    case all
  }

  var holder: Holder
  var reach: Reach
}

enum Tool {
  static let submit = "records_transfer"
  static let answer = "student_records_transfer"
  static let notify = "notify_process_inbox"
  static let objects = [
    "transcript", "census", "enrollment", "schedule", "attendance", "assessment", "behavior", "healthCondition",
    "healthScreening", "healthImmunization", "iep", "plp", "evaluation", "literacy", "reportCard", "stateReporting",
    "lep",
  ]
}
