import Foundation
import FoundationXML

@testable import RecordsTransfer

/// The records of an XML document, as libxml2 reads it: in the form that `SourceRecords` gives them.
final class ReadRecords: NSObject, XMLParserDelegate {
  private final class Node {
    let name: String
    var text = ""
    var children: [Node] = []
    init(_ name: String) { self.name = name }
  }

  struct NotXML: Error {
    let reason: String
  }

  private var open: [Node] = []
  private var root: Node?

  /// - Throws: `NotXML` where it is not well-formed, or holds an element that the layouts do not know.
  static func records(in document: [UInt8], _ object: any TransferObject.Type) throws -> [String] {
    let reader = ReadRecords()
    let parser = XMLParser(data: Data(document))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw NotXML(reason: parser.parserError.map { "\($0)" } ?? "it has no root")
    }
    return try root.children.filter { $0.name != "Package" }.map { try text($0, object.shape) }
  }

  private static func text(_ node: Node, _ shape: RecordShape) throws -> String {
    let groups = Set(shape.fields.compactMap(\.groupElement))
    let members = node.children.flatMap { groups.contains($0.name) ? $0.children : [$0] }
    let parts = try members.compactMap { member -> String? in
      guard let field = shape.fields.first(where: { $0.element == member.name }) else {
        throw NotXML(reason: "\(shape.element) has no \(member.name)")
      }
      if field.isDerived { return nil }
      if let child = field.child { return member.name + (try text(member, child)) }
      if case .base64 = field.type {
        let bytes = Data(base64Encoded: member.text) ?? Data()
        return "\(member.name)=\(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())\u{1E}"
      }
      return "\(member.name)=\(member.text)\u{1E}"
    }
    return "{\(parts.sorted().joined())}"
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let node = Node(name)
    open.last?.children.append(node)
    open.append(node)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    root = open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
