/// The columns of the staging tables that every load has, in the order of its COPY.
enum FeedColumns {
  static let person = [
    "file", "line", "source_id", "speaks", "state_id", "student_number", "last_name", "first_name", "middle_name",
    "suffix",
    "gender", "birthdate", "ssn",
  ]
  static let school = ["file", "line", "school_number", "school_name"]
  static let calendar = ["file", "line", "school_number", "school_year", "calendar_name"]
  static let enrollment = [
    "file", "line", "person", "source_id", "gone", "school_number", "school_year", "grade", "service_type",
    "start_date",
    "start_status", "end_date", "end_status",
  ]
  static let user = ["file", "line", "user_name", "gone", "full_name", "phone", "email"]
  static let object = ["file", "line", "kind", "source_id", "gone", "body"]
}
