/// A table that the simulator fills, with the columns that it writes, in their order.
struct CopyTable {
  let name: String
  let columns: [String]

  init(_ name: String, _ columns: String) {
    self.name = name
    self.columns = columns.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  var sql: String { "COPY \(name) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)" }
}

extension CopyTable {
  static let district = CopyTable(
    "state.district", "district_id district_number name district_guid state_district_id state_linked")
  static let school = CopyTable("state.school", "school_id district_id school_number name")
  static let calendar = CopyTable("state.calendar", "calendar_id school_id school_year name")
  static let user = CopyTable("state.user_account", "user_id district_id user_name name phone email active")
  static let group = CopyTable("state.user_group", "group_id district_id name")
  static let member = CopyTable("state.group_member", "group_id user_id")
  static let toolRight = CopyTable("state.tool_right", "tool_right_id user_id group_id tool access")
  static let calendarRight = CopyTable(
    "state.calendar_right", "calendar_right_id user_id group_id calendar_id school_id all_calendars")

  static let personIndex = CopyTable(
    "state.person_index", "state_person_id state_id last_name first_name middle_name suffix gender birthdate ssn")
  static let districtPerson = CopyTable(
    "state.district_person",
    """
    district_id person_id state_person_id student_number state_id last_name first_name middle_name suffix gender birthdate
    ssn
    """)
  static let enrollment = CopyTable(
    "state.enrollment",
    """
    enrollment_id district_id person_id calendar_id grade service_type start_date start_status end_date end_status
    """)

  static let transfer = CopyTable(
    "transfer.records_transfer",
    """
    transfer_id transfer_guid state status request_district_id request_state_linked request_date request_district_number
    request_district_name request_name request_user_id request_user_name request_user_phone request_user_email
    request_state_district_id request_comments state_id request_person_id student_last_name student_first_name
    student_middle_name student_gender student_birthdate student_ssn student_grade student_start_date student_service_type
    request_district_guid request_enrollment_id request_calendar_id
    """)
  static let intent = CopyTable(
    "simulation.intent",
    """
    transfer_id request_case routed_status error_code mismatched_fields state_person_id former_district_id
    former_person_id former_enrollment_id open_overlaps dated_overlaps answer answering_user_id changed_last_name
    settled_status settled_error_code settled_fields
    """)
}
