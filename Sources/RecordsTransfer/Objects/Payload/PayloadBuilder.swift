/// Takes the documents of one transfer after another: an object writes its columns here.
///
/// The writers' buffers are used again for every document of a chunk.
public struct PayloadBuilder: ~Copyable {
  /// The transfer whose documents are written.
  public private(set) var header: DocumentHeader
  private var xml = XMLWriter()
  private var fo = FOWriter()
  private var columns: [PayloadColumn: [UInt8]] = [:]
  private var replacedCharacters = 0

  public init(header: DocumentHeader) {
    self.header = header
  }

  /// Writes an XML column: a document with this root element and the package header.
  public mutating func xml(_ column: PayloadColumn, root: StaticString, _ body: (inout XMLWriter) -> Void) {
    assert(column.kind == .xml)
    xml.document(root, header, body)
    replacedCharacters += xml.replacedCharacters
    columns[column] = xml.take()
  }

  /// Writes a FOP column: a document with this title and the page header.
  public mutating func document(_ column: PayloadColumn, title: String, _ body: (inout FOWriter) -> Void) {
    assert(column.kind == .fop)
    fo.document(title: title, header, body)
    replacedCharacters += fo.replacedCharacters
    columns[column] = fo.take()
  }

  /// Writes a FOP column that holds several documents, each with its title, page header and page numbers: the state's list
  /// names them in this order.
  public mutating func documents(_ column: PayloadColumn, _ parts: [FOWriter.Part]) {
    assert(column.kind == .fop)
    fo.documents(header, parts)
    replacedCharacters += fo.replacedCharacters
    columns[column] = fo.take()
  }

  /// Writes a Name column: the title under which the document beside it is listed.
  public mutating func name(_ column: PayloadColumn, _ name: String) {
    assert(column.kind == .name)
    columns[column] = Array(name.utf8)
  }

  /// What was written since the last time; the builder is then ready for the same transfer's next documents.
  mutating func take() -> (columns: [PayloadColumn: [UInt8]], replacedCharacters: Int) {
    defer {
      columns = [:]
      replacedCharacters = 0
    }
    return (columns, replacedCharacters)
  }

  /// Turns to another transfer.
  mutating func begin(_ header: DocumentHeader) {
    self.header = header
  }
}
