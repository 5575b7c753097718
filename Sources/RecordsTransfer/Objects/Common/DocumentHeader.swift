import Foundation

/// What every document of one transfer says of itself: whose it is, from where, and when it was made.
public struct DocumentHeader: Sendable, Equatable {
  /// The transfer, as the database knows it. Never written into a document.
  public var transferID: Int64
  /// The transfer, as districts know it; lower-case text of a UUID.
  public var transferGUID: String
  /// Postal code of the state edition.
  public var state: String
  public var releasingDistrictNumber: String
  public var releasingDistrictName: String
  public var studentLastName: String
  public var studentFirstName: String
  /// Nil where there is none or it is unknown.
  public var studentMiddleName: String?
  /// `YYYY-MM-DD`; nil where unknown.
  public var birthdate: String?
  /// Nil where the student has none.
  public var stateID: String?
  /// When the documents were made: `xs:dateTime` with the offset of the state's time zone (`2026-11-23T21:17:00-06:00`),
  /// so that its first ten characters are the business date.
  public var producedAt: String
  /// The day on which they were made, in the state's time zone: `YYYY-MM-DD`.
  var businessDate: String { String(producedAt.prefix(10)) }
  /// Bytes of the files attached to the student's plans; bounds how many transfers are assembled at once. Never written
  /// into a document.
  public var attachedBytes: Int64 = 0

  public init(
    transferID: Int64, transferGUID: String, state: String, releasingDistrictNumber: String,
    releasingDistrictName: String, studentLastName: String, studentFirstName: String, studentMiddleName: String?,
    birthdate: String?, stateID: String?, producedAt: String
  ) {
    self.transferID = transferID
    self.transferGUID = transferGUID
    self.state = state
    self.releasingDistrictNumber = releasingDistrictNumber
    self.releasingDistrictName = releasingDistrictName
    self.studentLastName = studentLastName
    self.studentFirstName = studentFirstName
    self.studentMiddleName = studentMiddleName
    self.birthdate = birthdate
    self.stateID = stateID
    self.producedAt = producedAt
  }

  /// `Last, First Middle`.
  public var studentName: String {
    let given = [studentFirstName, studentMiddleName ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return [studentLastName, given].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `date` as `producedAt` wants it: whole seconds, in the state's time zone.
  public static func timestamp(_ date: Date, in timeZone: TimeZone) -> String {
    date.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: timeZone))
  }
}
