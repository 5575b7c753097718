import PostgresClient

extension CopyTable {
  static let iepDocument = CopyTable(
    "records.iep_document", "district_id person_id file_number name mime_type category document_date content")
  static let plpDocument = CopyTable(
    "records.plp_document", "district_id person_id file_number name mime_type category document_date content")
}

/// Files attached to plans: small documents that a PDF reader opens, with ballast that stands for scanned pages.
enum AttachedFiles {
  typealias Kind = (name: String, category: String)

  static let iep: [Kind] = [
    ("IEP signed", "Signature page"), ("Evaluation report", "Evaluation report"),
    ("Prior written notice", "Prior written notice"), ("Progress report", "Progress report"),
    ("Consent", "Consent form"), ("Behavior intervention plan", "Behavior plan"),
  ]
  static let plp: [Kind] = [
    ("504 plan signed", "Signature page"), ("Physician letter", "Medical documentation"),
    ("Eligibility worksheet", "Evaluation report"),
  ]

  static func write(
    _ table: CopyTable, _ kinds: [Kind], _ student: Pupil, into rows: inout SourceRows,
    _ draw: inout Draw
  ) {
    let start = draw.below(kinds.count)
    for number in 1...draw.within(1...3) {
      let kind = kinds[(start + number) % kinds.count]
      let day = student.asOf.advanced(byDays: -draw.within(5...700))
      let size: Int
      switch student.detail {
      case .brief: size = draw.within(1...4) << 10
      // About one student in 200 with an IEP has a long scan.
      case .full: size = draw.chance(1.0 / 180) ? draw.within(1_100_000...2_000_000) : draw.within(20...200) << 10
      }
      rows.add(
        table, .int(number), .text("\(kind.name) \(day).pdf"), .text("application/pdf"),
        .text(draw.chance(0.9) ? kind.category : nil), .day(draw.chance(0.9) ? day : nil),
        .bytes(pdf("\(kind.name), \(day)", size: size, &draw)))
    }
  }

  /// A PDF of one page that says `title`, of about `size` bytes.
  private static func pdf(_ title: String, size: Int, _ draw: inout Draw) -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(size + 1_024)
    var offsets: [Int] = []
    file += Array("%PDF-1.4\n".utf8)
    let page = "BT /F1 18 Tf 72 700 Td (\(title)) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Length \(page.utf8.count) >>\nstream\n\(page)\nendstream",
    ]
    for (place, object) in objects.enumerated() {
      offsets.append(file.count)
      file += Array("\(place + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    offsets.append(file.count)
    let words = max(0, size - file.count) / 8
    file += Array("\(objects.count + 1) 0 obj\n<< /Length \(words * 8) >>\nstream\n".utf8)
    for _ in 0..<words {
      withUnsafeBytes(of: draw.next().littleEndian) { file.append(contentsOf: $0) }
    }
    file += Array("\nendstream\nendobj\n".utf8)
    let table = file.count
    file += Array("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      let digits = String(offset)
      file += Array("\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8)
    }
    file += Array(
      "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
    return file
  }
}
