extension FOWriter {
  /// A framed warning that must not be overlooked: a court order, an address that is not to be known. Whoever does not see the
  /// frame hears the title first. Lines of `text` stay lines; it can run over pages.
  public mutating func alert(_ title: String, _ text: String? = nil) {
    buffer.append(
      ##"<fo:block role="Div" border="1pt solid #9b1c1c" background-color="#fdf1f1" padding="3pt 5pt" margin="4pt 0pt" start-indent="6pt" end-indent="6pt"><fo:block role="P" font-weight="bold" color="#9b1c1c">"##
    )
    write(title)
    buffer.append("</fo:block>")
    if let text, !text.isEmpty {
      buffer.append(#"<fo:block role="P" linefeed-treatment="preserve">"#)
      write(text)
      buffer.append("</fo:block>")
    }
    buffer.append("</fo:block>")
  }
}
