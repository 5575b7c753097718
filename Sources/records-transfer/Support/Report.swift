/// One thing told in sections: first what it is, as name and value, then a listing for each kind of what belongs to it.
struct Report {
  struct Section {
    /// The key in JSON; the heading too.
    let key: String
    let listing: Listing
    /// What a table shows instead, where it is to be shorter.
    var short: Listing?
    /// Said below the table.
    var note: String?
  }

  let key: String
  /// One row.
  let subject: Listing
  var sections: [Section] = []
}

extension OutputFormat {
  func print(_ report: Report) {
    Swift.print(self == .table ? report.text : report.json, terminator: "")
  }
}

extension Report {
  /// Empty sections are left out.
  var text: String {
    let told = sections.filter { !$0.listing.rows.isEmpty }.map { section in
      "\n\(section.key)\n\n" + (section.short ?? section.listing).table + (section.note.map { "\($0)\n" } ?? "")
    }
    return subject.lines + told.joined()
  }

  /// An object that holds the subject as an object and each section as an array.
  var json: String {
    let members = sections.map { "  \"\($0.key)\": \($0.listing.json(indentation: "  "))" }
    let subject = self.subject.objects.first ?? "{}"
    return "{\n" + (["  \"\(key)\": \(subject)"] + members).joined(separator: ",\n") + "\n}\n"
  }
}

extension Listing {
  /// Each column of the first row on a line of its own; what is NULL is left out.
  fileprivate var lines: String {
    guard let row = rows.first else { return "" }
    let told = zip(columns, row).filter { $1 != .null }
    let width = told.map { DisplayWidth.of($0.0.heading) }.max() ?? 0
    return told.map { column, cell in
      let padding = String(repeating: " ", count: width - DisplayWidth.of(column.heading))
      return "\(column.heading)\(padding)  \(cell.shown)\n"
    }.joined()
  }
}
