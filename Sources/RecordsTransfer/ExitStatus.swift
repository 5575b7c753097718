/// The exit codes of `records-transfer`: what a scheduler reads. 64 to 78 are those of `sysexits.h`.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Everything that was asked for was done.
  case done = 0
  /// The command line was wrong.
  case usage = 64
  /// Input was refused: a file to load, an ID that does not exist.
  case dataRefused = 65
  /// An input file is not there or cannot be read.
  case inputMissing = 66
  /// The database cannot be reached, or the connection to it was lost.
  case databaseUnavailable = 69
  /// A fault of this program.
  case internalError = 70
  /// A program that is needed is not installed (`fop`, `ant`, `initdb`).
  case programMissing = 72
  /// Output cannot be written.
  case cannotWrite = 73
  /// The same job is already running.
  case alreadyRunning = 75
  /// The SQL contract refused: a right is missing, or the state of the transfer does not allow it.
  case refused = 77
  /// The job file, the map of a CSV file or the connection string is wrong.
  case configuration = 78
  /// The job is done, and rows were set aside for a person to look at.
  case rowsSetAside = 80
  /// The deadline came first; work is left in the queue.
  case deadlineReached = 81
  /// A signal ended the run after the chunk in hand.
  case stoppedBySignal = 82
  /// The schema of the database is older or newer than this program.
  case schemaMismatch = 83
  /// A lane was paused by a DBA; its work is left in the queue.
  case lanePaused = 84
  /// Something that must be true of the database is not.
  case invariantViolated = 85
  /// The disclosure ledger was changed, or is not whole.
  case ledgerChanged = 86
}
