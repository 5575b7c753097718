@testable import RecordsTransfer

/// The XSD that an object's layouts give.
struct XMLSchema {
  private var text = ""
  private var written: Set<String> = []

  /// The text of an object's XSD.
  static func text(of object: any TransferObject.Type) -> String {
    var schema = XMLSchema()
    schema.write(object)
    return schema.text
  }

  private mutating func write<Object: TransferObject>(_ object: Object.Type) {
    let shape = RecordShape.of(Object.Layout.self)
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Made from the object's layouts, which a test holds it to. -->
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:records-transfer:payload:1"
        targetNamespace="urn:records-transfer:payload:1" elementFormDefault="qualified" version="\(XMLWriter.version)">
        <xs:include schemaLocation="../Common/Common.xsd"/>

      """
    for form in object.xml where written.insert(form.root).inserted {
      text += """

          <xs:element name="\(form.root)">
            <xs:complexType>
              <xs:complexContent>
                <xs:extension base="Document">
                  <xs:sequence>
                    <xs:element name="\(shape.element)" type="\(shape.element)" maxOccurs="unbounded"/>
                  </xs:sequence>
                </xs:extension>
              </xs:complexContent>
            </xs:complexType>
          </xs:element>

        """
    }
    var types: Set<String> = []
    write(shape, &types)
    text += "</xs:schema>\n"
  }

  private mutating func write(_ shape: RecordShape, _ types: inout Set<String>) {
    guard types.insert(shape.element).inserted else { return }
    text += "\n  <xs:complexType name=\"\(shape.element)\">\n    <xs:sequence>\n"
    var indent = "      "
    var members: [RecordShape.Field] = []
    for (index, field) in shape.fields.enumerated() {
      if let group = field.groupElement {
        members =
          Array(shape.fields[index...].prefix { $0.groupClose == nil })
          + [shape.fields[index...].first { $0.groupClose != nil }].compactMap(\.self)
        let optional = members.contains(where: \.isRequired) ? "" : " minOccurs=\"0\""
        text +=
          "\(indent)<xs:element name=\"\(group)\"\(optional)>\n\(indent)  <xs:complexType>\n\(indent)    <xs:sequence>\n"
        indent += "      "
      }
      element(field, indent)
      if field.groupClose != nil {
        indent.removeLast(6)
        text += "\(indent)    </xs:sequence>\n\(indent)  </xs:complexType>\n\(indent)</xs:element>\n"
      }
    }
    text += "    </xs:sequence>\n  </xs:complexType>\n"
    for child in shape.fields.compactMap(\.child) { write(child, &types) }
  }

  private mutating func element(_ field: RecordShape.Field, _ indent: String) {
    let optional = field.isRequired ? "" : " minOccurs=\"0\""
    let start = "\(indent)<xs:element name=\"\(field.element)\""
    switch field.type {
    case .records: text += "\(start) type=\"\(field.element)\"\(optional) maxOccurs=\"unbounded\"/>\n"
    case .texts: text += "\(start) type=\"Text\"\(optional) maxOccurs=\"unbounded\"/>\n"
    case .oneOf(let values):
      text += "\(start)\(optional)>\n\(indent)  <xs:simpleType>\n\(indent)    <xs:restriction base=\"xs:string\">\n"
      for value in values { text += "\(indent)      <xs:enumeration value=\"\(Self.escaped(value))\"/>\n" }
      text += "\(indent)    </xs:restriction>\n\(indent)  </xs:simpleType>\n\(indent)</xs:element>\n"
    default: text += "\(start) type=\"\(Self.name(field.type))\"\(optional)/>\n"
    }
  }

  private static func name(_ type: FieldType) -> String {
    switch type {
    case .day: "Day"
    case .time: "Time"
    case .boolean: "Boolean"
    case .integer: "xs:integer"
    case .quantity: "Quantity"
    case .decimal: "xs:decimal"
    case .schoolYear: "SchoolYear"
    case .base64: "xs:base64Binary"
    case .text, .texts, .records, .oneOf: "Text"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
