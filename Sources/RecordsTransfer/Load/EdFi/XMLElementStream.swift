import CLibXML2

/// Reads a document of XML in pieces, and gives the children of its root one by one, each with everything in it.
///
/// Memory is that of one piece and one element, whatever the size of the document. There is no document type: one is refused where
/// it begins, so that no entity is declared, expanded or fetched; nothing is read but the bytes that are handed over.
final class XMLElementStream {
  /// A root, by its name and the URI of its namespace.
  struct Root: Equatable {
    let name: String
    let namespace: String
  }

  /// Why a document cannot be read on. The reason holds nothing of the document.
  struct Refusal: Error, Equatable {
    let line: Int
    let reason: String
  }

  /// Bytes that can pass without anything that begins or ends: more is a tag or a comment that is not meant to be read.
  private static let longestSilence = 256 << 10

  /// The next record, where there is one. `Int` is the line on which it begins.
  var ready: [(line: Int, element: EdFiElement)] = []
  var tree = XMLElementTree()
  var refusal: Refusal?
  private(set) var context: xmlParserCtxtPtr?
  private let encoding: String?
  private var silence = 0
  private var heard = 0

  var root: Root? { tree.root }

  /// - Parameter encoding: what the bytes are, whatever the document declares; nil to believe it. A name that iconv knows.
  init(encoding: String? = nil) {
    self.encoding = encoding
    _ = Self.isPrepared
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
  }

  /// Reads on. What became whole is in `ready`.
  ///
  /// - Throws: what is wrong with the document.
  func read(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
    guard !bytes.isEmpty else { return }
    quiet()
    if context == nil { try open(bytes) } else { feed(bytes, isLast: false) }
    silence = tree.events == heard ? silence + bytes.count : 0
    heard = tree.events
    if refusal == nil, silence > Self.longestSilence {
      stop("has a tag, a comment or the like of more than 256 KiB")
    }
    if let refusal { throw refusal }
  }

  /// There is nothing more to read.
  func finish() throws(Refusal) {
    guard context != nil else { throw Refusal(line: 1, reason: "is empty") }
    quiet()
    feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    if let refusal { throw refusal }
  }

  /// Ends reading, from within a callback too. The first reason counts.
  func stop(_ reason: String) {
    if refusal == nil { refusal = Refusal(line: line, reason: reason) }
    if let context { xmlStopParser(context) }
  }

  /// The line that is being read, from 1.
  var line: Int { context?.pointee.input.map { max(Int($0.pointee.line), 1) } ?? 1 }

  private func open(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
    var handler = Self.handler
    // Four bytes tell UTF-16 from what ASCII is part of; with an encoding that was given there is nothing to tell.
    let known = encoding == nil ? min(4, bytes.count) : 0
    let user = Unmanaged.passUnretained(self).toOpaque()
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    context = xmlCreatePushParserCtxt(&handler, user, known > 0 ? start : nil, Int32(known), nil)
    guard let context else { throw Refusal(line: 1, reason: "cannot be read: there is no memory left for a parser") }
    var options = Int32(XML_PARSE_NONET.rawValue)
    if let encoding {
      options |= Int32(XML_PARSE_IGNORE_ENC.rawValue)
      guard let converter = xmlFindCharEncodingHandler(encoding) else {
        throw Refusal(line: 1, reason: "cannot be read: this system has no encoding of the name that was given")
      }
      xmlSwitchToEncoding(context, converter)
    }
    xmlCtxtUseOptions(context, options)
    feed(UnsafeRawBufferPointer(rebasing: bytes[known...]), isLast: false)
  }

  private func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
    let code = xmlParseChunk(
      context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    if code != 0, refusal == nil { stop(XMLProblem.text(code)) }
  }

  /// What goes wrong outside of a parser (in a conversion) is printed on standard error unless this thread says otherwise.
  private func quiet() { xmlSetStructuredErrorFunc(nil) { _, _ in } }

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()
}
