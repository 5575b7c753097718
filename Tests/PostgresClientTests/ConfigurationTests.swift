import PostgresClient
import Testing

@Suite("Configuration")
struct ConfigurationTests {
  @Test func `the option comes before DATABASE_URL, and that before PG variables`() {
    let all = ["DATABASE_URL": "postgresql://u@h/b", "PGHOST": "c"]
    #expect(ConnectionConfiguration.resolve(database: "dbname=a", environment: all)?.conninfo == "dbname=a")
    #expect(ConnectionConfiguration.resolve(database: nil, environment: all)?.conninfo == "postgresql://u@h/b")
    #expect(ConnectionConfiguration.resolve(database: "", environment: all)?.conninfo == "postgresql://u@h/b")
    #expect(
      ConnectionConfiguration.resolve(database: nil, environment: ["DATABASE_URL": "", "PGHOST": "c"])?.conninfo == "")
  }

  @Test(arguments: ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"])
  func `each PG variable alone configures a database`(variable: String) {
    #expect(ConnectionConfiguration.resolve(database: nil, environment: [variable: "x"])?.conninfo == "")
    #expect(ConnectionConfiguration.resolve(database: nil, environment: [variable: ""]) == nil)
  }

  @Test func `without any of them nothing is configured`() {
    #expect(ConnectionConfiguration.resolve(database: nil, environment: ["PGPASSWORD": "x", "HOME": "/"]) == nil)
  }

  @Test(
    arguments: [
      "dbname", "host=a hots=b", "host='unterminated s3cret", "password=s3cret word dbname=x", "password=my s3cret=1",
      "postgresql://u:s3c%zzret@h/db", "postgresql://u:s3cret\"x@h:5432x[/db", "postgresql://u:s3cret@[::1/db",
      "postgresql://h/db?sslpassword=s3cret&nix=%1", "postgresql://u:pa/s3cret@h/db", "postgresql://u:pa@s3cret@h/db",
    ])
  func `a malformed conninfo is one clear line that shows no secret`(conninfo: String) async throws {
    let configuration = ConnectionConfiguration(conninfo: conninfo)
    do throws(PostgresError) {
      _ = try await PostgresConnection.open(configuration)
      Issue.record("\(conninfo) was accepted")
    } catch {
      #expect(error.kind == .configuration)
      #expect(error.description.hasPrefix("the connection s"))
      #expect(!error.description.contains("\n"))
      #expect(!"\(error)".contains("s3c") && !error.message.contains("s3c"))
    }
    #expect(!"\(configuration)".contains("s3c"))
  }

  @Test func `a misspelt option is named`() {
    let error = postgresError { try ConnectionConfiguration(conninfo: "hots=b").validate() }
    #expect(error?.message.contains("\"hots\"") == true)
  }

  @Test(arguments: ["host=/tmp port=many", "service=no-such-service", "sslmode=perhaps host=h", "host=a,b port=1,2,3"])
  func `settings that contradict themselves are a matter of configuration`(conninfo: String) async throws {
    do throws(PostgresError) {
      _ = try await PostgresConnection.open(ConnectionConfiguration(conninfo: conninfo))
      Issue.record("\(conninfo) was accepted")
    } catch {
      #expect(error.kind == .configuration)
    }
  }

  @Test func `the description shows where, never the password`() {
    var configuration = ConnectionConfiguration(
      conninfo: "postgresql://me:s3cret@example.org:5433/district?sslmode=require")
    #expect("\(configuration)" == "host=example.org port=5433 dbname=district user=me")
    configuration = configuration.database(named: "other")
    #expect(String(reflecting: configuration) == "host=example.org port=5433 dbname=other user=me")
    var dumped = ""
    dump(configuration, to: &dumped)
    #expect(!dumped.contains("s3cret"))
  }
}
