import Foundation
import PostgresClient

/// References by `ref`, to what another element of the same document has as `id`.
///
/// What is referred to can stand behind what refers to it. So a record that has such references is set aside in a temporary
/// table until its document is read, and comes back with the keys in place of the references.
final class EdFiReferences {
  /// References of which the key is needed, by the ends of their names; others may refer to anything.
  private static let needed = [
    "Student", "Contact", "Parent", "Staff", "School", "EducationOrganization", "Session", "GradingPeriod",
    "ClassPeriod",
    "Course", "CourseOffering", "Section", "StudentSectionAssociation", "Assessment", "ObjectiveAssessment",
    "DisciplineIncident", "StudentDisciplineIncidentAssociation", "StudentDisciplineIncidentBehaviorAssociation",
    "StudentAcademicRecord", "Calendar", "Location",
  ].map { "\($0)Reference" }
  /// How far references can lead on to references.
  private static let deepest = 8
  private static let batch = 500

  private let session: PostgresSession
  private var keys = FeedBuffer("edfi_key", ["file", "id", "key"])
  private var aside = FeedBuffer("edfi_aside", ["number", "file", "line", "refs", "element"])
  private var asides = 0

  init(_ session: PostgresSession) throws(PostgresError) {
    self.session = session
    for sql in [SQL.Edfi.makeKeys, SQL.Edfi.indexKeys, SQL.Edfi.makeAside, SQL.Edfi.makeReady] {
      try session.execute(sql)
    }
  }

  /// - Returns: whether the record can be used as it is; otherwise it was set aside.
  func keep(_ element: EdFiElement, of record: EdFiRecord, number: Int32) throws -> Bool {
    let refs = Self.refs(in: element)
    if refs.isEmpty {
      try add(element, record.file)
      return true
    }
    asides += 1
    let text = String(decoding: try JSONEncoder().encode(element), as: UTF8.self)
    let values = [
      "number": "\(number)", "file": "\(record.file)", "line": "\(record.line)",
      "refs": FeedList.literal(refs.sorted()),
      "element": text,
    ]
    try aside.append(values, [:], session)
    return false
  }

  /// The document is read: gives what was set aside of it to `body`, in its order but for references that lead on, and refuses
  /// what refers to nothing.
  func resolve(_ file: Int32, _ body: (Int, EdFiElement) throws -> Void) throws {
    guard asides > 0 else { return }
    asides = 0
    for _ in 1...Self.deepest {
      try aside.send(session)
      try keys.send(session)
      try session.execute(SQL.Edfi.analyzeAside)
      guard try session.query(SQL.Edfi.findReady, file).affected > 0 else { break }
      try useReady(file, body)
      _ = try session.query(SQL.Edfi.removeAside, file)
      try session.execute(SQL.Edfi.forgetReady)
    }
    _ = try session.query(SQL.Edfi.refuseAside, file)
  }

  private func useReady(_ file: Int32, _ body: (Int, EdFiElement) throws -> Void) throws {
    let decoder = JSONDecoder()
    var line: Int64 = 0
    while true {
      let found = try session.query(SQL.Edfi.nextAside, file, line, Int32(Self.batch)).map {
        (row: inout RowReader) throws(PostgresError) in
        (
          line: try row.next(as: Int64.self), element: try row.next(as: String.self),
          keys: try row.next(as: String.self)
        )
      }
      for (at, text, keys) in found {
        let known = try decoder.decode([String: [EdFiElement]].self, from: Data(keys.utf8))
        let element = try decoder.decode(EdFiElement.self, from: Data(text.utf8))
        Self.resolve(element, known)
        try add(element, file)
        try body(Int(at), element)
        line = at
      }
      if found.count < Self.batch { return }
    }
  }

  /// Keeps the key of an element that has an `id`.
  private func add(_ element: EdFiElement, _ file: Int32) throws {
    guard let id = element.attributes["id"], let names = EdFiKinds.keys[element.name] else { return }
    var key = element.children.filter { names.contains($0.name) }
    // As which it is an education organization.
    if ["School", "LocalEducationAgency"].contains(element.name), let number = key.first?.value {
      let organization = EdFiElement("EducationOrganizationId")
      organization.text = number
      key.append(organization)
    }
    let text = String(decoding: try JSONEncoder().encode(key), as: UTF8.self)
    try keys.append(["file": "\(file)", "id": id, "key": text], [:], session)
  }

  private static func refs(in element: EdFiElement) -> Set<String> {
    var refs: Set<String> = []
    for child in element.children {
      if let ref = ref(of: child) { refs.insert(ref) } else { refs.formUnion(Self.refs(in: child)) }
    }
    return refs
  }

  private static func ref(of element: EdFiElement) -> String? {
    guard let ref = element.attributes["ref"], element.children.isEmpty, needed.contains(where: element.name.hasSuffix)
    else { return nil }
    return ref
  }

  /// Puts keys into the references of an element.
  private static func resolve(_ element: EdFiElement, _ keys: [String: [EdFiElement]]) {
    for child in element.children {
      if let ref = ref(of: child) { child.children = keys[ref] ?? [] } else { resolve(child, keys) }
    }
  }
}
