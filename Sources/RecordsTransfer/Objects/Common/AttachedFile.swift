/// A file attached to a plan: a row of the `records.…_document` table of an object.
enum AttachedFile: Int, RecordLayout {
  case name, mimeType, size, sha256, category, documentDate, content

  static let element = "AttachedFile"
  /// Each object has a table of its own: see the object's statement.
  static let table = ""
  static let required: Set<Self> = [.name, .mimeType, .size, .sha256, .content]
  static let names: [Self: String] = [.mimeType: "MIMEType", .sha256: "SHA256"]

  var type: FieldType {
    switch self {
    case .size: .integer
    case .documentDate: .day
    case .content: .base64
    default: .text
    }
  }
}
