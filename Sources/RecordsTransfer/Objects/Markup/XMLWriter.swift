/// Writes the payload's XML in one pass. Empty means absent: an element without content is not written.
///
/// Records begin on a line of their own; there is no other white space than that of the data.
public struct XMLWriter: ~Copyable {
  /// The namespace of the payload vocabulary. A change that an importer must know of takes a new one.
  public static let namespace = "urn:records-transfer:payload:1"
  /// The version of the vocabulary: what is added within the namespace raises it.
  public static let version = "1.0"

  var buffer = MarkupBuffer()

  public init() {}

  /// Characters replaced by U+FFFD since the last `take()`.
  public var replacedCharacters: Int { buffer.replacedCharacters }

  /// The document, as UTF-8 without an XML declaration (which `xml` columns would not keep). The writer is empty afterwards.
  public mutating func take() -> [UInt8] { buffer.take() }

  /// A whole document: the root element with namespace and version, the package header, and what `body` writes.
  public mutating func document(
    _ root: String, _ header: DocumentHeader, _ body: (inout XMLWriter) -> Void
  ) {
    buffer.append("<")
    buffer.append(text: root)
    buffer.append(#" xmlns="urn:records-transfer:payload:1" version="1.0">"#)
    group("Package") { xml in
      xml.element("TransferGUID", header.transferGUID)
      xml.element("State", header.state)
      xml.element("ReleasingDistrictNumber", header.releasingDistrictNumber)
      xml.element("ReleasingDistrictName", header.releasingDistrictName)
      xml.element("ProducedAt", header.producedAt)
      xml.element("SchemaVersion", XMLWriter.version)
    }
    body(&self)
    buffer.append("\n</")
    buffer.append(text: root)
    buffer.append(">")
  }

  /// An element that holds text; nothing where `text` is nil or empty. White space is content.
  public mutating func element(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    buffer.append("<")
    buffer.append(name)
    buffer.append(">")
    buffer.append(text: text)
    buffer.append("</")
    buffer.append(name)
    buffer.append(">")
  }

  /// An element that holds elements; nothing where `body` writes nothing.
  public mutating func group(_ name: StaticString, _ body: (inout XMLWriter) -> Void) {
    let start = buffer.count
    buffer.append("\n<")
    buffer.append(name)
    buffer.append(">")
    let content = buffer.count
    body(&self)
    guard buffer.count > content else { return buffer.rollBack(to: start) }
    buffer.append("</")
    buffer.append(name)
    buffer.append(">")
  }
}
