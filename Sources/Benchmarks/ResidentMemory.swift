import Foundation

/// Memory of this process that is in use, in bytes; nil where the system does not tell (Linux does).
enum ResidentMemory {
  static var now: Int? { bytes("VmRSS:") }
  /// At its highest since the process began, or since `resetPeak()`.
  static var peak: Int? { bytes("VmHWM:") }

  /// Linux lets a process forget its peak (proc(5), clear_refs); elsewhere nothing happens.
  static func resetPeak() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }

  private static func bytes(_ key: String) -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
  }
}
