import PostgresClient
import StateSimulator
import Testing

@Suite("The same options make the same state")
struct DeterminismTests {
  @Test("The same seed gives the same bytes in every table, another seed gives others")
  func sameSeed() async throws {
    let first = try await withState(smallOptions()) { try checksums($0) }
    let again = try await withState(smallOptions()) { try checksums($0) }
    let other = try await withState(smallOptions(seed: 2)) { try checksums($0) }
    #expect(first == again)
    for table in [
      "state.district", "state.person_index", "state.enrollment", "transfer.records_transfer", "simulation.intent",
    ] {
      #expect(first[table] != nil && first[table] != other[table], "\(table) is the same under another seed")
    }
  }

  @Test("Indexes, keys and sequences are as they were, and IDs go on behind those that were written")
  func schemaIsLeftAsItWas() async throws {
    let definitions = """
      SELECT string_agg(d, E'\\n' ORDER BY d COLLATE "C") FROM (
        SELECT pg_get_indexdef(indexrelid) AS d FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE c.relnamespace::regnamespace::text IN ('state', 'records', 'transfer')
        UNION ALL
        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace::regnamespace::text IN ('state', 'records', 'transfer')) s
      """
    var nothing = SimulationOptions()
    (nothing.districts, nothing.students, nothing.requests) = (1, 1, 0)
    let (before, after) = try await TestSupportDatabase.beforeAndAfter(nothing) {
      try $0.value(definitions, as: String.self)
    }
    #expect(before == after)

    try await withState(smallOptions()) { session throws in
      let last = try session.value("SELECT max(enrollment_id) FROM state.enrollment", as: Int64.self)
      let next = try session.value(
        "SELECT nextval(pg_get_serial_sequence('state.enrollment', 'enrollment_id'))", as: Int64.self)
      #expect(next == last + 1)
      let transfer = try session.value(
        "SELECT nextval(pg_get_serial_sequence('transfer.records_transfer', 'transfer_id'))", as: Int64.self)
      #expect(transfer == 301)
    }
  }
}
