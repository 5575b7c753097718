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
    for index in shape.fields.indices {
      let cell = cells[place + 1 + index]
      // Read in place: a copy of the field would count references up and down for each value.
      if let open = shape.fields[index].groupOpen {
        group.start = buffer.count
        append(open)
        group.content = buffer.count
      }
      if cell.count > 0, use == .reading || !shape.fields[index].isDerived {
        if let text = cell.text, shape.fields[index].isBase64 {
          append(shape.fields[index].open)
          buffer.append(base64: UnsafeBufferPointer(start: text, count: Int(cell.count)))
          append(shape.fields[index].close)
        } else if let text = cell.text {
          element(
            shape.fields[index].open, UnsafeBufferPointer(start: text, count: Int(cell.count)),
            shape.fields[index].close)
        } else if let child = shape.fields[index].child {
          write(cells, cell.place, Int(cell.count), child, use)
        } else {
          texts(cells, cell, shape.fields[index].open, shape.fields[index].close)
        }
      }
      if let close = shape.fields[index].groupClose {
        if buffer.count > group.content { append(close) } else { buffer.rollBack(to: group.start) }
      }
    }
  }

  private mutating func texts(
    _ cells: UnsafePointer<RecordCells.Cell>, _ list: RecordCells.Cell, _ open: [UInt8], _ close: [UInt8]
  ) {
    var place = Int(list.place)
    for _ in 0..<list.count {
      let cell = cells[place + 1]
      if let text = cell.text { element(open, UnsafeBufferPointer(start: text, count: Int(cell.count)), close) }
      place = Int(cells[place].place)
    }
  }

  private mutating func element(_ open: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ close: [UInt8]) {
    append(open)
    buffer.append(text: text)
    append(close)
  }

  private mutating func enclosed(_ open: [UInt8], _ close: [UInt8], _ body: (inout XMLWriter) -> Void) {
    let start = buffer.count
    append(open)
    let content = buffer.count
    body(&self)
    guard buffer.count > content else { return buffer.rollBack(to: start) }
    append(close)
  }

  private mutating func append(_ tag: [UInt8]) {
    tag.withUnsafeBufferPointer { buffer.append($0) }
  }
}
