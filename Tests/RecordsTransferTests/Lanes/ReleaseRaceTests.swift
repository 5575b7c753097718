import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

/// The former district changes the student's record while its release is assembled.
@Suite("Races between releases and records")
struct ReleaseRaceTests {
  private static let otherName = "UPDATE state.district_person SET last_name = 'Else' WHERE person_id = 201"
  private static let deletion = """
    DELETE FROM state.enrollment WHERE person_id = 201;
    DELETE FROM state.district_person WHERE person_id = 201
    """

  @Test(
    "changed between the match and the reading, so that it matches no more: nothing is released, and the run ends it in error",
    arguments: [otherName, deletion])
  func changedMeanwhile(_ change: String) async throws {
    try await SmallState.with { configuration in
      let transfers = try await Self.answered(configuration)
      let gate = try await PostgresConnection.open(configuration)
      // The chunk comes to this table after the match, and before the records.
      try await gate.run { session in
        _ = try session.execute("BEGIN; LOCK TABLE state.transfer_object IN ACCESS EXCLUSIVE MODE")
      }
      async let running = Self.run(configuration)
      try await gate.run { session in
        try session.wait(
          until: """
            EXISTS (SELECT FROM pg_locks WHERE relation = 'state.transfer_object'::regclass AND NOT granted)
            """)
      }
      try await withConnection(configuration) { session in _ = try session.execute(change) }
      try await gate.run { session in _ = try session.execute("COMMIT") }
      await gate.close()
      let report = try await running
      #expect(report.outcome == .done, "the trouble passes: no row is set aside for it")
      try await withConnection(configuration) { session in
        let standings = [try session.standing(transfers[0]), try session.standing(transfers[1])]
        #expect(standings[0].hasPrefix("error release_mismatch"))
        #expect(standings[1] == "released")
        let payloads: [Int64] = try session.column("SELECT transfer_id FROM transfer.records_transfer_payload")
        #expect(payloads == [transfers[1]])
        let titles: [String] = try session.column(
          "SELECT split_part(name, ':', 1) FROM api.inbox WHERE user_name = 'maple.registrar' ORDER BY 1")
        #expect(titles == ["Transfer Error", "Transfer Released"])
      }
    }
  }

  @Test("a change that is not committed when the release is does not count, and does not keep it waiting")
  func changing() async throws {
    try await SmallState.with { configuration in
      let transfer = try await Self.answered(configuration)[0]
      try await TwoSessions.with(configuration) { sessions in
        try await sessions.other.run { session in _ = try session.execute("BEGIN; \(Self.otherName)") }
        let released = try await sessions.worker.run { session in try session.perform(.responses, [transfer]).released }
        try await sessions.other.run { session in _ = try session.execute("COMMIT") }
        #expect(released == 1)
        let names: Int64 = try await sessions.worker.run { session in
          try session.value(
            "SELECT count(*) FROM transfer.records_transfer_payload WHERE transcript_fop LIKE '%Withrecords%'")
        }
        #expect(names == 1)
      }
    }
  }

  @Test("a change after the release, before its commit, keeps nobody waiting and changes nothing of it")
  func changedAfterwards() async throws {
    try await SmallState.with { configuration in
      let transfer = try await Self.answered(configuration)[0]
      try await TwoSessions.with(configuration) { sessions in
        try await sessions.worker.run { session in
          try session.execute("BEGIN")
          try session.perform(.responses, [transfer])
        }
        try await sessions.other.run { session in _ = try session.execute(Self.otherName) }
        let standing = try await sessions.worker.run { session in
          try session.execute("COMMIT")
          return try session.standing(transfer)
        }
        #expect(standing == "released")
      }
    }
  }

  private static func answered(_ configuration: ConnectionConfiguration) async throws -> [Int64] {
    try await withConnection(configuration) { session in
      let transfers = [try session.waiting(.withRecords), try session.waiting(.endedLate)]
      for transfer in transfers { try session.answer(transfer, .release) }
      return transfers
    }
  }

  private static func run(_ configuration: ConnectionConfiguration) async throws -> RunReport {
    let job = JobDefinition(name: "answers", steps: [.init(lane: .responses)])
    return try await JobRunner(job: job, configuration: configuration, observer: RecordingObserver()).run()
  }
}
