import PostgresClient
import Testing

@testable import RecordsTransfer

@Suite("What is kept of a failure")
struct RowFailureTests {
  @Test("no value of a row, whatever the server wrote")
  func withoutValues() {
    let cases: [(state: SQLState, message: String, context: String?, kept: String)] = [
      ("22P02", "invalid input syntax for type integer: \"O'Neill\"", nil, "invalid input syntax for type integer…"),
      ("22007", "invalid input syntax for type date: «31.02.2011»", nil, "invalid input syntax for type date…"),
      ("22008", "date field value out of range: 2011-02-31", nil, "date field value out of range…"),
      ("22021", "invalid byte sequence for encoding \"UTF8\": 0x4e 0x67", nil, "invalid byte sequence for encoding …"),
      ("22P05", "character with byte sequence 0xe9 has no equivalent", nil, "character with byte sequence …"),
      ("22001", "value too long for type character varying(5)", nil, "value too long for type character varying(5)"),
      (
        "23505", "duplicate key value violates unique constraint \"k\"", nil,
        "duplicate key value violates unique constraint \"k\""
      ),
      (
        "23514", "grade of Linh Nguyễn", "PL/pgSQL function public.f() line 3 at RAISE\nSQL statement \"x\"",
        "raised by PL/pgSQL function public.f() line 3 at RAISE"
      ),
      ("P0001", "Linh Nguyễn", nil, "raised by code in the database"),
    ]
    for (state, message, context, kept) in cases {
      var error = PostgresError(.server, message, sqlState: state)
      error.detail = "Failing row contains (Nguyễn)"
      error.context = context
      let failure = RowFailure(transferID: 1, error: error)
      #expect(failure.message == kept)
      #expect(failure.sqlState == state.rawValue)
    }
  }

  @Test("names the table and the column or constraint that the server named")
  func objectName() {
    var error = PostgresError(.server, "x", sqlState: "23502")
    #expect(RowFailure(transferID: 1, error: error).objectName == nil)
    (error.schemaName, error.tableName, error.columnName) = ("inbox", "notice", "name")
    #expect(RowFailure(transferID: 1, error: error).objectName == "inbox.notice.name")
    (error.columnName, error.constraintName) = (nil, "notice_pkey")
    #expect(RowFailure(transferID: 1, error: error).objectName == "inbox.notice.notice_pkey")
  }

  @Test("only errors about the rows at hand set a row aside")
  func aboutData() {
    let data: [SQLState] = ["21000", "22003", "23502", "23514", "38000", "44000", "54000", "P0001", "RT012", "XX001"]
    let others: [SQLState] = [
      "08006", "40001", "40P01", "42501", "42P01", "53100", "53300", "55P03", "57014", "57P01", "0A000", "25P03",
      "XX000",
    ]
    for state in data { #expect(PostgresError(.server, "x", sqlState: state).isAboutData, "\(state)") }
    for state in others { #expect(!PostgresError(.server, "x", sqlState: state).isAboutData, "\(state)") }
    #expect(PostgresError(.decoding, "x").isAboutData)
    for kind: PostgresError.Kind in [.connection, .commitUnknown, .cancelled, .usage, .configuration] {
      #expect(!PostgresError(kind, "x", sqlState: "22000").isAboutData)
    }
  }
}
