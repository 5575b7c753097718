import PostgresClient

/// Files attached to literacy records: notices to parents, scanned plans.
enum LiteracyFiles {
  static func write(
    _ student: Pupil, _ years: [Pupil.Year], into rows: inout SourceRows, _ draw: inout Draw
  ) {
    for (place, year) in years.prefix(2).enumerated() {
      let date = year.firstDay.advanced(byDays: 30)
      guard date <= student.asOf else { return }
      // Most are a page of text; a few were scanned.
      let ballast = student.detail == .full && draw.chance(0.08) ? 100_000 + draw.below(900_000) : draw.below(6_000)
      let isPlain = draw.chance(0.2)
      let text = "Reading plan \(year.text): notice to parents. Please sign and return."
      rows.add(
        .literacyDocument, .int(place + 1), .text("reading-plan-\(year.text).\(isPlain ? "txt" : "pdf")"),
        .text(isPlain ? "text/plain" : "application/pdf"), .text(place == 0 ? "Parent notice" : "Reading plan"),
        .day(date), .bytes(isPlain ? Array(text.utf8) : SampleFile.pdf(text, ballast: ballast, &draw)))
    }
  }
}

/// Makes the content of attached files.
enum SampleFile {
  /// A PDF of one page that says `text`, with so many bytes more that no page shows, as a scan would have.
  static func pdf(_ text: String, ballast: Int, _ draw: inout Draw) -> [UInt8] {
    let page = "BT /F1 14 Tf 72 700 Td (\(text)) Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length \(page.utf8.count)>>stream\n\(page)\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var file = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (number, object) in objects.enumerated() {
      places.append(file.count)
      file += "\(number + 1) 0 obj\(object)endobj\n".utf8
    }
    places.append(file.count)
    file += "\(objects.count + 1) 0 obj<</Length \(ballast / 8 * 8)>>stream\n".utf8
    for _ in 0..<ballast / 8 {
      withUnsafeBytes(of: draw.next().littleEndian) { file.append(contentsOf: $0) }
    }
    file += "\nendstream endobj\n".utf8
    let start = file.count
    file += "xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8
    for place in places { file += "\(digits(place)) 00000 n \n".utf8 }
    file += "trailer<</Size \(places.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8
    return file
  }

  private static func digits(_ place: Int) -> Substring { String(10_000_000_000 + place).dropFirst() }
}
