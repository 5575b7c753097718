import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("The former district")
struct FormerDistrictTests {
  /// An enrollment of the student, who starts in Maple on 2026-08-17. Dates in days from then.
  private struct Enrollment {
    let id: Int64
    var district = 2
    let start: Int
    let end: Int?
    var service = "P"

    init(_ id: Int64, _ start: Int, _ end: Int?, _ service: String = "P", in district: Int = 2) {
      (self.id, self.start, self.end, self.service, self.district) = (id, start, end, service, district)
    }

    var counts: Bool { district != 1 && start <= 0 && end.map { $0 > start } ?? true }
    /// The larger, the better; in the order of the rule.
    var rank: (Int, Int, Int, Int64) { (end ?? .max, start, service == "P" ? 1 : 0, -id) }
  }

  @Test("is the one of the most recent enrollment that counts")
  func mostRecent() async throws {
    let cases: [(rule: String, enrollments: [Enrollment], best: Int64?)] = [
      ("open before ended", [.init(1, -700, nil), .init(2, -300, 5000, in: 3)], 1),
      ("the latest end", [.init(1, -300, -40), .init(2, -700, -30, in: 3), .init(3, -100, -50, in: 4)], 2),
      ("the latest start at one end", [.init(1, -300, -40), .init(2, -200, -40, in: 3)], 2),
      ("primary at a tie", [.init(1, -300, -40, "S"), .init(2, -300, -40, "N"), .init(3, -300, -40, in: 3)], 3),
      ("a later start before primary", [.init(1, -299, -40, "S"), .init(2, -300, -40, in: 3)], 1),
      ("the lowest ID at last", [.init(7, -300, nil, in: 3), .init(5, -300, nil), .init(6, -300, nil, in: 4)], 5),
      ("no-shows do not count", [.init(1, -20, -20), .init(2, -20, -25, in: 3), .init(3, -900, -600, in: 4)], 3),
      ("later starts do not count", [.init(1, 1, nil), .init(2, -900, -600, in: 3)], 2),
      ("a start on the same day counts", [.init(1, 0, nil), .init(2, -900, -600, in: 3)], 1),
      ("the own district never counts", [.init(1, -10, nil, in: 1), .init(2, -900, -600, in: 3)], 2),
      ("none is left", [.init(1, -10, nil, in: 1), .init(2, 1, nil), .init(3, -5, -5, in: 3)], nil),
    ]
    try await withDistricts { session in
      for (rule, enrollments, best) in cases {
        let found = try Self.formerEnrollment(among: enrollments, session)
        #expect(found == best, "\(rule)")
      }
    }
  }

  @Test("is what going through all enrollments by the rule gives, whatever they are")
  func anyEnrollments() async throws {
    try await withDistricts { session in
      var random = SeededGenerator(seed: 20_260_817)
      for _ in 0..<80 {
        let ids = (1...6).shuffled(using: &random)
        let enrollments = ids.prefix(Int.random(in: 1...6, using: &random)).map { id in
          let start = Int.random(in: -4...2, using: &random)
          let end = Bool.random(using: &random) ? Int.random(in: -4...6, using: &random) : nil
          return Enrollment(
            Int64(id), start, end, ["P", "S", "N"].randomElement(using: &random) ?? "P",
            in: Int.random(in: 1...4, using: &random))
        }
        let best = enrollments.filter(\.counts).max { $0.rank < $1.rank }?.id
        let found = try Self.formerEnrollment(among: enrollments, session)
        #expect(found == best, "\(enrollments)")
      }
    }
  }

  /// Districts 3 and 4 have the student as well.
  private func withDistricts(_ body: @Sendable (PostgresSession) throws -> Void) async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        try session.execute(
          """
          INSERT INTO state.district (district_id, district_number, name) VALUES (3, '0300', 'Pine'), (4, '0400', 'Elm');
          INSERT INTO state.district_person (district_id, person_id, state_person_id, state_id, last_name, first_name, middle_name, gender, birthdate)
            SELECT d, 300 + d, state_person_id, state_id, last_name, first_name, middle_name, gender, birthdate
            FROM state.district_person, generate_series(3, 4) d WHERE person_id = 201;
          """)
        try body(session)
      }
    }
  }

  private static func formerEnrollment(among enrollments: [Enrollment], _ session: PostgresSession) throws -> Int64? {
    try session.undone {
      let transfer = try session.request(.withRecords)
      try session.execute("DELETE FROM state.enrollment WHERE district_id <> 1")
      for enrollment in enrollments {
        let person = [1: 101, 2: 201, 3: 303, 4: 304][enrollment.district] ?? 0
        try session.execute(
          """
          INSERT INTO state.enrollment (enrollment_id, district_id, person_id, calendar_id, service_type, start_date, end_date)
          VALUES (\(enrollment.id), \(enrollment.district), \(person), 2025, '\(enrollment.service)',
            date '2026-08-17' + (\(enrollment.start)), date '2026-08-17' + \(enrollment.end.map(String.init) ?? "NULL")::integer)
          """)
      }
      try session.perform(.requests, [transfer])
      return try session.query("SELECT release_enrollment_id FROM transfer.records_transfer").value()
    }
  }
}

/// A generator whose numbers are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
