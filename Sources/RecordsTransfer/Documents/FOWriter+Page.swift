extension FOWriter {
  /// One of several documents that stand in one FO: its title, and what it says.
  public typealias Part = (title: String, body: (inout FOWriter) -> Void)

  /// A whole document. Fonts are named in the order in which Apache FOP tries them, word by word. The first page opens with
  /// the title and whose records these are; every page has a header with title, student, birthdate, state ID and releasing
  /// district, and a footer with page X of Y.
  public mutating func document(title: String, _ header: DocumentHeader, _ body: (inout FOWriter) -> Void) {
    open(title: title)
    pages(title: title, header, id: "document", attributes: "", body)
    close()
  }

  /// Several documents in one FO: each has its title, header and page numbers as if it stood alone. The PDF of all of them goes by
  /// the first one's title. `PageSequences` takes them apart.
  public mutating func documents(_ header: DocumentHeader, _ parts: [Part]) {
    guard let first = parts.first else { return }
    open(title: first.title)
    for (index, part) in parts.enumerated() {
      // Page numbers begin anew, and without an empty page before an odd one.
      pages(
        title: part.title, header, id: index == 0 ? "document" : "document\(index + 1)",
        attributes: " initial-page-number=\"1\" force-page-count=\"no-force\"", part.body)
    }
    close()
  }

  private mutating func open(title: String) {
    buffer.append(
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xml:lang="en-US" font-family="Noto Sans, Noto Sans Hebrew, Noto Sans Arabic, DejaVu Sans, Noto Sans CJK SC" font-size="8pt" line-height="1.25">
      <fo:layout-master-set>
      <fo:simple-page-master master-name="page" page-width="8.5in" page-height="11in" margin="0.5in 0.6in">
      <fo:region-body margin-top="0.55in" margin-bottom="0.4in"/>
      <fo:region-before extent="0.45in" display-align="before"/>
      <fo:region-after extent="0.25in" display-align="after"/>
      </fo:simple-page-master>
      </fo:layout-master-set>

      """#)
    declarations(title: title)
  }

  private mutating func close() { buffer.append("</fo:root>\n") }

  private mutating func pages(
    title: String, _ header: DocumentHeader, id: String, attributes: StaticString, _ body: (inout FOWriter) -> Void
  ) {
    buffer.append("<fo:page-sequence master-reference=\"page\" id=\"")
    write(id)
    buffer.append("\"")
    buffer.append(attributes)
    buffer.append(">\n")
    pageHeader(title: title, header)
    pageFooter(header, id: id)
    buffer.append("<fo:flow flow-name=\"xsl-region-body\">\n")
    heading(1, title)
    identity(header)
    body(&self)
    buffer.append("\n</fo:flow>\n</fo:page-sequence>\n")
  }

  /// What the PDF says of itself. PDF/UA and PDF/A want a title.
  private mutating func declarations(title: String) {
    buffer.append(
      ##"<fo:declarations><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>"##
    )
    write(title)
    buffer.append("</dc:title></rdf:Description></rdf:RDF></x:xmpmeta></fo:declarations>\n")
  }

  private mutating func pageHeader(title: String, _ header: DocumentHeader) {
    buffer.append(
      ##"<fo:static-content role="artifact" flow-name="xsl-region-before" font-size="7.5pt" color="#333333"><fo:table table-layout="fixed" width="100%" border-bottom="0.5pt solid #1f3a5f"><fo:table-column column-width="proportional-column-width(3)"/><fo:table-column column-width="proportional-column-width(2)"/><fo:table-body><fo:table-row><fo:table-cell padding-bottom="3pt"><fo:block font-weight="bold">"##
    )
    write(header.studentName)
    buffer.append("</fo:block><fo:block>")
    write(
      [
        header.birthdate.map { "Born " + USDate.text($0) }, header.stateID.map { "State ID " + $0 },
      ].compactMap(\.self).joined(separator: " · "))
    buffer.append(
      ##"</fo:block></fo:table-cell><fo:table-cell padding-bottom="3pt" text-align="end"><fo:block font-weight="bold">"##
    )
    write(title)
    buffer.append("</fo:block><fo:block>")
    write(Self.district(header))
    buffer.append("</fo:block></fo:table-cell></fo:table-row></fo:table-body></fo:table></fo:static-content>\n")
  }

  private mutating func pageFooter(_ header: DocumentHeader, id: String) {
    buffer.append(
      ##"<fo:static-content role="artifact" flow-name="xsl-region-after" font-size="7pt" color="#555555"><fo:block text-align-last="justify">"##
    )
    write("Transfer \(header.transferGUID) · Produced \(USDate.text(header.businessDate))")
    buffer.append(
      ##"<fo:leader leader-pattern="space"/>Page <fo:page-number/> of <fo:page-number-citation-last ref-id=""##
    )
    write(id)
    buffer.append("\"/></fo:block></fo:static-content>\n")
  }

  /// The page header is no part of what a screen reader reads: the document says it once more at its beginning.
  private mutating func identity(_ header: DocumentHeader) {
    facts([
      ("Student", header.studentName),
      ("Birthdate", header.birthdate.map(USDate.text)),
      ("State ID", header.stateID),
      ("Releasing district", Self.district(header)),
    ])
  }

  private static func district(_ header: DocumentHeader) -> String {
    header.releasingDistrictName == header.releasingDistrictNumber
      ? header.releasingDistrictName : "\(header.releasingDistrictName) (\(header.releasingDistrictNumber))"
  }
}
