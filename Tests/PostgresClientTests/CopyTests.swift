import Foundation
import PostgresClient
import Testing

@Suite("COPY")
struct CopyTests {
  private struct GaveUp: Error {}

  @Test func `text rows arrive with every special character and NULL`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id bigint, a text, b text)")
      let fields = ["tab\t line\n return\r back\\slash", "\\N", "", "王 é 🏫", "\\."]
      let copied = try session.copyIn("COPY t FROM STDIN") { writer in
        for (index, field) in fields.enumerated() { try writer.textRow([String(index), field, nil]) }
      }
      #expect(copied == fields.count)
      let back = try session.query("SELECT a FROM t WHERE b IS NULL ORDER BY id").map { row in
        try row.next(as: String.self)
      }
      #expect(back == fields)
    }
  }

  @Test func `binary rows arrive with every type`() async throws {
    try await withSession { session in
      try session.execute(
        "CREATE TEMP TABLE t (a bigint, b text, c xml, d date, e numeric, f uuid, g boolean, h integer[], i timestamptz, j integer)"
      )
      let copied = try session.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
        let isBinary = writer.isBinary
        #expect(isBinary)
        try writer.beginRow(fields: 10)
        writer.append(Int64(7))
        writer.append("ünï")
        writer.append(bytes: Array("<x/>".utf8))
        writer.append(PostgresDate(year: 2011, month: 8, day: 29))
        writer.append(PostgresNumeric("3.50"))
        writer.append(UUID(uuid: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)))
        writer.append(true)
        writer.append([Int32(1), nil])
        writer.append(PostgresTimestamp.infinity)
        writer.appendNull()
      }
      #expect(copied == 1)
      let text = try session.query("SELECT t::text FROM t").value(as: String.self)
      #expect(text == "(7,ünï,<x/>,2011-08-29,3.50,00010203-0405-0607-0809-0a0b0c0d0e0f,t,\"{1,NULL}\",infinity,)")
    }
  }

  @Test func `more than a buffer of binary rows arrives whole, as do values larger than it`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id bigint, payload text)")
      let big = String(repeating: "x", count: 3_000_000)
      let copied = try session.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
        for id in 1...20_000 {
          try writer.beginRow(fields: 2)
          writer.append(Int64(id))
          writer.append(id == 10_000 ? big : "row \(id)")
        }
      }
      #expect(copied == 20_000)
      let sums = try session.query("SELECT sum(id)::bigint + sum(length(payload)) FROM t").value(as: Int.self)
      // "row " and the digits of all numbers but 10,000, whose row holds the big value.
      let lengths = 19_999 * 4 + 9 + 90 * 2 + 900 * 3 + 9000 * 4 + 10_000 * 5
      #expect(sums == 200_010_000 + 3_000_000 + lengths)
    }
  }

  @Test func `an error in the body fails the COPY and leaves the session usable`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id bigint)")
      expectError(GaveUp.self) {
        try session.copyIn("COPY t FROM STDIN") { writer in
          for id in 1...200_000 { try writer.textRow([String(id)]) }
          throw GaveUp()
        }
      }
      #expect(session.transactionStatus == .idle)
      #expect(try session.query("SELECT count(*) FROM t").value(as: Int.self) == 0)
    }
  }

  @Test func `bad data gives the server's error with the line in the context`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id bigint)")
      let error = postgresError {
        try session.copyIn("COPY t FROM STDIN") { writer in
          try writer.textRow(["1"])
          try writer.textRow(["Zaphod"])
        }
      }
      #expect(error?.sqlState == .invalidTextRepresentation)
      #expect(error?.context?.contains("line 2") == true)
      #expect(error?.description.contains("Zaphod") == false)
      #expect(try session.query("SELECT count(*) FROM t").value(as: Int.self) == 0)
    }
  }

  @Test func `a binary row with too few or too many fields is refused by row number`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id bigint, n bigint)")
      for fields in [1, 3] {
        let error = postgresError {
          try session.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
            try writer.beginRow(fields: 2)
            for _ in 0..<fields { writer.append(1) }
          }
        }
        #expect(error?.kind == .usage)
        #expect(error?.message.contains("row 1") == true)
      }
      #expect(try session.query("SELECT count(*) FROM t").value(as: Int.self) == 0)
    }
  }

  @Test func `rows of the other format are refused`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id bigint)")
      expectError(kind: .usage) { try session.copyIn("COPY t FROM STDIN") { try $0.beginRow(fields: 1) } }
      let error = postgresError {
        try session.copyIn("COPY t FROM STDIN (FORMAT binary)") { try $0.textRow(["1"]) }
      }
      #expect(error?.kind == .usage)
    }
  }

  @Test func `rows leave in batches of whole lines`() async throws {
    try await withSession { session in
      var batches: [String] = []
      let copied = try session.copyOut("COPY (SELECT generate_series(1, 2500)) TO STDOUT", batchRows: 1000) { batch in
        batches.append(String(decoding: batch, as: UTF8.self))
      }
      #expect(copied == 2500)
      let lineCounts = batches.map { $0.split(separator: "\n").count }
      #expect(lineCounts == [1000, 1000, 500])
      let expected = (1...2500).map { "\($0)\n" }.joined()
      #expect(batches.joined() == expected)
    }
  }

  @Test func `an error while rows leave ends the COPY and leaves the session usable`() async throws {
    try await withSession { (session) throws in
      expectError(GaveUp.self) {
        try session.copyOut("COPY (SELECT generate_series(1, 1000000)) TO STDOUT") { _ in throw GaveUp() }
      }
      #expect(try session.query("SELECT 1").value(as: Int.self) == 1)
      let error = postgresError {
        try session.copyOut("COPY (SELECT 10 / (3 - n) FROM generate_series(1, 5) AS n) TO STDOUT") { _ in }
      }
      #expect(error?.sqlState == .divisionByZero)
      #expect(try session.query("SELECT 1").value(as: Int.self) == 1)
    }
  }

  @Test func `COPY through execute or in the wrong direction is refused and leaves the session usable`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE t (id bigint)")
      expectError(kind: .usage) { try session.execute("COPY t FROM STDIN") }
      expectError(kind: .usage) { try session.execute("COPY (SELECT generate_series(1, 9)) TO STDOUT") }
      expectError(kind: .usage) { try session.copyIn("COPY t TO STDOUT") { _ in } }
      expectError(kind: .usage) { try session.copyOut("COPY t FROM STDIN") { _ in } }
      expectError(kind: .usage) { try session.copyIn("SELECT 1") { _ in } }
      expectError(sqlState: .undefinedTable) { try session.copyIn("COPY nowhere FROM STDIN") { _ in } }
      #expect(try session.query("SELECT 1").value(as: Int.self) == 1)
    }
  }

  @Test func `a binary COPY out can be copied in again`() async throws {
    try await withSession { session in
      try session.execute("CREATE TEMP TABLE a AS SELECT n, 'x' || n AS t FROM generate_series(1, 3000) AS n")
      try session.execute("CREATE TEMP TABLE b (LIKE a)")
      var bytes: [UInt8] = []
      try session.copyOut("COPY a TO STDOUT (FORMAT binary)") { bytes.append(contentsOf: $0) }
      // The header and the end are part of what was read; a writer adds its own.
      let rows = Array(bytes[19..<bytes.count - 2])
      try session.copyIn("COPY b FROM STDIN (FORMAT binary)") { try $0.write(rows) }
      #expect(try session.query("SELECT count(*) FROM a NATURAL JOIN b").value(as: Int.self) == 3000)
    }
  }
}
