import Foundation
import PostgresClient
import TestSupport

@testable import RecordsTransfer

/// A PostgreSQL that districts reach over TLS alone, each with a certificate of its own: set up as docs/CONNECTIONS.md shows
/// it. Made when the first test asks for it, removed when the process ends.
struct TLSServer: Sendable {
  static let host = "db.state.example"

  /// In the order of the server's folder: the authority, and what it signed for the districts' logins `alder` and `birch`.
  let authority: CertificateAuthority
  let alder: Certificate
  let alderShort: Certificate
  let birch: Certificate
  let folder: String
  private let address: String
  private let superuser: ConnectionConfiguration

  /// Longer than the 63 bytes that PostgreSQL keeps of a subject, with a comma, and with more than one byte for a
  /// character at the cut.
  static let longSubject = "/C=US/ST=Minnesota/O=Ålder Unified School District, Regions Ñ/OU=ŇŇŇŇŇŇŇŇŇŇŇŇŇŇ/CN=alder"
  /// The same as sslinfo tells it.
  static let longSubjectTold = longSubject.replacing(",", with: #"\,"#)

  static var shared: TLSServer { get async throws { try await starting.value } }
  private static let starting = Task { try await start() }
  private static let kind = "records-transfer-test-tls-"

  private static func start() async throws -> TLSServer {
    TestFolder.removeLeftovers(kind) { path in _ = try? Self.cluster(in: path).stopBlocking() }
    let folder = try TestFolder.make(kind)
    let cluster = Self.cluster(in: folder.path)
    folder.removeAtExit { _ = try? cluster.stopBlocking() }
    try await cluster.start()
    try await cluster.stop()
    let authority = try CertificateAuthority("authority", in: folder.path)
    // An address of the loopback interface that no other server has taken.
    let address = (0..<3).reduce("127") { text, _ in "\(text).\(Int.random(in: 1...254))" }
    let home = try ClusterHome.resolve(in: folder.path, closedRoot: folder.path + "/closed")
    try configure(home, authority, try authority.sign("server", subject: "/O=State/CN=\(host)", host: host), address)
    try await cluster.start()
    let server = TLSServer(
      authority: authority,
      alder: try authority.sign("alder", subject: longSubject),
      alderShort: try authority.sign("alder-short", subject: "/O=Alder Unified/CN=alder"),
      birch: try authority.sign("birch", subject: "/O=Birch City/CN=birch"),
      folder: folder.path, address: address, superuser: try await cluster.configuration)
    try await withConnection(server.superuser.database(named: "postgres")) { session in
      _ = try session.execute("CREATE DATABASE world")
    }
    try await withConnection(server.superuser.database(named: "world")) { session in
      _ = try Migrator().migrate(session)
      try session.execute(World.script)
      try RoleGrants.apply(session)
      try DistrictLogin.add("alder", to: "0101", session)
      try DistrictLogin.add("birch", to: "0202", session)
      try session.execute("CREATE ROLE gateway LOGIN IN ROLE records_transfer_owner")
    }
    return server
  }

  private static func cluster(in path: String) -> EmbeddedCluster {
    EmbeddedCluster(in: path, purpose: .throwaway, closedRoot: path + "/closed")
  }

  /// The files of docs/CONNECTIONS.md.
  private static func configure(
    _ home: ClusterHome, _ authority: CertificateAuthority, _ server: Certificate, _ address: String
  ) throws {
    func put(_ text: String, _ name: String, adding: Bool = false, mode: mode_t = 0o600) throws {
      let path = "\(home.dataFolder)/\(name)"
      let present = adding ? try String(contentsOfFile: path, encoding: .utf8) : ""
      try (present + text).write(toFile: path, atomically: false, encoding: .utf8)
      guard chmod(path, mode) == 0, chown(path, home.owner.userID, home.owner.groupID) == 0 else {
        throw CommandFailure(.cannotWrite, path)
      }
    }
    try put(String(contentsOfFile: server.certificate, encoding: .utf8), "server.crt")
    try put(String(contentsOfFile: server.key, encoding: .utf8), "server.key")
    try put(String(contentsOfFile: authority.certificate, encoding: .utf8), "authority.crt")
    try put(
      """

      listen_addresses = '\(address)'
      ssl = on
      ssl_cert_file = 'server.crt'
      ssl_key_file = 'server.key'
      ssl_ca_file = 'authority.crt'
      ssl_min_protocol_version = 'TLSv1.2'

      """, "postgresql.conf", adding: true)
    try put(
      """
      local all postgres trust
      hostssl all +records_transfer_district all cert clientcert=verify-full map=districts
      hostssl all gateway all trust

      """, "pg_hba.conf")
    try put("districts alder alder\ndistricts birch birch\n", "pg_ident.conf")
  }

  /// A database with the districts of `World` in it, for a test of its own.
  ///
  /// - Parameter body: gets the superuser's connection, over the Unix socket.
  func withWorld<R>(_ body: (ConnectionConfiguration) async throws -> R) async throws -> R {
    let name = "world_\(UInt64.random(in: 0 ... .max))"
    let administration = superuser.database(named: "postgres")
    try await withConnection(administration) { session in
      _ = try session.execute("CREATE DATABASE \(name) TEMPLATE world")
    }
    let outcome: Result<R, any Error>
    do { outcome = .success(try await body(superuser.database(named: name))) } catch { outcome = .failure(error) }
    try await withConnection(administration) { session in
      _ = try session.execute("DROP DATABASE \(name) WITH (FORCE)")
    }
    return try outcome.get()
  }

  /// How a district connects.
  ///
  /// - Parameters:
  ///   - certificate: nil: with none.
  ///   - authority: the file of what the client trusts; nil: the server's own.
  func district(
    _ login: String, _ certificate: Certificate?, database: String? = nil, authority: String? = nil,
    host: String = Self.host
  ) -> ConnectionConfiguration {
    // Without a file of its own libpq would take the one below the home directory.
    let own = certificate ?? Certificate(certificate: "/nonexistent/none.crt", key: "/nonexistent/none.key")
    return ConnectionConfiguration(
      conninfo: """
        host=\(host) hostaddr=\(address) dbname=\(database ?? "world") user=\(login) sslmode=verify-full \
        sslrootcert=\(authority ?? self.authority.certificate) sslcert=\(own.certificate) sslkey=\(own.key)
        """)
  }
}
