extension FOWriter {
  /// A framed warning that must not be overlooked: a court order, an address that is not to be known, an allergy. Whoever does
  /// not see the frame hears the title first. It can run over pages.
  public mutating func alert(_ title: String, _ lines: [String] = []) {
    buffer.append(
      ##"<fo:block role="Div" border="1.5pt solid #9b1c1c" background-color="#fdf1f1" padding="3pt 5pt" margin="4pt 0pt" start-indent="6pt" end-indent="6pt"><fo:block role="P" font-size="10pt" font-weight="bold" color="#9b1c1c">"##
    )
    write(title)
    buffer.append("</fo:block>")
    for line in lines {
      buffer.append(#"<fo:block role="P" font-size="9pt">"#)
      write(line)
      buffer.append("</fo:block>")
    }
    buffer.append("</fo:block>")
  }
}
