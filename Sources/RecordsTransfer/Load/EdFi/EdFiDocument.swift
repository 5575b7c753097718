import Foundation

/// A file, as a stream of the records of one interchange.
struct EdFiDocument {
  /// Bytes that are read at a time.
  private static let piece = 256 << 10

  let path: String
  let encoding: String?

  /// Gives every record to `body`, in the order of the file, with a number: the line on which it begins or, where several begin
  /// on one line, the next that is free. So a number names one record.
  ///
  /// - Parameter advance: told how many bytes more were read.
  /// - Throws: `XMLElementStream.Refusal` where the file is no such document, `CommandFailure` where it cannot be read.
  func forEach(advance: (Int) -> Void, _ body: (Int, EdFiElement) throws -> Void) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable() }
    defer { close(descriptor) }
    let stream = XMLElementStream(encoding: encoding)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.piece, alignment: 16)
    defer { buffer.deallocate() }
    var isKnown = false
    var last = 0
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable() }
      if count == 0 { try stream.finish() } else { try stream.read(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      if !isKnown, let root = stream.root {
        try EdFiNamespace.check(root)
        isKnown = true
      }
      for (line, element) in stream.ready {
        last = max(line, last + 1)
        try body(last, element)
      }
      stream.ready.removeAll(keepingCapacity: true)
      if count == 0 { return }
      advance(count)
    }
  }

  private func unreadable() -> CommandFailure {
    CommandFailure(.inputMissing, "cannot read \(path): \(SystemError.last.text)")
  }
}

/// Which documents are interchanges that can be read.
enum EdFiNamespace {
  /// - Throws: why this one is not.
  static func check(_ root: XMLElementStream.Root) throws(XMLElementStream.Refusal) {
    guard let version = version(root.namespace) else {
      throw .init(
        line: 1, reason: "is not of the Ed-Fi Data Standard: its namespace is not http://ed-fi.org/ with a version")
    }
    guard (3...5).contains(version) else {
      throw .init(line: 1, reason: "is of version \(version) of the Ed-Fi Data Standard: 3, 4 and 5 can be read")
    }
    guard root.name.hasPrefix("Interchange") else {
      throw .init(line: 1, reason: "is no interchange of the Ed-Fi Data Standard: its root is not named Interchange…")
    }
  }

  /// The major version that a namespace names: 5 of `http://ed-fi.org/5.2.0`, 3 of the older `http://ed-fi.org/0330`.
  static func version(_ namespace: String) -> Int? {
    let start = "http://ed-fi.org/"
    guard namespace.hasPrefix(start) else { return nil }
    let rest = namespace.dropFirst(start.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    if digits.count == 4, digits.count == rest.count { return number / 100 }
    return digits.count <= 2 ? number : nil
  }
}
