import PostgresClient
import TestSupport
import Testing

@Suite("The client certificate under which a request comes")
struct ClientCertificateTests {
  private static let sslinfo = "CREATE EXTENSION sslinfo WITH SCHEMA transfer"
  private static let nothing = "SELECT"

  @Test("is kept with its whole subject, whatever the argument claims")
  func whole() async throws {
    let server = try await TLSServer.shared
    #expect(try await kept(server.alder, Self.sslinfo) == TLSServer.longSubjectTold)
    #expect(try await kept(server.alderShort, Self.sslinfo) == "/O=Alder Unified/CN=alder")
  }

  @Test("without the extension sslinfo: what PostgreSQL keeps of its subject, and no half of a character")
  func cut() async throws {
    let server = try await TLSServer.shared
    #expect(try await kept(server.alderShort, Self.nothing) == "/O=Alder Unified/CN=alder")
    let kept = try #require(try await kept(server.alder, Self.nothing))
    #expect(TLSServer.longSubjectTold.hasPrefix(kept))
    #expect((60...62).contains(kept.utf8.count))
    let cut = Array(TLSServer.longSubjectTold.utf8.prefix(63))
    #expect(String(validating: cut, as: UTF8.self) == nil, "the cut is to be inside a character")
  }

  @Test(
    "is seen with the few rights that the contract's functions have, but only by sslinfo; without it nothing that is claimed counts"
  )
  func limited() async throws {
    let server = try await TLSServer.shared
    #expect(try await asLimited("alder", server.alder, Self.sslinfo) == TLSServer.longSubjectTold)
    #expect(try await asLimited("alder", server.alder, Self.nothing) == nil)
    #expect(
      try await asLimited(
        "alder", server.alder, "\(Self.sslinfo); REVOKE USAGE ON SCHEMA transfer FROM records_transfer_api") == nil)
    let hidden = "REVOKE EXECUTE ON FUNCTION pg_stat_get_activity(integer) FROM PUBLIC"
    #expect(try await asLimited("alder", server.alder, hidden) == nil)
  }

  @Test("what a gateway claims counts where the server knows that the connection came without one")
  func claimed() async throws {
    #expect(try await asLimited("gateway", nil, Self.sslinfo) == "CN=claimed")
    #expect(try await asLimited("gateway", nil, Self.nothing) == nil)
  }

  /// What `"requestCertInfo"` holds after a request of Alder's over TLS.
  ///
  /// - Parameter prepare: what the superuser does in the database first.
  private func kept(_ certificate: Certificate, _ prepare: String) async throws -> String? {
    let server = try await TLSServer.shared
    return try await server.withWorld { superuser in
      try await withConnection(superuser) { session in _ = try session.execute(prepare) }
      let alder = server.district("alder", certificate, database: superuser.databaseName)
      let transfer = try await withConnection(alder) { session in
        try session.submit("a.group.all", person: 1001, certificate: "CN=made up")
      }
      return try await withConnection(superuser) { session in
        try session.query(
          #"SELECT "requestCertInfo" FROM public."recordsTransfer" WHERE "transferGUID" = $1"#, transfer
        ).value()
      }
    }
  }

  /// What the function says that looks at the certificate where it runs with the rights of `records_transfer_api`, which
  /// may not see other users' sessions, and the argument claims `CN=claimed`.
  private func asLimited(
    _ login: String, _ certificate: Certificate?, _ prepare: String
  ) async throws -> String? {
    let server = try await TLSServer.shared
    return try await server.withWorld { superuser in
      try await withConnection(superuser) { session in
        _ = try session.execute(
          """
          GRANT USAGE ON SCHEMA transfer TO records_transfer_api;
          GRANT EXECUTE ON FUNCTION transfer.client_certificate(text) TO records_transfer_api;
          CREATE FUNCTION api.certificate() RETURNS text LANGUAGE sql SECURITY DEFINER
            SET search_path = pg_catalog, pg_temp
            RETURN transfer.client_certificate('CN=claimed');
          ALTER FUNCTION api.certificate() OWNER TO records_transfer_api;
          \(prepare)
          """)
      }
      let district = server.district(
        login, certificate, database: superuser.databaseName)
      return try await withConnection(district) { session in try session.value("SELECT api.certificate()") }
    }
  }
}
