import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Routing")
struct RoutingTests {
  @Test("ends each student's request as the state has it, with the reason")
  func eachOutcome() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        var transfers: [Int64] = []
        for student in SmallState.Student.allCases { transfers.append(try session.request(student)) }
        let counts = try session.perform(.requests, transfers)
        #expect(counts.waiting == 3)
        #expect(counts.errors == 5)
        let outcomes: [String] = try session.column(
          """
          SELECT concat_ws('|', request_person_id, status, error_code, error_message)
          FROM transfer.records_transfer ORDER BY transfer_id
          """)
        #expect(
          outcomes == [
            "101|waiting", "102|waiting", "103|waiting",
            "104|error|identity_mismatch|The student does not match the state's records exactly (birthdate). "
              + "Correct the student's record and submit again.",
            "105|error|release_mismatch|The student does not match the former district's records exactly (gender). "
              + "Ask the state to resolve it, then submit again.",
            "106|error|no_former_district|The state has no former enrollment of this student in another district.",
            "107|error|no_state_id|The state has no student with this state ID. Check the state ID, or ask the state "
              + "to assign one, and submit again.",
            "108|error|ambiguous_state_id|More than one student in the state carries this state ID. Ask the state to "
              + "resolve it, then submit again.",
          ])
        let named: Int64 = try session.value(
          """
          SELECT count(*) FROM transfer.records_transfer WHERE status = 'error' AND num_nonnulls(release_person_id,
            release_district_id, release_enrollment_id, release_calendar_id, release_state_linked, release_district_number,
            release_district_name, release_state_district_id, release_district_guid, release_date) > 0
          """)
        #expect(named == 0, "an error names no former district")
        let former: String = try session.value(
          """
          SELECT concat_ws('|', state_person_id, release_person_id, release_district_id, release_enrollment_id, release_calendar_id,
            release_state_linked, release_district_number, release_district_name, release_district_guid, settled_at)
          FROM transfer.records_transfer WHERE request_person_id = 101
          """)
        #expect(former == "1001|201|2|201|2025|t|0200|Oak City|00000000-0000-4000-8000-000000000002")
      }
    }
  }

  @Test("makes its checks in order: state ID, identity at the state, former enrollment, identity there")
  func orderOfChecks() async throws {
    typealias Case = (student: SmallState.Student, change: String, standing: String)
    let cases: [Case] = [
      (.withRecords, "UPDATE transfer.records_transfer SET state_id = 'S777'", "error no_state_id"),
      (
        .withRecords, "UPDATE transfer.records_transfer SET state_id = NULL, student_gender = 'X'", "error no_state_id"
      ),
      (.withRecords, "UPDATE transfer.records_transfer SET state_id = ' s101 '", "waiting"),
      (.sharedNumber, "UPDATE transfer.records_transfer SET student_gender = 'X'", "error ambiguous_state_id"),
      (.mistyped, "DELETE FROM state.enrollment WHERE district_id = 2", "error identity_mismatch birthdate"),
      (
        .mistyped, "UPDATE state.district_person SET gender = 'X' WHERE district_id = 2",
        "error identity_mismatch birthdate"
      ),
      (.differentInOak, "DELETE FROM state.enrollment WHERE district_id = 2", "error no_former_district"),
      (
        .withRecords, "UPDATE state.district_person SET state_id = 'S999' WHERE person_id = 201",
        "error release_mismatch state ID"
      ),
      (
        .withRecords, "UPDATE state.district_person SET state_id = NULL, gender = NULL WHERE person_id = 201",
        "error release_mismatch state ID, gender"
      ),
      (
        .withRecords, "UPDATE state.district_person SET state_person_id = NULL WHERE person_id = 201",
        "error no_former_district"
      ),
      (
        .withRecords,
        """
        UPDATE transfer.records_transfer SET student_last_name = 'A', student_first_name = 'B', student_middle_name = 'C',
          student_gender = 'X', student_birthdate = '2001-01-01', student_ssn = '900-00-0000';
        UPDATE state.person_index SET ssn = '900-11-0101' WHERE state_person_id = 1001
        """, "error identity_mismatch last name, first name, middle name, gender, birthdate, SSN"
      ),
    ]
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for (student, change, expected) in cases {
          let standing = try session.undone {
            let transfer = try session.request(student)
            try session.execute(change)
            try session.perform(.requests, [transfer])
            return try session.standing(transfer)
          }
          #expect(standing == expected, "\(change)")
        }
      }
    }
  }

  @Test("tells which fields differ unless the profile silences that, in the state's own words")
  func messages() async throws {
    let reworded = "UPDATE state.error_message SET message = 'Check {fields}, please: «{fields}».'"
    let cases: [(change: String, message: String)] = [
      (
        "UPDATE state.profile SET mismatch_fields_shown = false",
        "The student does not match the state's records exactly. Correct the student's record and submit again."
      ),
      (reworded, "Check gender, birthdate, please: «gender, birthdate»."),
      ("UPDATE state.error_message SET message = 'Ask us.'", "Ask us."),
    ]
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        for (change, expected) in cases {
          let message: String = try session.undone {
            let transfer = try session.request(.mistyped)
            try session.execute("UPDATE transfer.records_transfer SET student_gender = 'X'")
            try session.execute(change)
            try session.perform(.requests, [transfer])
            return try session.value("SELECT error_message FROM transfer.records_transfer")
          }
          #expect(message == expected)
        }
        let silenced: String = try session.undone {
          let transfer = try session.request(.mistyped)
          try session.execute("\(reworded); UPDATE state.profile SET mismatch_fields_shown = false")
          try session.perform(.requests, [transfer])
          return try session.value("SELECT error_message FROM transfer.records_transfer")
        }
        #expect(!silenced.contains("birthdate") && !silenced.contains("{"), "\(silenced)")
      }
    }
  }

  @Test("routes a request once: what is routed or answered already is passed over")
  func onlySubmitted() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let transfer = try session.waiting(.withRecords)
        try session.execute("UPDATE state.district_person SET gender = 'X' WHERE person_id = 201")
        let again = try session.perform(.requests, [transfer])
        #expect(again == ChunkCounts())
        try session.answer(transfer, .reject)
        #expect(try session.perform(.requests, [transfer]) == ChunkCounts())
        #expect(try session.standing(transfer) == "reject_requested")
        #expect(try session.perform(.requests, [987_654]) == ChunkCounts())
      }
    }
  }
}
