import PostgresClient
import RecordsTransfer
import Testing

@Suite("Loading what a district's system hands over")
struct FeedLoaderTests {
  @Test("a key whose parts would together not fit into an index is refused, not an error of the database")
  func longKey() async throws {
    try await MadeFeed.withState { session in
      let report = try MadeFeed.load(session) { staging, file in
        try staging.student(file, 1, "n1", state: "A1", "Ana", "Nuñez")
        func long(_ letter: String) -> String {
          (0..<30).map { "\(letter)\($0 &* 7919)" }.joined() + String(repeating: letter, count: 800)
        }
        try staging.row(
          "report_card_grade", file, line: 2, person: "n1",
          [
            "school_year": "2026-2027", "school_number": long("a"), "grading_period_name": long("b"),
            "course_code": long("c"), "grade_type": "Final", "numeric_grade_earned": "90",
          ])
      }
      #expect(report.outcome == .refused)
      #expect(report.refusals.map(\.line) == [2])
    }
  }

  /// A school, a student in it, with two addresses and an immunization.
  private static let whole: @Sendable (FeedStaging, Int32) throws -> Void = { staging, file in
    staging.read(file, "School")
    try staging.school(file, line: 1, number: "N1", name: "North High")
    try staging.student(file, 2, "s1", state: "A1", "Ana", "D'Angelo-Nuñez 阮")
    staging.read(file, "StudentSchoolAssociation")
    try staging.enrollment(
      file, line: 3, person: "s1", id: "N1|2026-08-19",
      ["school_number": "N1", "school_year": "2026-2027", "grade": "9", "start_date": "2026-08-19"])
    staging.read(file, "StudentAddresses")
    try staging.removesOthers("student_address", file, line: 4, person: "s1")
    for street in ["1 Elm", "2 Oak"] {
      try staging.row(
        "student_address", file, line: 4, person: "s1",
        [
          "address_type": "Home", "street_number_name": street, "city": "X", "state_abbreviation": "WA",
          "postal_code": "9",
        ])
    }
  }

  @Test("brings students, schools, enrollments and records in, and again nothing")
  func twice() async throws {
    try await MadeFeed.withState { session in
      let first = try MadeFeed.load(session, Self.whole)
      #expect(first.outcome == .loaded)
      #expect(first.refusals == [])
      #expect(first.counts(of: "state.district_person") == [1, 0, 0, 0])
      #expect(first.counts(of: "state.person_index") == [1, 0, 0, 0])
      #expect(first.counts(of: "state.school") == [1, 0, 0, 0])
      #expect(first.counts(of: "state.enrollment") == [1, 0, 0, 0])
      #expect(first.counts(of: "records.student_address") == [2, 0, 0, 0])
      let second = try MadeFeed.load(session, Self.whole)
      #expect(second.outcome == .loaded)
      #expect(!second.hasChanges)
      #expect(second.counts(of: "records.student_address") == [0, 0, 0, 2])
      let linked: Bool = try session.value(
        "SELECT d.state_person_id = x.state_person_id AND x.last_name = 'D''Angelo-Nuñez 阮' FROM state.district_person d, state.person_index x"
      )
      #expect(linked)
    }
  }

  @Test("a record that comes as a whole loses the parts that it has no more, and nobody else's")
  func parts() async throws {
    try await MadeFeed.withState { session in
      try MadeFeed.load(session, Self.whole)
      try session.execute(
        "INSERT INTO records.student_address SELECT district_id, person_id + 1000, address_type, street_number_name, apartment_room_suite_number, city, state_abbreviation, postal_code FROM records.student_address"
      )
      let report = try MadeFeed.load(session) { staging, file in
        staging.read(file, "StudentAddresses")
        try staging.removesOthers("student_address", file, line: 4, person: "s1")
        try staging.row(
          "student_address", file, line: 4, person: "s1",
          [
            "address_type": "Home", "street_number_name": "2 Oak", "city": "X", "state_abbreviation": "WA",
            "postal_code": "9",
            "do_not_publish_indicator": "true",
          ])
      }
      #expect(report.counts(of: "records.student_address") == [0, 1, 1, 0])
      let left: Int64 = try session.value("SELECT count(*) FROM records.student_address")
      #expect(left == 3)
    }
  }

  @Test("with all that there is, what is no longer in it ends")
  func replaces() async throws {
    try await MadeFeed.withState { session in
      try MadeFeed.load(session, Self.whole)
      var options = FeedOptions()
      options.replaces = true
      let report = try MadeFeed.load(session, options: options) { staging, file in
        try staging.student(file, 2, "s1", state: "A1", "Ana", "D'Angelo-Nuñez 阮")
        staging.read(file, "StudentSchoolAssociation")
        try staging.enrollment(
          file, line: 3, person: "s1", id: "N1|2026-09-01",
          ["school_number": "N1", "school_year": "2026-2027", "grade": "9", "start_date": "2026-09-01"])
        staging.read(file, "StudentAddresses")
        try staging.row(
          "student_address", file, line: 4, person: "s1",
          [
            "address_type": "Home", "street_number_name": "3 Ash", "city": "X", "state_abbreviation": "WA",
            "postal_code": "9",
          ])
      }
      #expect(report.counts(of: "state.enrollment") == [1, 0, 1, 0])
      #expect(report.counts(of: "records.student_address") == [1, 0, 2, 0])
      let open: [String] = try session.column("SELECT start_date::text FROM state.enrollment WHERE end_date IS NULL")
      #expect(open == ["2026-09-01"])
    }
  }

  /// Loads one mark as all that there is; no year: none at all.
  private static func replaceMarks(_ session: PostgresSession, _ year: String?, _ course: String) throws -> FeedReport {
    var options = FeedOptions()
    options.replaces = true
    return try MadeFeed.load(session, options: options) { staging, file in
      try staging.student(file, 1, "s1", state: "A1", "Ana", "Ng")
      try staging.prepare("course_transcript")
      guard let year else { return }
      try staging.row(
        "course_transcript", file, line: 2, person: "s1",
        [
          "school_year": year, "term": "Fall", "course_code": course, "course_title": course,
          "course_attempt_result": "Pass",
        ])
    }
  }

  @Test("all that there is of this school year takes nothing of another away, and an empty file takes nothing at all")
  func replacedYears() async throws {
    try await MadeFeed.withState { session in
      _ = try Self.replaceMarks(session, "2025-2026", "A")
      _ = try Self.replaceMarks(session, "2026-2027", "B")
      let replaced = try Self.replaceMarks(session, "2026-2027", "C")
      #expect(replaced.counts(of: "records.course_transcript") == [1, 0, 1, 0])
      _ = try Self.replaceMarks(session, nil, "")
      let left: [String] = try session.column(
        "SELECT course_code::text FROM records.course_transcript ORDER BY course_code")
      #expect(left == ["A", "C"])
    }
  }

  @Test("one refused record keeps everything out; where so many may be left out, all that the record says is")
  func refusals() async throws {
    try await MadeFeed.withState { session in
      let bad: @Sendable (FeedStaging, Int32) throws -> Void = { staging, file in
        try Self.whole(staging, file)
        staging.read(file, "StudentHealth")
        try staging.row(
          "student_health_required_immunization_date", file, line: 9, person: "s1",
          ["immunization_type": "MMR", "immunization_date": "2026-02-30"])
        try staging.row(
          "student_health_required_immunization", file, line: 9, person: "s1", ["immunization_type": "MMR"])
      }
      let refused = try MadeFeed.load(session, bad)
      #expect(refused.outcome == .refused)
      #expect(
        refused.refusals.map(\.description) == [
          "made.xml line 9, immunization_date: is not a day of the calendar in the form YYYY-MM-DD"
        ])
      #expect(refused.kinds.first { $0.kind == "StudentHealth" }?.refused == 1)
      let persons: Int64 = try session.value("SELECT count(*) FROM state.district_person")
      #expect(persons == 0)
      var options = FeedOptions()
      options.mostRejects = 1
      let loaded = try MadeFeed.load(session, options: options, bad)
      #expect(loaded.outcome == .loaded)
      #expect(loaded.counts(of: "records.student_health_required_immunization") == [0, 0, 0, 0])
    }
  }

  @Test("refuses two records of one key that differ, and takes two that are alike for one")
  func repeated() async throws {
    try await MadeFeed.withState { session in
      let report = try MadeFeed.load(session) { staging, file in
        try staging.student(file, 1, "s1", state: "A1", "Ana", "Ng")
        staging.read(file, "StudentCharacteristic", count: 4)
        for (line, name, by) in [(2, "Foster", "A"), (3, "Foster", "B"), (4, "Homeless", "A"), (5, "Homeless", "A")] {
          try staging.row(
            "student_characteristic", file, line: line, person: "s1",
            ["student_characteristic": name, "designated_by": by])
        }
      }
      #expect(report.refusals.map(\.line) == [2, 3])
    }
  }

  /// An address that lacks its city: refused when everything else has been looked at.
  private static func badAddress(_ staging: FeedStaging, _ file: Int32, _ line: Int, _ person: String) throws {
    try staging.row(
      "student_address", file, line: line, person: person, ["address_type": "Home", "street_number_name": "1 Elm"])
  }

  private static func loadPart(
    _ session: PostgresSession, mostRejects: Int,
    _ staged: @escaping @Sendable (FeedStaging, Int32) throws -> Void
  ) throws -> FeedReport {
    var options = FeedOptions()
    options.mostRejects = mostRejects
    return try MadeFeed.load(session, options: options, staged)
  }

  @Test("what a refused record says of the student, of a school, and of what others refer to is left out as well")
  func refusedWhole() async throws {
    try await MadeFeed.withState { session in
      try MadeFeed.load(session, Self.whole)
      let report = try Self.loadPart(session, mostRejects: 1) { staging, file in
        staging.read(file, "Student")
        try staging.person(file, line: 1, id: "s1", ["suffix": "Jr"])
        staging.read(file, "StudentEducationOrganizationAssociation")
        try staging.person(file, line: 2, id: "s1", ["ssn": "123-45-6789", "gender": "X"])
        try staging.school(file, line: 2, number: "N1", name: "Other High")
        try staging.object(file, line: 2, kind: "Course", id: "ALG", body: "{}")
        try Self.badAddress(staging, file, 2, "s1")
      }
      #expect(report.outcome == .loaded)
      #expect(report.refusals.map(\.line) == [2, 2, 2])
      #expect(report.refused == 1)
      #expect(report.counts(of: "state.district_person") == [0, 1, 0, 0])
      #expect(report.counts(of: "state.person_index") == [0, 1, 0, 0])
      let kept: [String] = try session.column(
        """
        SELECT concat_ws(' ', gender, suffix, ssn) FROM state.district_person
        UNION ALL SELECT concat_ws(' ', gender, suffix, ssn) FROM state.person_index
        UNION ALL SELECT name FROM state.school
        UNION ALL SELECT source_id FROM feed.source_object
        """)
      #expect(kept == ["F Jr", "F Jr", "North High"])
    }
  }

  @Test("whoever is known by refused records alone is not loaded, and what names him is refused")
  func refusedStudent() async throws {
    let staged: @Sendable (FeedStaging, Int32) throws -> Void = { staging, file in
      try staging.student(file, 1, "s1", state: "A1", "Ana", "Ng")
      try Self.badAddress(staging, file, 1, "s1")
      try staging.student(file, 2, "s2", state: "A2", "Bo", "Ng")
      staging.read(file, "StudentCharacteristic")
      try staging.row(
        "student_characteristic", file, line: 3, person: "s1",
        ["student_characteristic": "Foster", "designated_by": "A"])
      staging.read(file, "StudentParent", count: 2)
      // Names of nobody in particular: one of two records that speak of a student without a name.
      for line in [4, 5] { try staging.person(file, line: line, id: "s3", ["gender": "F"]) }
    }
    try await MadeFeed.withState { session in
      let refused = try Self.loadPart(session, mostRejects: 3, staged)
      #expect(refused.outcome == .refused)
      let none: Int64 = try session.value("SELECT count(*) FROM state.district_person")
      #expect(none == 0)
      let loaded = try Self.loadPart(session, mostRejects: 4, staged)
      #expect(loaded.outcome == .loaded)
      #expect(Set(loaded.refusals.map(\.line)) == [1, 3, 4, 5])
      #expect(!loaded.refusals.contains { $0.line == 1 && $0.column == "person" })
      #expect(loaded.kinds.map(\.refused) == [1, 1, 2])
      #expect(try session.column("SELECT source_id FROM state.district_person") == ["s2"])
      let again = try Self.loadPart(session, mostRejects: 4, staged)
      #expect(again.refusals == loaded.refusals)
      #expect(!again.hasChanges)
    }
  }
}
