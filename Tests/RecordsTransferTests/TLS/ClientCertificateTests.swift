import PostgresClient
import TestSupport
import Testing

@Suite("The client certificate under which a request comes")
struct ClientCertificateTests {
  @Test("is kept with its whole subject, whatever the argument claims")
  func whole() async throws {
    let server = try await TLSServer.shared
    #expect(try await kept("alder", server.alder) == TLSServer.longSubjectTold)
    #expect(try await kept("alder", server.alderShort) == "/O=Alder Unified/CN=alder")
  }

  @Test("is not seen by the contract's functions without the extension sslinfo; what is claimed does not count then")
  func unseen() async throws {
    let server = try await TLSServer.shared
    #expect(try await kept("alder", server.alderShort, "DROP EXTENSION sslinfo") == nil)
    #expect(
      try await kept("alder", server.alderShort, "REVOKE USAGE ON SCHEMA sslinfo FROM records_transfer_api") == nil)
    let closed =
      "DROP EXTENSION sslinfo; REVOKE EXECUTE ON FUNCTION pg_stat_get_activity(integer) FROM PUBLIC, records_transfer_api"
    #expect(try await kept("alder", server.alderShort, closed) == nil)
    #expect(try await kept("gateway", nil, "DROP EXTENSION sslinfo") == nil)
  }

  @Test("where they run as a superuser without it: what PostgreSQL keeps of the subject, and no half of a character")
  func cut() async throws {
    let server = try await TLSServer.shared
    let prepare = """
      DROP EXTENSION sslinfo;
      DO $$
      DECLARE submit CONSTANT text := 'api.submit_request'::regproc::oid::regprocedure;
      BEGIN
        EXECUTE format('ALTER FUNCTION %s OWNER TO postgres', submit);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO records_transfer_district, records_transfer_owner', submit);
      END $$
      """
    #expect(try await kept("alder", server.alderShort, prepare) == "/O=Alder Unified/CN=alder")
    #expect(try await kept("gateway", nil, prepare) == "CN=claimed")
    let kept = try #require(try await kept("alder", server.alder, prepare))
    #expect(TLSServer.longSubjectTold.hasPrefix(kept))
    #expect((60...62).contains(kept.utf8.count))
    let cut = Array(TLSServer.longSubjectTold.utf8.prefix(63))
    #expect(String(validating: cut, as: UTF8.self) == nil, "the cut is to be inside a character")
  }

  @Test("is what a gateway claims where the server knows that the connection came without one")
  func claimed() async throws {
    #expect(try await kept("gateway", nil) == "CN=claimed")
  }

  /// What `"requestCertInfo"` holds after a request for Alder over TLS whose argument claims `CN=claimed`.
  ///
  /// - Parameter prepare: what the superuser does in the database first.
  private func kept(_ login: String, _ certificate: Certificate?, _ prepare: String = "SELECT") async throws -> String?
  {
    let server = try await TLSServer.shared
    return try await server.withWorld { superuser in
      try await withConnection(superuser) { session in _ = try session.execute(prepare) }
      let district = server.district(login, certificate, database: superuser.databaseName)
      let transfer = try await withConnection(district) { session in
        try session.submit("a.group.all", person: 1001, certificate: "CN=claimed")
      }
      return try await withConnection(superuser) { session in
        try session.query(
          #"SELECT "requestCertInfo" FROM public."recordsTransfer" WHERE "transferGUID" = $1"#, transfer
        ).value()
      }
    }
  }
}
