import CLibPQ

/// Connects and waits for it. On success the caller owns the connection.
func openConnection(_ configuration: ConnectionConfiguration) throws(PostgresError) -> OpaquePointer {
  let options = try configuration.connectOptions()
  let opened = withCStrings(options.map(\.key)) { keys in
    withCStrings(options.map(\.value)) { values in PQconnectdbParams(keys, values, 1) }
  }
  guard let opened else { throw PostgresError(.connection, "out of memory", sqlState: .connectionFailure) }
  guard PQstatus(opened) == CONNECTION_OK else {
    defer { PQfinish(opened) }
    throw connectError(String(cString: PQerrorMessage(opened)))
  }
  return opened
}

/// libpq gives no SQLSTATE for a connection that did not come about, only text. What it says before it has tried any
/// host (a bad port, an unknown service) is a matter of the configuration.
private func connectError(_ message: String) -> PostgresError {
  let tried = ["connection to server", "could not translate host name", "could not connect"]
  if tried.contains(where: message.hasPrefix) {
    return PostgresError(.connection, oneLine(message), sqlState: .connectionFailure)
  }
  return PostgresError(.configuration, "the connection settings are wrong: \(oneLine(message))")
}

/// A NULL-terminated array of C strings.
private func withCStrings<R>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R) -> R {
  let copies = strings.map { Array($0.utf8CString) }
  func nest(_ index: Int, _ pointers: inout [UnsafePointer<CChar>?]) -> R {
    guard index < copies.count else { return body(pointers + [nil]) }
    return copies[index].withUnsafeBufferPointer {
      pointers.append($0.baseAddress)
      return nest(index + 1, &pointers)
    }
  }
  var pointers: [UnsafePointer<CChar>?] = []
  return nest(0, &pointers)
}
