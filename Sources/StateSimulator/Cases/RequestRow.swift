import PostgresClient

/// A submitted request, as `api.submit_request` writes it into the transfer record.
struct RequestRow {
  var transferID: Int64
  var guid: GUID
  /// Microseconds since 2000-01-01 00:00 UTC.
  var date: Int64
  var district: District
  var user: UserRow
  var comments: String?
  var personID: Int64
  var identity: Identity
  /// As the district writes it.
  var grade: String
  var start: PostgresDate
  var service: Service
  var enrollment: Int64
  var calendar: Int32
}
