extension FOWriter {
  /// Free text as somebody wrote it: a paragraph for each of its lines, broken across pages where it has to be. `label` stands in
  /// bold before the first. Nothing where `text` is nil.
  mutating func narrative(_ text: Text?, label: String? = nil) {
    guard let text else { return }
    var label = label
    for line in text.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let base = line.base.baseAddress else { continue }
      let words = Text(base: base + line.startIndex, count: line.count)
      guard words.bytes.contains(where: { $0 > 0x20 }) else { continue }
      buffer.append(##"<fo:block role="P" space-before="3pt" space-after="3pt">"##)
      if let text = label {
        buffer.append("<fo:inline font-weight=\"bold\">")
        write(text)
        buffer.append(": </fo:inline>")
        label = nil
      }
      write(words)
      buffer.append("</fo:block>")
    }
  }

  /// A list with bullets; nothing where it is empty.
  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    buffer.append(
      "<fo:list-block provisional-distance-between-starts=\"9pt\" provisional-label-separation=\"3pt\" space-after=\"4pt\">"
    )
    for item in items {
      buffer.append(
        "\n<fo:list-item><fo:list-item-label end-indent=\"label-end()\"><fo:block>•</fo:block></fo:list-item-label><fo:list-item-body start-indent=\"body-start()\"><fo:block>"
      )
      write(item)
      buffer.append("</fo:block></fo:list-item-body></fo:list-item>")
    }
    buffer.append("</fo:list-block>")
  }
}
