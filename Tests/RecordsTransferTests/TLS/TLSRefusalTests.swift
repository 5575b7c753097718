import PostgresClient
import RecordsTransfer
import TestSupport
import Testing

@Suite("Connections over TLS")
struct TLSRefusalTests {
  /// The one line with which no connection comes about.
  private func refusal(_ configuration: ConnectionConfiguration) async -> PostgresError? {
    do throws(PostgresError) {
      let connection = try await PostgresConnection.open(configuration)
      await connection.close()
      return nil
    } catch {
      return error
    }
  }

  private func expect(
    _ configuration: ConnectionConfiguration, isRefusedWith text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let error = await refusal(configuration)
    #expect(error?.kind == .connection, sourceLocation: sourceLocation)
    let said = error.map { "\($0)" } ?? "connected"
    #expect(said.contains(text), sourceLocation: sourceLocation)
    #expect(!said.contains("\n") && !said.contains("PRIVATE KEY"), sourceLocation: sourceLocation)
  }

  @Test("of a district come about with its own certificate, whatever else its subject says")
  func verified() async throws {
    let server = try await TLSServer.shared
    for (login, certificate) in [("alder", server.alder), ("alder", server.alderShort), ("birch", server.birch)] {
      let user: String = try await withConnection(server.district(login, certificate)) { session in
        try session.value("SELECT session_user::text")
      }
      #expect(user == login)
    }
  }

  @Test("to a server whose certificate another authority signed is refused by the client")
  func otherAuthority() async throws {
    let server = try await TLSServer.shared
    let other = try CertificateAuthority("other-authority", in: server.folder)
    await expect(
      server.district("alder", server.alder, authority: other.certificate), isRefusedWith: "certificate verify failed")
  }

  @Test("to a server of another name is refused by the client")
  func otherHost() async throws {
    let server = try await TLSServer.shared
    await expect(
      server.district("alder", server.alder, host: "db.elsewhere.example"),
      isRefusedWith: #"server certificate for "\#(TLSServer.host)" does not match host name "db.elsewhere.example""#)
  }

  @Test("without a certificate is refused by the server")
  func noCertificate() async throws {
    let server = try await TLSServer.shared
    await expect(server.district("alder", nil), isRefusedWith: "connection requires a valid client certificate")
  }

  @Test("without TLS is refused by the server")
  func noTLS() async throws {
    let server = try await TLSServer.shared
    let plain = server.district("alder", server.alder).conninfo.replacing(
      "sslmode=verify-full", with: "sslmode=disable")
    await expect(ConnectionConfiguration(conninfo: plain), isRefusedWith: "no encryption")
  }

  @Test("with a certificate that another authority signed is refused by the server")
  func foreignCertificate() async throws {
    let server = try await TLSServer.shared
    let other = try CertificateAuthority("forger", in: server.folder)
    let forged = try other.sign("forged", subject: "/O=Alder Unified/CN=alder")
    await expect(server.district("alder", forged), isRefusedWith: "unknown ca")
  }

  @Test("with a certificate that has expired is refused by the server")
  func expired() async throws {
    let server = try await TLSServer.shared
    let old = try server.authority.sign("expired", subject: "/O=Alder Unified/CN=alder", days: -1)
    await expect(server.district("alder", old), isRefusedWith: "certificate expired")
  }

  @Test("with another district's certificate is refused by the server")
  func otherDistrict() async throws {
    let server = try await TLSServer.shared
    await expect(
      server.district("alder", server.birch), isRefusedWith: #"certificate authentication failed for user "alder""#)
  }

  @Test("show where they go, never a key, its password or its place")
  func secrets() async throws {
    let server = try await TLSServer.shared
    let conninfo = server.district("alder", server.birch).conninfo + " sslpassword=s3cret password=s3cret"
    let configuration = ConnectionConfiguration(conninfo: conninfo)
    var dumped = ""
    dump(configuration, to: &dumped)
    let error = try #require(await refusal(configuration))
    for text in ["\(configuration)", dumped, "\(error)", error.message] {
      #expect(!text.contains("s3cret") && !text.contains(".key"))
    }
  }
}
