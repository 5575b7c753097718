import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Hostile settings")
struct HostileSettingsTests {
  /// Whatever a login may set for itself and could reach into what runs for it.
  private static let settings = """
    SET standard_conforming_strings = off; SET escape_string_warning = off; SET backslash_quote = on; SET transform_null_equals = on;
    SET DateStyle = 'SQL, DMY'; SET IntervalStyle = 'sql_standard'; SET TimeZone = 'Pacific/Chatham'; SET bytea_output = 'escape';
    SET extra_float_digits = -15; SET xmloption = 'document'; SET xmlbinary = 'hex';
    SET default_transaction_isolation = 'serializable'; SET plan_cache_mode = 'force_custom_plan'; SET enable_indexscan = off;
    SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off; SET jit = off; SET work_mem = '64kB';
    SET search_path = pg_temp, api, public; SET quote_all_identifiers = on; SET array_nulls = off; SET synchronous_commit = off;
    SET plpgsql.check_asserts = off; SET plpgsql.print_strict_params = on; SET check_function_bodies = off; SET lc_numeric = 'C';
    SET default_text_search_config = 'simple'; SET row_security = on; SET debug_print_plan = on; SET gin_fuzzy_search_limit = 1
    """

  @Test("what a district does in a session of strange settings is what it does in any other")
  func same() async throws {
    #expect(try await Self.done("") == Self.done(Self.settings))
  }

  /// What the requester sees in the end, of a request from its submission to its release.
  private static func done(_ settings: String) async throws -> [String] {
    try await SmallState.with { configuration in
      try await Districts.with(configuration, ["0100", "0200"]) { districts -> [String] in
        let comments = "  ss Straße s\\s – it's 'ss'  "
        let transfer = try await withConnection(districts["0100"]) { session in
          try session.execute(settings)
          return try session.submit("maple.registrar", stateID: "  s101 ", comments: comments)
        }
        _ = try await runNightly(on: districts[.worker])
        try await withConnection(districts["0200"]) { session in
          try session.execute(settings)
          let blank = try session.refusal { try session.answer(.ignore, "oak.registrar", transfer, " \t\n") }
          #expect(blank == "RT010")
          try session.answer(.release, "oak.registrar", transfer, comments)
        }
        _ = try await runNightly(on: districts[.worker])
        let seen = try await withConnection(districts["0100"]) { session in
          try session.execute(settings)
          let deleted = try session.deleteNotice("maple.registrar", "\(transfer)/released")
          #expect(deleted)
          return try session.column(
            """
            SELECT concat_ws('|', side, status, person_id, state_id, student_last_name, student_birthdate - date '2000-01-01', request_comments,
              release_comments, release_district_number) FROM api.district_transfers
            """, as: String.self)
        }
        let faults = try await withConnection(configuration) { session in
          try Invariant.all.filter { try !session.query($0.sql).isEmpty }.map(\.name)
        }
        #expect(faults == [])
        #expect(seen.count == 1)
        return seen
      }
    }
  }
}
