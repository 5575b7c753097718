import PostgresClient
import TestSupport

/// The work of some rows raises an error, every time. They are set aside and quarantined; some of them are mended and
/// queued again, and are done like any other.
package struct RaisingRows: Disaster {
  package let name = "rows that raise an error"
  private let count: Int

  package init(count: Int) { self.count = count }

  package func strike(_ scene: Scene, _ random: inout SeededRandom) async throws -> Strikes {
    let chosen = scene.workload.intents.shuffled(using: &random).prefix(count).map(\.transferID)
    let (mended, untouched) = (chosen.prefix(count / 2), Set(chosen.dropFirst(count / 2)))
    _ = try await scene.withSession { session in
      try session.execute(
        """
        UPDATE state.profile SET attempts_until_quarantine = 1;
        CREATE FUNCTION chaos.raise() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''bad''; END';
        CREATE TRIGGER raising BEFORE UPDATE ON transfer.records_transfer FOR EACH ROW
          WHEN (NEW.transfer_id IN (\(chosen.map(String.init).joined(separator: ",")))) EXECUTE FUNCTION chaos.raise();
        """)
    }
    let worker = try scene.start(scene.order)
    await worker.ended()
    _ = try await scene.withSession { session in
      let failed: [Int64] = try session.column("SELECT transfer_id FROM transfer.failure WHERE sqlstate = 'P0001'")
      guard failed.sorted() == chosen.sorted() else {
        throw Unexpected("the failures on file are of \(failed.sorted()), not of \(chosen.sorted())")
      }
      let list = mended.map(String.init).joined(separator: ",")
      try session.execute(
        """
        DROP TRIGGER raising ON transfer.records_transfer;
        SELECT ops.requeue(transfer_id, lane) FROM transfer.queue WHERE transfer_id IN (\(list)) AND lane <> 'overlaps';
        """)
    }
    return Strikes(count, untouched: untouched)
  }
}
