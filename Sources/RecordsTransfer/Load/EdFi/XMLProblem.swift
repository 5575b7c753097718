import CLibXML2

/// What libxml2 finds wrong with a document, in words that hold nothing of the document, as its own messages do.
enum XMLProblem {
  static func text(_ code: Int32) -> String {
    if code == Int32(XML_WAR_UNKNOWN_VERSION.rawValue) { return "is of a version of XML that is not 1.0" }
    if let words = words[code] { return "is not well-formed XML: \(words)" }
    return "is not well-formed XML (error \(code) of libxml2)"
  }

  private static let words: [Int32: String] = Dictionary(
    uniqueKeysWithValues: [
      (XML_ERR_DOCUMENT_EMPTY, "it does not begin with an element"),
      (XML_ERR_DOCUMENT_END, "it ends too early, or something stands behind its root"),
      (XML_ERR_INVALID_CHAR, "it has a character that XML does not allow"),
      (XML_ERR_INVALID_CHARREF, "it refers to a character that XML does not allow"),
      (XML_ERR_INVALID_ENCODING, "it has bytes that are not of its encoding"),
      (XML_I18N_CONV_FAILED, "it has bytes that are not of its encoding"),
      (XML_ERR_UNSUPPORTED_ENCODING, "it declares an encoding that this system does not have"),
      (XML_ERR_UNKNOWN_ENCODING, "it declares an encoding that this system does not have"),
      (XML_ERR_UNDECLARED_ENTITY, "it has an entity that is none of &lt; &gt; &amp; &quot; &apos;"),
      (XML_ERR_ENTITYREF_SEMICOL_MISSING, "an & begins no entity"),
      (XML_ERR_NAME_REQUIRED, "a < or & begins no name"),
      (XML_ERR_TAG_NAME_MISMATCH, "an element is ended that is not the one that is open"),
      (XML_ERR_TAG_NOT_FINISHED, "it ends too early"),
      (XML_ERR_GT_REQUIRED, "a tag has no >"),
      (XML_ERR_ATTRIBUTE_REDEFINED, "an attribute stands twice in one tag"),
      (XML_ERR_ATTRIBUTE_NOT_STARTED, "an attribute has no quotation marks"),
      (XML_ERR_SPACE_REQUIRED, "attributes are not separated"),
      (XML_ERR_LT_IN_ATTRIBUTE, "a < stands in an attribute"),
      (XML_ERR_RESERVED_XML_NAME, "an XML declaration stands elsewhere than at its beginning"),
      (XML_NS_ERR_UNDEFINED_NAMESPACE, "a prefix stands for no namespace"),
    ].map { (Int32($0.0.rawValue), $0.1) })
}
