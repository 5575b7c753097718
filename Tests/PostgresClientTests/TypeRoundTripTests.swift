import Foundation
import PostgresClient
import Testing

/// A value goes to the server as a parameter, is compared there with the same value written in SQL, and comes back.
@Suite("Values keep their identity on the way to the server and back")
struct TypeRoundTripTests {
  private func expectSame<T: PostgresCodable & Equatable>(
    _ values: [(T, sql: String)], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let texts = values.map(\.sql)
    let sent = values.map(\.0)
    try await withSession { session in
      for (value, sql) in zip(sent, texts) {
        let rows = try session.query(
          "SELECT $1 AS back, $1 IS NOT DISTINCT FROM \(sql) AS same, \(sql) AS literal", value)
        var row = rows[0]
        #expect(try row.next(as: T.self) == value, sourceLocation: sourceLocation)
        #expect(try row.next(as: Bool.self), "\(sql)", sourceLocation: sourceLocation)
        #expect(try row.next(as: T.self) == value, sourceLocation: sourceLocation)
      }
    }
  }

  @Test func booleans() async throws {
    try await expectSame([(true, "true"), (false, "false")])
    try await expectSame([(Bool?.none, "NULL::boolean"), (true, "true")])
  }

  @Test func integersOfEveryWidth() async throws {
    try await expectSame([(Int16.min, "(-32768)::smallint"), (Int16(7), "7::smallint")])
    try await expectSame([(Int32.min, "(-2147483648)::integer"), (Int32.max, "2147483647")])
    try await expectSame([(Int64.min, "(-9223372036854775808)::bigint"), (Int64.max, "9223372036854775807")])
    try await expectSame([(Int.max, "9223372036854775807"), (-1, "(-1)::bigint")])
    try await expectSame([(Int?.none, "NULL::bigint"), (3, "3::bigint")])
  }

  @Test func floatingPoint() async throws {
    try await expectSame([
      (0.1, "0.1::float8"), (-.infinity, "'-Infinity'::float8"),
      (.greatestFiniteMagnitude, "1.7976931348623157e308::float8"),
    ])
  }

  @Test func textOfManyScripts() async throws {
    try await expectSame([
      ("", "''::text"), ("O'Neil-Ærøskøbing", "'O''Neil-Ærøskøbing'::text"), ("王小明", "'王小明'::text"),
      ("👩‍👩‍👧 e\u{301}", "U&'\\+01F469\\200D\\+01F469\\200D\\+01F467 e\\0301'::text"),
      ("a\tb\nc\\", "E'a\\tb\\nc\\\\'::text"),
    ])
    try await expectSame([(String?.none, "NULL::text")])
  }

  @Test func uuids() async throws {
    let id = try #require(UUID(uuidString: "0F8FAD5B-D9CB-469F-A165-70867728950E"))
    try await expectSame([(id, "'0f8fad5b-d9cb-469f-a165-70867728950e'::uuid")])
  }

  @Test func bytes() async throws {
    try await expectSame([([UInt8](), "''::bytea"), ([0, 255, 10], "'\\x00ff0a'::bytea")])
    try await expectSame([(UInt8(ascii: "r"), "'r'::\"char\"")])
  }

  @Test func datesWithInfinitiesAndLeapDays() async throws {
    let dates: [(PostgresDate, String)] = try [
      "2000-01-01", "1999-12-31", "2024-02-29", "1900-02-28", "0001-01-01", "0044-03-15 BC", "9999-12-31", "infinity",
      "-infinity",
    ].map { (try #require(PostgresDate($0)), "'\($0)'::date") }
    try await expectSame(dates)
  }

  @Test func timestampsToTheMicrosecond() async throws {
    let half = PostgresTimestamp(Date(timeIntervalSince1970: 1_700_000_000.5))
    try await expectSame([
      (half, "'2023-11-14T22:13:20.5Z'::timestamptz"), (.infinity, "'infinity'::timestamptz"),
      (.negativeInfinity, "'-infinity'::timestamptz"),
      (PostgresTimestamp(microseconds: -1), "'1999-12-31T23:59:59.999999Z'::timestamptz"),
    ])
    #expect(half.description == "2023-11-14T22:13:20.500000Z")
    #expect(half.date == Date(timeIntervalSince1970: 1_700_000_000.5))
  }

  @Test func numericsInAllTheirDigits() async throws {
    let texts = [
      "0", "0.00", "1", "-1", "3.50", "10000", "9999.9999", "0.0001", "0.00000001", "-0.10", "100000000", "120000",
      "123456789012345678901234567890.123456789012345678901234567890", "1000000000000.5", "NaN", "Infinity",
      "-Infinity",
    ]
    try await expectSame(texts.map { (PostgresNumeric($0) ?? PostgresNumeric(-1), "'\($0)'::numeric") })
    try await withSession { session in
      for text in texts {
        let value = try #require(PostgresNumeric(text))
        #expect(try session.query("SELECT $1::text", value).value(as: String.self) == text)
      }
    }
  }

  @Test func arraysWithAndWithoutNulls() async throws {
    try await expectSame([([Int](), "'{}'::bigint[]"), ([1, -2, .max], "'{1,-2,9223372036854775807}'::bigint[]")])
    try await expectSame([([Int32(1), nil, 3], "'{1,NULL,3}'::integer[]")])
    try await expectSame([([Int16(5)], "'{5}'::smallint[]")])
    try await expectSame([(["a", "", "{,\"}"], "ARRAY['a','','{,\"}']::text[]")])
    try await expectSame([([String?.none, "x"], "ARRAY[NULL,'x']::text[]")])
    try await expectSame([([true, false], "'{t,f}'::boolean[]")])
    try await expectSame([([0.5, -1], "'{0.5,-1}'::float8[]")])
    try await expectSame([([PostgresDate.infinity], "'{infinity}'::date[]")])
    try await expectSame([([PostgresTimestamp.infinity], "'{infinity}'::timestamptz[]")])
    try await expectSame([(["1.50", "2"].compactMap(PostgresNumeric.init), "'{1.50,2}'::numeric[]")])
    try await expectSame([
      (
        [UUID(uuid: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))],
        "'{00010203-0405-0607-0809-0a0b0c0d0e0f}'::uuid[]"
      )
    ])
    try await expectSame([([Int]?.none, "NULL::bigint[]")])
  }

  @Test func bigArrays() async throws {
    try await withSession { session in
      let ids = Array(1...100_000)
      let rows = try session.query("SELECT count(*), sum(id)::bigint FROM unnest($1) AS id", ids)
      var row = rows[0]
      #expect(try row.next(as: Int.self) == 100_000)
      #expect(try row.next(as: Int.self) == 5_000_050_000)
      let back = try session.query("SELECT $1", ids).value(as: [Int].self)
      #expect(back == ids)
    }
  }
}
