/// Takes the documents of one transfer after another: an object writes its columns here.
///
/// The writers' buffers are used again for every document of a chunk.
public struct PayloadBuilder: ~Copyable {
  /// What was written of a transfer.
  struct Written {
    var columns: [PayloadColumn: AssembledColumn] = [:]
    var replacedCharacters = 0
  }

  /// The transfer whose documents are written.
  public private(set) var header: DocumentHeader
  private var xml = XMLWriter()
  private var fo = FOWriter()
  private var written = Written()
  /// How many records the columns being written stand for.
  private var records = 0

  public init(header: DocumentHeader) {
    self.header = header
  }

  /// Writes an XML column: a document with the form's root element, the package header and the records.
  public mutating func xml<Layout: RecordLayout>(_ form: XMLForm, _ records: RecordList<Layout>) {
    assert(form.column.kind == .xml)
    xml.document(form.root, header) { xml in xml.records(records, use: form.use) }
    written.replacedCharacters += xml.replacedCharacters
    written.columns[form.column] = AssembledColumn(bytes: xml.take(), records: records.recordCount)
  }

  /// Writes a FOP column: a document with this title and the page header.
  ///
  /// - Parameter records: how many the document shows, for the manifest; nil: those of the transfer's object.
  public mutating func document(
    _ column: PayloadColumn, title: String, records: Int? = nil, _ body: (inout FOWriter) -> Void
  ) {
    assert(column.kind == .fop)
    fo.document(title: title, header, body)
    written.replacedCharacters += fo.replacedCharacters
    written.columns[column] = AssembledColumn(bytes: fo.take(), records: records ?? self.records)
  }

  /// Writes a FOP column that holds several documents, each with its title, page header and page numbers: the state's list
  /// names them in this order.
  ///
  /// - Parameter records: as for `document`.
  public mutating func documents(_ column: PayloadColumn, records: Int? = nil, _ parts: [FOWriter.Part]) {
    assert(column.kind == .fop)
    fo.documents(header, parts)
    written.replacedCharacters += fo.replacedCharacters
    written.columns[column] = AssembledColumn(bytes: fo.take(), records: records ?? self.records)
  }

  /// Writes a Name column: the title under which the document beside it is listed.
  public mutating func name(_ column: PayloadColumn, _ name: String) {
    assert(column.kind == .name)
    written.columns[column] = AssembledColumn(bytes: Array(name.utf8), records: 1)
  }

  /// Turns to another transfer.
  mutating func begin(_ header: DocumentHeader) { self.header = header }

  /// - Parameter records: how many the object whose columns come next has.
  mutating func countRecords(_ records: Int) { self.records = records }

  /// What was written since the last time; the builder is then ready for the same transfer's next documents.
  mutating func take() -> Written {
    defer { written = Written() }
    return written
  }
}
