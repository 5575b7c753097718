import PostgresClient
import RecordsTransfer

extension Simulator {
  /// After which the outcomes are compared with what was intended.
  public enum Stage: Sendable {
    /// The requests were routed, and nobody has answered yet.
    case routing
    /// The answers were processed as well.
    case answers
  }

  /// A simulated request that did not come to what was intended.
  public struct Deviation: Sendable, Equatable, CustomStringConvertible {
    public let transferID: Int64
    public let requestCase: String
    /// What differs; names no values of people.
    public let difference: String

    public var description: String { "transfer \(transferID) (\(requestCase)): \(difference)" }
  }

  /// Compares all simulated requests with what was intended.
  ///
  /// - Returns: those that differ, by transfer; empty where all came out as intended.
  public static func deviations(_ session: PostgresSession, after stage: Stage) throws -> [Deviation] {
    switch stage {
    case .routing: try session.run(RoutedDeviations())
    case .answers: try session.run(SettledDeviations())
    }
  }
}

private struct RoutedDeviations: PostgresStatement {
  static let sql = SQL.Simulation.routedDeviations

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Simulator.Deviation {
    Simulator.Deviation(transferID: try row.next(), requestCase: try row.next(), difference: try row.next())
  }
}

private struct SettledDeviations: PostgresStatement {
  static let sql = SQL.Simulation.settledDeviations

  static func decode(_ row: inout RowReader) throws(PostgresError) -> Simulator.Deviation {
    Simulator.Deviation(transferID: try row.next(), requestCase: try row.next(), difference: try row.next())
  }
}
