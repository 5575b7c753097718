import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("The second wall")
struct SecondWallTests {
  @Test(
    "a function of schema api that runs any SQL shows a district its own rows only, and a view that forgot its condition shows none"
  )
  func forgotten() async throws {
    try await TestDatabase.withCopy(of: .simulatedNights) { configuration in
      let busiest: [String] = try await withConnection(configuration) { session in
        try session.column(
          """
          SELECT request_district_number FROM transfer.records_transfer WHERE status = 'released'
          GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 2
          """)
      }
      try await Districts.with(configuration, busiest) { districts in
        let tables = try await withConnection(configuration) { session in
          try session.execute(Self.broken)
          return try session.query(Self.reachable).map { (row) throws(PostgresError) in
            Reachable(name: try row.next(), view: try row.next(), columns: try row.next(), own: try row.next())
          }
        }
        #expect(tables.count > 80)
        var shown = 0
        for number in busiest {
          let own: [String] = try await withConnection(configuration) { session in
            try tables.map { table in
              try session.value(
                table.fingerprint(
                  of:
                    "\(table.name) t WHERE \(table.own.replacing("@", with: "(SELECT district_id FROM state.district WHERE district_number = '\(number)')"))"
                ))
            }
          }
          try await withConnection(districts[number]) { session in
            for (table, own) in zip(tables, own) {
              // Who reads a view calls the functions of its policies, and may not.
              let byView = try session.refusal { _ = try session.execute("SELECT count(*) FROM api.\(table.view)") }
              #expect(byView == .insufficientPrivilege, "\(table.name) in \(number)")
              let byFunction: String = try session.query(
                "SELECT api.broken($1)", table.fingerprint(of: "\(table.name) t")
              ).value()
              #expect(byFunction == own, "\(table.name) in \(number), by a function")
            }
          }
          shown += own.count { !$0.hasPrefix("0 ") }
        }
        #expect(shown > 120, "in nearly all of them there is something to see")
      }
    }
  }

  @Test("a function that runs any SQL as records_transfer_api writes into the own district's rows only")
  func writing() async throws {
    try await AttackScene.with { scene in
      try await withConnection(scene.districts.state) { _ = try $0.execute(Self.broken) }
      let other = scene.words["other"] ?? "", own = scene.words["own"] ?? ""
      try await withConnection(scene.districts["0101"]) { session in
        for (sql, end) in [
          ("UPDATE transfer.records_transfer SET status = $$release_requested$$ RETURNING 1", nil),
          ("UPDATE inbox.recipient SET deleted_at = now() WHERE user_id > 10 RETURNING 1", nil),
          (
            "INSERT INTO transfer.queue (lane, transfer_id, turn, district_id) VALUES ($$responses$$, 2, 1, 1) RETURNING 1",
            "42501"
          ),
          (
            "INSERT INTO transfer.records_transfer SELECT (t).* FROM (SELECT t FROM transfer.records_transfer t) t RETURNING 1",
            "428C9"
          ),
          ("UPDATE transfer.records_transfer SET request_district_id = 1 RETURNING 1", "42501"),
          ("UPDATE state.district_login SET district_id = 2 RETURNING 1", "42501"),
          ("DELETE FROM transfer.records_transfer RETURNING 1", "42501"),
          ("SELECT 1 FROM transfer.records_transfer_payload", "42501"),
          ("SELECT 1 FROM state.person_index", "42501"),
          ("SELECT 1 FROM audit.disclosure", "42501"),
          ("SELECT 1 FROM transfer.records_transfer WHERE transfer_guid = $$\(other)$$", nil),
        ] as [(String, SQLState?)] {
          let ended = try session.refusal {
            let found: String? = try session.query("SELECT api.broken($1)", sql).value()
            #expect(found == nil, "\(sql)")
          }
          #expect(ended == end, "\(sql)")
        }
        let found: String? = try session.query(
          "SELECT api.broken($1)", "SELECT 1 FROM transfer.records_transfer WHERE transfer_guid = $$\(own)$$"
        ).value()
        #expect(found == "1")
      }
    }
  }

  private struct Reachable: Sendable {
    let name: String
    let view: String
    let columns: String
    /// What of it is a district's, by the state's own word; `@`: the district's number.
    let own: String

    /// How many rows, and a digest of them.
    func fingerprint(of rows: String) -> String {
      "SELECT count(*) || ' ' || coalesce(md5(string_agg(r::text, ' ' ORDER BY r::text COLLATE \"C\")), '') FROM (SELECT \(columns) FROM \(rows)) r"
    }
  }

  /// What records_transfer_api can read, but for the state's own choices, which name nobody.
  private static let reachable = """
    SELECT c.oid::regclass::text AS name, 'broken_' || n.nspname || '_' || c.relname AS view,
      (SELECT string_agg('t.' || quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          AND has_column_privilege('records_transfer_api', c.oid, a.attnum, 'SELECT')) AS columns,
      CASE
        WHEN c.relname = 'records_transfer' THEN '@ IN (t.request_district_id, t.release_district_id)'
        WHEN c.relname = 'overlap' THEN 't.transfer_id IN (SELECT transfer_id FROM transfer.records_transfer WHERE release_district_id = @)'
        WHEN c.relname LIKE '%\\_of\\_caller' THEN
          CASE c.relname WHEN 'payload_of_caller' THEN 't."transferID"' ELSE 't.transfer_id' END || ' IN (SELECT transfer_id FROM transfer.records_transfer WHERE request_district_id = @ AND status = ''released'')'
        WHEN c.relname = 'recipient' THEN 't.user_id IN (SELECT user_id FROM state.user_account WHERE district_id = @)'
        ELSE 't.district_id = @' END
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('state', 'records', 'transfer', 'inbox', 'ops', 'audit', 'feed', 'public') AND c.relkind IN ('r', 'v', 'p')
      AND has_any_column_privilege('records_transfer_api', c.oid, 'SELECT')
      AND c.relname NOT IN ('profile', 'queue_priority', 'transfer_object', 'transfer_item', 'transfer_column', 'source_table')
    ORDER BY 1
    """

  /// What a careless change could bring into schema api: views without a condition, and a function that runs what it is given.
  private static let broken = """
    DO $do$
    DECLARE
      reached record;
    BEGIN
      FOR reached IN SELECT * FROM (\(reachable)) AS r LOOP
        EXECUTE format('CREATE VIEW api.%I AS SELECT %s FROM %s t', reached.view, reached.columns, reached.name);
        EXECUTE format('ALTER VIEW api.%I OWNER TO records_transfer_api', reached.view);
        EXECUTE format('GRANT SELECT ON api.%I TO records_transfer_district', reached.view);
      END LOOP;
    END $do$;
    CREATE FUNCTION api.broken(query text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      found text;
    BEGIN
      EXECUTE query INTO found;
      RETURN found;
    END $$;
    ALTER FUNCTION api.broken OWNER TO records_transfer_api;
    GRANT EXECUTE ON FUNCTION api.broken TO records_transfer_district;
    """
}
