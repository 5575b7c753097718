import CProcess
import Foundation

/// This process holds records of children in its memory, and a core dump would put them on a disk.
enum CoreDumps {
  /// Whether none can be made of this process.
  static var areForbidden: Bool {
    var limit = rlimit()
    return getrlimit(coreFiles, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0
      && cprocess_is_dumpable() == 0
  }

  /// From now on: no core files, of this process and of what it starts; and no dump by a handler that the kernel pipes it
  /// to, which the limit does not bind. Nobody but root can attach a debugger then. What cannot be forbidden is left as it
  /// is: the work matters more.
  static func forbid() {
    var limit = rlimit()
    // Where the limit is that already, as by LimitCORE=0, the call may not even be allowed.
    if getrlimit(coreFiles, &limit) != 0 || limit.rlim_cur != 0 || limit.rlim_max != 0 {
      limit = rlimit(rlim_cur: 0, rlim_max: 0)
      _ = setrlimit(coreFiles, &limit)
    }
    _ = cprocess_set_dumpable(0)
  }

  private static let coreFiles = Int32(RLIMIT_CORE.rawValue)
}
