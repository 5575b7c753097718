/// A small world that is explored whole.
struct Scenario: Sendable {
  enum Kind: Sendable {
    /// Its work succeeds.
    case good
    /// Its work fails on its data, each time.
    case poison
    /// Its work kills the process, each time.
    case killer
  }

  /// The transfers of the lane, in its order; four at most.
  var rows: [Kind]
  /// Whether the two workers are tasks of one process, which live and die together, or processes of their own.
  var isOneProcess = false
  /// Rows that an ordinary chunk claims at most.
  var limit: UInt8 = 4
  /// After so many attempts that failed on data a row is quarantined.
  var attempts: UInt8 = 2
  var faults: Set<Fault> = []
  /// Disasters in one history.
  var mostFaults: UInt8 = 0
  /// Pauses, re-queues and stops in one history.
  var interventions: UInt8 = 0
  /// A worker's own first intent is committed without waiting for the disk.
  var hasAsynchronousIntents = true
  /// Bisection may give up before every row of a chunk was tried.
  var isBisectionCapped = false
  var bug: PlantedBug?

  /// What may befall the workers and the server at any moment.
  enum Fault: Sendable, CaseIterable {
    /// SIGKILL of a process.
    case kill
    /// A connection is cut; the server notices at some time.
    case cut
    /// The server goes down at once and comes back.
    case crash
    /// The server is lost, and a standby that lags by a commit at most takes its place.
    case failover
  }
}

extension Scenario: CustomStringConvertible {
  var description: String {
    let disasters = faults.map { "\($0)" }.sorted().joined(separator: ", ")
    let parts = [
      isOneProcess ? "one process" : "two processes", "rows " + rows.map { "\($0)" }.joined(separator: ", "),
      "chunks of \(limit)", faults.isEmpty ? nil : "\(mostFaults) of \(disasters)",
      interventions == 0 ? nil : "\(interventions) by people",
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }
}

/// A mistake in the protocol. Each has to be found.
enum PlantedBug: Sendable, CaseIterable {
  /// Queue rows are deleted in a transaction of their own, after that of their effects.
  case removesSeparately
  /// A chunk whose COMMIT is in doubt counts as not done, and its rows are worked on again without being claimed.
  case repeatsUnknown
  /// A worker that finds nothing after its watermark ends.
  case sweepsNever
  /// The intent is deleted when the rows are claimed, before the commit of its chunk.
  case dropsIntentEarly
  /// The first row of an orphaned intent of one row is quarantined, whether it is the one that was in hand or not.
  case quarantinesUnnamed
  /// Rows are claimed without a lock.
  case claimsWithoutLock
  /// While one worker tries the rows on which a process died, the other workers of its process go on with others.
  case siblingsGoOn
  /// An orphaned range is left as done where its rows are locked: by the dead worker's own session, which the server has
  /// not ended yet, or by somebody who will die of them.
  case forgetsLocked
  /// An intent is taken for orphaned while its worker lives.
  case adoptsLiving
}
