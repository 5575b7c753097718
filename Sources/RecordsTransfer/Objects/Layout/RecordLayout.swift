/// What a record of an object holds: its cases are the columns of the object's statement, from left to right.
///
/// An object is described by its layouts and nothing else: reading, XML and XSD follow from them, and the tests go by
/// them to its tables. A value is text as XML writes it (the statement casts it), absent where it is NULL or empty.
public protocol RecordLayout: CaseIterable, Hashable, Sendable, RawRepresentable<Int> {
  /// The XML element of a record: the name that Ed-Fi gives it, or CEDS or SIF where Ed-Fi has none.
  static var element: String { get }
  /// The table of `records` that holds it, its columns named as the cases are, in snake_case; empty for a record that the
  /// statement makes up to hold others.
  static var table: String { get }
  /// Fields that every record has.
  static var required: Set<Self> { get }
  /// Elements of fields that are not the case's name with a capital.
  static var names: [Self: String] { get }
  /// Neighbouring fields that stand in an element of their own.
  static var groups: [FieldGroup<Self>] { get }
  /// Fields that the statement computes for readers: no column of the table holds them, and import forms leave them out.
  /// Never required.
  static var derived: Set<Self> { get }

  var type: FieldType { get }
}

extension RecordLayout {
  public static var required: Set<Self> { [] }
  public static var names: [Self: String] { [:] }
  public static var groups: [FieldGroup<Self>] { [] }
  public static var derived: Set<Self> { [] }
}

/// The element around a run of neighbouring fields; it is absent where all of them are.
public struct FieldGroup<Layout: RecordLayout>: Sendable {
  let element: String
  let first: Layout
  let last: Layout

  public init(_ element: String, _ first: Layout, _ last: Layout) {
    self.element = element
    self.first = first
    self.last = last
  }
}

/// What a field holds, and so how the XSD types its element.
public enum FieldType: Sendable {
  /// Codes and words as the district writes them.
  case text
  /// `YYYY-MM-DD`.
  case day
  /// `HH:MM:SS`.
  case time
  /// `true` or `false`.
  case boolean
  case integer
  /// A decimal number, zero or more.
  case quantity
  /// Any decimal number.
  case decimal
  /// `2021-2022`, `2021-22`, or `2022` for the year in which it ends.
  case schoolYear
  /// The content of a file: `bytea`, written in base64.
  case base64
  /// One of a closed list.
  case oneOf([String])
  /// A `text[]`: the element repeats.
  case texts
  /// An array of rows: the child's element repeats.
  case records(any RecordLayout.Type)
}
