import Foundation
import PostgresClient
import TestSupport
import Testing

/// What holds of every function and view of the programmable schema, whatever is added to it.
@Suite("The shape of the contract")
struct ContractShapeTests {
  private static let functions = """
    FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace
    WHERE n.nspname IN ('api', 'state', 'transfer', 'inbox', 'ops')
    """

  @Test("functions have a fixed search_path or a parsed body, a comment, and nothing granted to PUBLIC")
  func functions() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let open: [String] = try session.column(
          """
          SELECT f.oid::regprocedure::text \(Self.functions) AND f.prosqlbody IS NULL
            AND NOT coalesce(f.proconfig, '{}') @> ARRAY['search_path=pg_catalog, pg_temp']
          """)
        #expect(open == [])
        let silent: [String] = try session.column(
          "SELECT f.oid::regprocedure::text \(Self.functions) AND obj_description(f.oid, 'pg_proc') IS NULL")
        #expect(silent == [])
        let granted: [String] = try session.column(
          """
          SELECT f.oid::regprocedure::text \(Self.functions)
            AND EXISTS (SELECT FROM aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a WHERE a.grantee = 0)
          """)
        #expect(granted == [])
        let types: [String] = try session.column(
          """
          SELECT t.oid::regtype::text FROM pg_type t
          WHERE t.typtype IN ('e', 'd') AND t.typnamespace::regnamespace::text IN ('state', 'records', 'transfer', 'inbox', 'ops', 'audit', 'feed')
            AND EXISTS (SELECT FROM aclexplode(coalesce(t.typacl, acldefault('T', t.typowner))) a WHERE a.grantee = 0)
          """)
        #expect(types == [])
      }
    }
  }

  @Test("only what districts call runs with the rights of its owner, and districts call nothing else")
  func securityDefiner() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let called = [
          "delete_notice", "ignore_request", "read_document", "read_import", "read_source_records", "read_ssn",
          "reject_request", "release_records", "submit_request",
        ]
        let definers: [String] = try session.column(
          "SELECT f.proname::text \(Self.functions) AND f.prosecdef ORDER BY 1")
        // Each with the reason in its own file, and in docs/SECURITY.md.
        let behind = [
          "acts_for_any_district", "caller_district", "has_access", "has_calendar_right", "has_tool", "person_of",
          "same_student", "visible_districts",
          "resolve_identity", "visible_items", "visible_manifest", "visible_notices", "visible_overlaps",
          "visible_transfers", "wake",
        ]
        #expect(definers == (called + behind).sorted())
        let api: [String] = try session.column(
          "SELECT f.proname::text \(Self.functions) AND n.nspname = 'api' ORDER BY 1")
        #expect(api == called.sorted())
      }
    }
  }

  @Test("views of districts are barriers; every column of every view has a comment")
  func views() async throws {
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let leaky: [String] = try session.column(
          """
          SELECT oid::regclass::text FROM pg_class WHERE relkind = 'v' AND relnamespace = 'api'::regnamespace
            AND NOT coalesce(reloptions, '{}') @> ARRAY['security_barrier=true']
          """)
        #expect(leaky == [])
        let silent: [String] = try session.column(
          """
          SELECT c.oid::regclass || '.' || a.attname
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
          WHERE c.relkind = 'v' AND c.relnamespace::regnamespace::text IN ('api', 'state', 'transfer', 'inbox', 'ops')
            AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid, 'pg_class') IS NULL)
          """)
        #expect(silent == [])
      }
    }
  }

  @Test("docs/DISTRICTS.md lists every SQLSTATE with its message, and no other")
  func documented() async throws {
    let documentation = try String(contentsOfFile: Self.root + "/docs/DISTRICTS.md", encoding: .utf8)
    let source = try String(
      contentsOfFile: Self.root + "/sql/programmable/functions/transfer_refuse.sql", encoding: .utf8)
    let rows = documentation.matches(of: /\| `(RT\d{3})` \| ([^|]+) \|/).map { "\($0.1) \($0.2)" }
    let raised = source.matches(of: /\('(RT\d{3})', '((?:[^']|'')+)'/).map {
      "\($0.1) \($0.2.replacing("''", with: "'"))"
    }
    #expect(raised.count >= 12)
    #expect(rows.map { $0.replacing("…", with: "%s") } == raised)
  }

  @Test("docs/DISTRICTS.md lists every column of every view of the contract")
  func documentedViews() async throws {
    let documentation = try String(contentsOfFile: Self.root + "/docs/DISTRICTS.md", encoding: .utf8)
    try await TestDatabase.withSchema { configuration in
      try await withConnection(configuration) { session in
        let columns: [String] = try session.column(
          """
          SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
          WHERE c.relkind = 'v' AND c.relnamespace = 'api'::regnamespace ORDER BY c.relname, a.attnum
          """)
        for column in columns {
          let parts = column.split(separator: ".")
          let section =
            documentation.split(separator: "### `api.\(parts[0])`").dropFirst().first?.split(separator: "\n##").first
            ?? ""
          #expect(section.contains("`\(parts[1])`"), "\(column)")
        }
      }
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()
}
