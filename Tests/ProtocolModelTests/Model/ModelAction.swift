/// What happens in the model, one step at a time. Those up to `requeue` are steps of the code: a test holds that each still
/// has its place there. The others happen to it.
enum ModelAction: UInt8, CaseIterable, Sendable {
  case openIntent, adoptIntent, halve, nameSuspect, quarantine, leaveRange, endRecovery
  case claimChunk, work, bisect, capBisection, removeDone, setAside, recordChunk, planChunk, commit
  case resolveCommit, reconnect, sweep, endLane

  case pause, resume, requeue

  case startProcess, requestStop, becomeReady
  case killedByRow, killProcess, cutConnection, endSession, commitSession, crashServer, failOver

  /// Whether the protocol's promise that everything ends well may count on it. Disasters and people's doings may happen
  /// or not; a paused lane is resumed some day.
  var isFair: Bool {
    switch self {
    case .killProcess, .cutConnection, .crashServer, .failOver, .requestStop, .pause, .requeue: false
    default: true
    }
  }
}
