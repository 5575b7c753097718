import CLibXML2

extension XMLElementStream {
  /// What libxml2 calls. Handlers that are left out are those of declarations, which there are none of.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.internalSubset = { user, _, _, _ in
      XMLElementStream.of(user)?.stop("has a document type declaration (DOCTYPE), which is never read")
    }
    handler.startElementNs = { user, name, _, namespace, _, _, count, _, attributes in
      XMLElementStream.of(user)?.begin(name, namespace, Int(count), attributes)
    }
    handler.endElementNs = { user, _, _, _ in XMLElementStream.of(user)?.end() }
    handler.characters = { user, bytes, count in XMLElementStream.of(user)?.add(bytes, Int(count)) }
    handler.cdataBlock = { user, bytes, count in XMLElementStream.of(user)?.add(bytes, Int(count)) }
    handler.comment = { user, _ in XMLElementStream.of(user)?.tree.events += 1 }
    handler.serror = { user, error in
      guard let error else { return }
      XMLElementStream.of(user)?.hear(
        error.pointee.code, isError: error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue)
    }
    return handler
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLElementStream? {
    user.map { Unmanaged<XMLElementStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard refusal == nil, let name else { return }
    guard count <= 100 else { return stop("has an element with more than 100 attributes") }
    var values: [String: String] = [:]
    // Five pointers each: name, prefix, namespace, begin and end of the value.
    for place in 0..<count {
      guard let attributes, let key = attributes[5 * place], let start = attributes[5 * place + 3],
        let end = attributes[5 * place + 4], let name = Self.name(key, attributes[5 * place + 2])
      else { continue }
      values[name] = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    if let reason = tree.begin(Self.text(name), namespace.map(Self.text) ?? "", values, line) { stop(reason) }
  }

  /// - Returns: nil for attributes of XML itself and of XML Schema, which say how a document is written: `xsi:nil`, `xml:lang`.
  private static func name(_ key: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> String? {
    guard let namespace = namespace.map(text) else { return text(key) }
    let isOfWriting = namespace.hasPrefix("http://www.w3.org/")
    return isOfWriting ? nil : EdFiElement.foreign(text(key))
  }

  private func end() {
    guard refusal == nil, let record = tree.end() else { return }
    ready.append(record)
  }

  private func add(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard refusal == nil else { return }
    if let reason = tree.add(UnsafeBufferPointer(start: bytes, count: count)) { stop(reason) }
  }

  /// Of warnings only one counts: a version of XML that this is not.
  private func hear(_ code: Int32, isError: Bool) {
    if isError || code == Int32(XML_WAR_UNKNOWN_VERSION.rawValue) { stop(XMLProblem.text(code)) }
  }

  private static func text(_ bytes: UnsafePointer<xmlChar>) -> String { String(cString: bytes) }
}
