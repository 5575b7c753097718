import PostgresClient

/// Databases beside the one that commands work on, for the demonstration and the benchmarks.
public enum ScratchDatabase {
  /// Makes a database anew; one of that name is dropped, with whoever is connected to it.
  ///
  /// - Parameters:
  ///   - name: lower-case letters and underscores.
  ///   - template: the database that it is a copy of, to which nobody may be connected; nil for an empty one.
  ///   - server: where; any database there.
  public static func recreate(
    _ name: String, from template: String = "template0", on server: ConnectionConfiguration
  ) async throws -> ConnectionConfiguration {
    precondition(
      (name + template).utf8.allSatisfy { $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    let connection = try await PostgresConnection.open(server.database(named: "postgres"))
    let outcome: Result<Int, PostgresError> = await connection.run { session in
      do throws(PostgresError) {
        try session.execute("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        return .success(try session.execute("CREATE DATABASE \(name) TEMPLATE \(template)"))
      } catch {
        return .failure(error)
      }
    }
    await connection.close()
    _ = try outcome.get()
    return server.database(named: name)
  }
}
