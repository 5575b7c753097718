import PostgresClient
import TestSupport

@testable import RecordsTransfer

extension DatabaseTemplate {
  /// The small state with transfers in each status but one, all of them come to by runs: runs 1 to 5.
  ///
  ///     1 released   4 error at routing            7 release_requested, quarantined after two attempts
  ///     2 ignored    5 error at the release        8 reject_requested
  ///     3 rejected   6 waiting, an open overlap    9 submitted
  ///
  /// Transfers 2 and 6 have an open overlap, 3 and 7 a dated one. A user has deleted a notice.
  static let everyStatus = DatabaseTemplate(name: "every_status") { configuration in
    try await withConnection(configuration) { session in
      try SmallState.fill(session)
      try session.execute("UPDATE state.profile SET attempts_until_quarantine = 2")
      for student in [SmallState.Student.withRecords, .stillEnrolled, .endedLate, .mistyped] {
        _ = try session.request(student)
      }
    }
    try await runNightly(on: configuration)
    try await withConnection(configuration) { session in
      try session.answer(1, .release)
      try session.answer(2, .ignore)
      try session.answer(3, .reject)
    }
    try await runNightly(on: configuration)
    try await withConnection(configuration) { session in
      for student in [SmallState.Student.withRecords, .stillEnrolled, .endedLate] { _ = try session.request(student) }
    }
    try await runNightly(on: configuration)
    try await withConnection(configuration) { session in
      try session.execute("UPDATE state.district_person SET gender = 'X' WHERE person_id = 201; \(poison)")
      try session.answer(5, .release)
      try session.answer(7, .release)
    }
    try await runNightly(on: configuration)
    try await withConnection(configuration) { session in
      try session.execute("UPDATE state.district_person SET gender = 'F' WHERE person_id = 201")
      _ = try session.request(.withRecords)
      try session.execute("UPDATE transfer.queue SET ready_at = now() WHERE transfer_id = 7")
    }
    try await runNightly(on: configuration)
    try await withConnection(configuration) { session in
      try session.execute("DROP TRIGGER poison ON transfer.records_transfer_payload; DROP FUNCTION public.poison()")
      try session.answer(8, .reject)
      _ = try session.request(.mistyped)
      try session.execute(
        "SELECT api.delete_notice('maple.counselor', transfer_guid, 'released') FROM transfer.records_transfer WHERE transfer_id = 1"
      )
    }
  }

  /// No payload of transfer 7 can be stored.
  private static let poison = """
    CREATE FUNCTION public.poison() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF new.transfer_id = 7 THEN RAISE EXCEPTION 'poison'; END IF;
      RETURN new;
    END $$;
    CREATE TRIGGER poison BEFORE INSERT ON transfer.records_transfer_payload FOR EACH ROW EXECUTE FUNCTION public.poison();
    """
}
