import Foundation

/// Memory of this process that is in use, in bytes; nil where the system does not tell (Linux does).
enum ResidentMemory {
  static var now: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
  }
}
