import PostgresClient
import TestSupport

/// Rows of transfers that are to be released, for assembly alone.
enum ReleasedTransfer {
  private static let columns = """
    state, request_district_id, request_state_linked, request_district_number, request_district_name, request_name,
    request_user_id, request_user_name, request_person_id, student_last_name, student_first_name, student_start_date,
    student_service_type, request_district_guid, request_enrollment_id, request_calendar_id, release_district_id,
    release_person_id, status, release_date, student_birthdate
    """
  private static let values = """
    'XX', 1, true, '0001', 'Adams', 'A user', 1, 'user', row_number() OVER (ORDER BY person_id), 'Last', 'First', '2026-09-01'::date, 'P',
    gen_random_uuid(), 1, 1, district_id, person_id, 'release_requested'::transfer.status,
    '2026-11-23 21:17-06'::timestamptz, '2009-03-07'::date
    """

  /// - Returns: its transfer ID.
  static func insert(district: Int, person: Int64, _ session: PostgresSession) throws -> Int64 {
    try session.value(
      """
      INSERT INTO transfer.records_transfer (\(columns)) SELECT \(values.replacing("row_number() OVER (ORDER BY person_id)", with: "person_id"))
      FROM (VALUES (\(district), \(person)::bigint)) AS person (district_id, person_id)
      RETURNING transfer_id
      """)
  }

  /// Everybody who has an enrollment history.
  static func insertForEveryPerson(_ session: PostgresSession) throws -> [Int64] {
    try session.column(
      """
      INSERT INTO transfer.records_transfer (\(columns)) SELECT \(values)
      FROM (SELECT DISTINCT district_id, person_id FROM records.student_school_association) AS person
      RETURNING transfer_id
      """)
  }
}
