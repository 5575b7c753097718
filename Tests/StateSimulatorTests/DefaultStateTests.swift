import PostgresClient
import TestSupport
import Testing

@testable import StateSimulator

@Suite("The default state is of realistic shape")
struct DefaultStateTests {
  @Test("Every kind of request and of answer occurs, and what is written makes sense")
  func everything() async throws {
    try await withState(SimulationOptions()) { session throws in
      let cases = try session.column("SELECT DISTINCT request_case FROM simulation.intent", as: String.self)
      #expect(Set(cases) == Set(RequestCase.catalogue.map(\.name)))
      let answers = try session.column(
        "SELECT DISTINCT answer FROM simulation.intent WHERE answer IS NOT NULL", as: String.self)
      #expect(answers.count == 6)
      try expectSoundReferences(session)
      try expectUntidyPeople(session)
      try expectNamesOfManyCultures(session)
      try expectRights(session)
      try expectRecords(session)
    }
  }

  private func expectSoundReferences(_ session: PostgresSession) throws {
    let asOf = SimulationOptions().asOf
    let wrong = [
      "an enrollment in another district's school": """
      FROM state.enrollment e JOIN state.calendar c USING (calendar_id) JOIN state.school s USING (school_id)
      WHERE s.district_id <> e.district_id
      """,
      "an enrollment that ends after the as-of date": "FROM state.enrollment WHERE end_date > '\(asOf)'",
      "a record linked to nobody": """
      FROM state.district_person p WHERE state_person_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM state.person_index i WHERE i.state_person_id = p.state_person_id)
      """,
      "a request without its queue row": """
      FROM transfer.records_transfer t LEFT JOIN transfer.queue q ON q.lane = 'requests' AND q.transfer_id = t.transfer_id
      WHERE q.transfer_id IS NULL
      """,
      "a request that is not about its enrollment": """
      FROM transfer.records_transfer t LEFT JOIN state.enrollment e ON e.enrollment_id = t.request_enrollment_id
        AND e.district_id = t.request_district_id AND e.person_id = t.request_person_id
        AND e.calendar_id = t.request_calendar_id AND e.start_date = t.student_start_date
      WHERE e.enrollment_id IS NULL
      """,
      "an intended former enrollment that is not the former district's": """
      FROM simulation.intent i LEFT JOIN state.enrollment e ON e.enrollment_id = i.former_enrollment_id
        AND e.district_id = i.former_district_id AND e.person_id = i.former_person_id
      WHERE i.routed_status = 'waiting' AND e.enrollment_id IS NULL
      """,
      "a member of another district's group": """
      FROM state.group_member m JOIN state.user_group g USING (group_id) JOIN state.user_account u USING (user_id)
      WHERE g.district_id <> u.district_id
      """,
      "a right to another district's school": """
      FROM state.calendar_right r JOIN state.school s USING (school_id)
      LEFT JOIN state.user_account u USING (user_id) LEFT JOIN state.user_group g USING (group_id)
      WHERE s.district_id <> coalesce(u.district_id, g.district_id)
      """,
    ]
    for (what, sql) in wrong { #expect(try session.count(sql) == 0, "\(what)") }
  }

  private func expectUntidyPeople(_ session: PostgresSession) throws {
    let expected = [
      "nobody's state ID": "FROM state.person_index WHERE state_id IS NULL",
      "a state ID of two":
        "FROM (SELECT FROM state.person_index WHERE state_id IS NOT NULL GROUP BY state_id HAVING count(*) > 1) s",
      "twins": """
      FROM (SELECT FROM state.person_index GROUP BY last_name, birthdate, gender HAVING count(*) > 1) s
      """,
      "a generation suffix": "FROM state.person_index WHERE suffix IS NOT NULL",
      "a district that has a name otherwise": """
      FROM state.district_person p JOIN state.person_index i USING (state_person_id)
      WHERE state.folded(p.last_name) <> state.folded(i.last_name)
      """,
      "a name that is only written otherwise": """
      FROM state.district_person p JOIN state.person_index i USING (state_person_id)
      WHERE p.last_name <> i.last_name AND state.folded(p.last_name) = state.folded(i.last_name)
      """,
      "a record that is not linked": "FROM state.district_person WHERE state_person_id IS NULL",
      "a no-show": "FROM state.enrollment WHERE end_date <= start_date",
      "a future enrollment": "FROM state.enrollment WHERE start_date > '\(SimulationOptions().asOf)'",
      "services in another district": "FROM state.enrollment WHERE service_type <> 'P'",
      "a district that is not linked": "FROM state.district WHERE NOT state_linked",
    ]
    for (what, sql) in expected { #expect(try session.count(sql) > 0, "\(what)") }
  }

  private func expectNamesOfManyCultures(_ session: PostgresSession) throws {
    for script in ["[一-龥]", "[ا-ي]", "[א-ת]", "[а-яА-Я]", "[가-힣]", "[Α-ω]", "[ẠạẢảấầẩẫậ]", "'", "-", " ", "ß", "ł"] {
      #expect(
        try session.count("FROM state.person_index WHERE last_name || first_name ~ '\(script == "'" ? "''" : script)'")
          > 0,
        "\(script)")
    }
    #expect(try session.count("FROM state.district_person WHERE last_name IS NOT NFC NORMALIZED") > 0)
    #expect(try session.count("FROM state.person_index WHERE last_name IS NOT NFC NORMALIZED") == 0)
  }
}
