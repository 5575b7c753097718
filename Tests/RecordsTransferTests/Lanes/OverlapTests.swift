import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// The student starts in Maple on 2026-08-17; the enrollment in Oak is number 202.
@Suite("Enrollment overlaps")
struct OverlapTests {
  @Test("are open until ended by the business date, and dated where ended after the new start")
  func kinds() async throws {
    let cases: [(end: String?, businessDate: String, kinds: [String])] = [
      (nil, "2026-10-01", ["open"]),
      ("2026-10-02", "2026-10-01", ["open"]),
      ("2026-10-01", "2026-10-01", ["dated"]),
      ("2026-08-18", "2026-10-01", ["dated"]),
      ("2026-08-17", "2026-10-01", []),
      ("2026-08-16", "2026-10-01", []),
      ("2026-08-20", "2026-08-20", ["dated"]),
      ("2026-08-20", "2026-08-19", ["open"]),
      ("2026-08-17", "2026-08-16", ["open"]),
      ("2026-08-17", "2026-08-17", []),
    ]
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for (end, date, expected) in cases {
          let day = try #require(PostgresDate(date))
          let (kinds, counted): ([String], Int) = try session.undone {
            try session.endInOak(end)
            let transfer = try session.request(.stillEnrolled)
            let counts = try session.perform(.requests, [transfer], on: day)
            return (try session.standingOverlaps(), counts.overlapsMarked)
          }
          #expect(kinds == expected.map { "202 \($0)" }, "ended \(end ?? "never"), run on \(date)")
          #expect(counted == expected.count)
        }
      }
    }
  }

  @Test("every enrollment of the former district can be one, no-shows never are")
  func severalEnrollments() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          """
          INSERT INTO state.enrollment (enrollment_id, district_id, person_id, calendar_id, grade, service_type, start_date, end_date) VALUES
            (900, 2, 202, 2025, '08', 'S', '2026-01-07', '2026-09-01'),
            (901, 2, 202, 2125, '08', 'S', '2026-01-07', '2026-05-01'),
            (902, 2, 202, 2026, '09', 'P', '2026-12-01', '2026-12-01'),
            (903, 2, 202, 2026, '09', 'P', '2026-08-18', '2026-08-10')
          """)
        _ = try session.waiting(.stillEnrolled)
        #expect(try session.standingOverlaps() == ["202 open", "900 dated"])
        let seen: [String] = try session.column(
          """
          SELECT concat_ws('|', district_number, person_id, enrollment_id, school_name, calendar_name, school_year, grade, start_date,
            end_date, student_start_date)
          FROM api.overlaps
          """)
        #expect(
          seen == ["0200|202|202|Oak Middle|Oak Middle 25-26|2025-2026|08|2025-08-18|2026-08-17"])
        let kept: [String] = try session.column("SELECT enrollment_id || ' ' || days FROM ops.dated_overlap")
        #expect(kept == ["900 15"])
      }
    }
  }

  @Test("an open one is resolved once ended in time, becomes dated when ended late, and stands again when reopened")
  func life() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let transfer = try session.waiting(.stillEnrolled)
        let steps: [(end: String?, resolved: Int, marked: Int, standing: [String])] = [
          (nil, 0, 0, ["202 open"]),
          ("2026-08-10", 1, 0, []),
          ("2026-08-10", 0, 0, []),
          (nil, 0, 1, ["202 open"]),
          ("2026-09-05", 1, 1, ["202 dated"]),
          ("2026-09-05", 0, 0, ["202 dated"]),
          ("2026-08-01", 1, 0, []),
          ("2026-09-09", 0, 1, ["202 dated"]),
          ("2026-11-30", 1, 1, ["202 open"]),
          ("2025-08-18", 1, 0, []),
          (nil, 0, 1, ["202 open"]),
        ]
        for (end, resolved, marked, standing) in steps {
          try session.endInOak(end)
          let counts = try session.perform(.overlaps, [transfer])
          let found = try session.standingOverlaps()
          #expect(counts.overlapsResolved == resolved && counts.overlapsMarked == marked, "\(end ?? "open")")
          #expect(found == standing, "\(end ?? "open")")
        }
        try session.execute("DELETE FROM state.enrollment WHERE enrollment_id = 202")
        let gone = try session.perform(.overlaps, [transfer])
        #expect(gone.overlapsResolved == 1)
        #expect(try session.standingOverlaps() == [])
      }
    }
  }

  @Test("of an answered transfer an open one is resolved all the same, and kept as dated where it was ended late")
  func afterTheAnswer() async throws {
    for answer in Answer.allCases {
      try await SmallState.with { configuration in
        try await withConnection(configuration) { session in
          let transfer = try session.waiting(.stillEnrolled)
          try session.answer(transfer, answer)
          try session.perform(.responses, [transfer])
          try session.execute(SQL.Overlap.enqueueWaiting)
          #expect(try session.queued(.overlaps) == [transfer])
          let untouched = try session.perform(.overlaps, [transfer])
          #expect(untouched == ChunkCounts())

          try session.endInOak("2026-08-31")
          let counts = try session.perform(.overlaps, [transfer])
          #expect(counts.overlapsResolved == 1 && counts.overlapsMarked == 1)
          #expect(try session.standingOverlaps() == ["202 dated"])
          try session.execute("DELETE FROM transfer.queue")
          try session.execute(SQL.Overlap.enqueueWaiting)
          #expect(try session.queued(.overlaps) == [])

          try session.endInOak(nil)
          let late = try session.perform(.overlaps, [transfer])
          #expect(late.overlapsMarked == 0, "what happens after the answer is no overlap of it")
        }
      }
    }
  }
}

extension PostgresSession {
  fileprivate func endInOak(_ date: String?) throws(PostgresError) {
    _ = try query("UPDATE state.enrollment SET end_date = $1::date WHERE enrollment_id = 202", date)
  }

  fileprivate func standingOverlaps() throws(PostgresError) -> [String] {
    try column(
      """
      SELECT enrollment_id || ' ' || kind FROM transfer.overlap WHERE resolved_at IS NULL ORDER BY enrollment_id, kind
      """)
  }

  func queued(_ lane: Lane) throws(PostgresError) -> [Int64] {
    try column("SELECT transfer_id FROM transfer.queue WHERE lane = '\(lane.rawValue)' ORDER BY 1")
  }
}
