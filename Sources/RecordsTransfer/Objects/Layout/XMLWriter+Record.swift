extension XMLWriter {
  /// The records' elements, one after another.
  mutating func records<Layout: RecordLayout>(_ records: RecordList<Layout>, use: XMLForm.Use) {
    write(records.cells, records.place, records.count, RecordShape.of(Layout.self), use)
  }

  private mutating func write(
    _ cells: UnsafePointer<RecordCells.Cell>, _ first: Int32, _ count: Int, _ shape: RecordShape, _ use: XMLForm.Use
  ) {
    var place = Int(first)
    for _ in 0..<count {
      enclosed(shape.open, shape.close) { xml in xml.fields(cells, place, shape, use) }
      place = Int(cells[place].place)
    }
  }

  private mutating func fields(
    _ cells: UnsafePointer<RecordCells.Cell>, _ place: Int, _ shape: RecordShape, _ use: XMLForm.Use
  ) {
    var group = (start: 0, content: 0)
    // Fields are read in place: a copy of one would count references up and down for each value.
    for index in shape.fields.indices {
      let cell = cells[place + 1 + index]
      if let open = shape.fields[index].groupOpen {
        group.start = buffer.count
        buffer.append(open.bytes)
        group.content = buffer.count
      }
      if cell.count > 0, use == .reading || !shape.fields[index].isDerived {
        switch shape.fields[index].kind {
        case .text:
          buffer.append(shape.fields[index].open.bytes)
          buffer.append(text: UnsafeBufferPointer(start: cell.text, count: Int(cell.count)))
          buffer.append(shape.fields[index].close.bytes)
        case .base64:
          buffer.append(shape.fields[index].open.bytes)
          buffer.append(base64: UnsafeBufferPointer(start: cell.text, count: Int(cell.count)))
          buffer.append(shape.fields[index].close.bytes)
        case .texts: texts(cells, cell, shape.fields[index].open, shape.fields[index].close)
        case .records:
          if let child = shape.fields[index].child { write(cells, cell.place, Int(cell.count), child, use) }
        }
      }
      if let close = shape.fields[index].groupClose {
        if buffer.count > group.content { buffer.append(close.bytes) } else { buffer.rollBack(to: group.start) }
      }
    }
  }

  private mutating func texts(
    _ cells: UnsafePointer<RecordCells.Cell>, _ list: RecordCells.Cell, _ open: Tag, _ close: Tag
  ) {
    var place = Int(list.place)
    for _ in 0..<list.count {
      let cell = cells[place + 1]
      if let text = cell.text {
        buffer.append(open.bytes)
        buffer.append(text: UnsafeBufferPointer(start: text, count: Int(cell.count)))
        buffer.append(close.bytes)
      }
      place = Int(cells[place].place)
    }
  }

  private mutating func enclosed(_ open: Tag, _ close: Tag, _ body: (inout XMLWriter) -> Void) {
    let start = buffer.count
    buffer.append(open.bytes)
    let content = buffer.count
    body(&self)
    guard buffer.count > content else { return buffer.rollBack(to: start) }
    buffer.append(close.bytes)
  }
}
