import Foundation
import Testing

@testable import RecordsTransfer

/// A folder of its own, such as somebody would check the project out into.
struct Checkout: Sendable {
  let folder: String
  let closedRoot: String

  var cluster: EmbeddedCluster { EmbeddedCluster(in: folder, purpose: .throwaway, closedRoot: closedRoot) }
  var home: ClusterHome { get throws { try ClusterHome.resolve(in: folder, closedRoot: closedRoot) } }

  /// What psql prints, without heading or padding.
  @discardableResult
  func psql(_ sql: String) async throws -> String {
    let conninfo = try await cluster.status().conninfo
    let psql = try Subprocess.run("/usr/bin/psql", ["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-c", sql])
    #expect(psql.status == 0, "\(psql.output)")
    return psql.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// - Parameters:
///   - path: what is made below a new temporary folder.
///   - closed: the part of it that only its owner can enter.
func withCheckout(
  below path: String = "checkout", closed: String? = nil, _ body: (Checkout) async throws -> Void
) async throws {
  var template = Array((NSTemporaryDirectory() + "/embedded-XXXXXX").utf8CString)
  let temporary = String(cString: try #require(mkdtemp(&template)))
  chmod(temporary, 0o711)
  let checkout = Checkout(folder: temporary + "/" + path, closedRoot: temporary + "/elsewhere")
  try FileManager.default.createDirectory(atPath: checkout.folder, withIntermediateDirectories: true)
  if let closed { chmod(temporary + "/" + closed, 0o700) }
  let outcome: Result<Void, any Error>
  do { outcome = .success(try await body(checkout)) } catch { outcome = .failure(error) }
  try await checkout.cluster.stop()
  try? FileManager.default.removeItem(atPath: checkout.home.socketFolder)
  try? FileManager.default.removeItem(atPath: temporary)
  try outcome.get()
}

/// A program that has nothing to do with PostgreSQL and runs as the same user.
struct Foreign {
  let processID: pid_t

  init(as owner: ClusterOwner) throws {
    // The shell leaves it behind and tells its ID.
    let shell = try owner.run("/bin/sh", ["-c", "sleep 600 </dev/null >/dev/null 2>&1 & echo $!"])
    processID = try #require(pid_t(shell.lastLine))
  }

  var isAlive: Bool { kill(processID, 0) == 0 }

  func end() { kill(processID, SIGKILL) }
}
