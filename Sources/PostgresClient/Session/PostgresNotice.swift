import CLibPQ

/// What the server says by the way.
public struct PostgresNotice: Sendable, Equatable {
  /// NOTICE, WARNING, INFO …, in the server's language.
  public let severity: String
  public let sqlState: SQLState?
  public let message: String
}

/// Keeps the server's notices, which libpq would otherwise print on stderr.
final class NoticeCollector {
  private static let capacity = 100
  private var notices: [PostgresNotice] = []

  func attach(to connection: OpaquePointer) {
    // Unretained: the session owns both this and the connection, and finishes the connection first.
    PQsetNoticeReceiver(
      connection,
      { context, result in
        guard let context, let result else { return }
        Unmanaged<NoticeCollector>.fromOpaque(context).takeUnretainedValue().add(result)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  func take() -> [PostgresNotice] {
    defer { notices = [] }
    return notices
  }

  private func add(_ result: OpaquePointer) {
    func field(_ code: Int32) -> String? { PQresultErrorField(result, code).map { String(cString: $0) } }
    if notices.count == Self.capacity { notices.removeFirst() }
    notices.append(
      PostgresNotice(
        severity: field(DiagnosticField.severity) ?? "",
        sqlState: field(DiagnosticField.sqlState).map(SQLState.init(rawValue:)),
        message: field(DiagnosticField.message) ?? ""))
  }
}
