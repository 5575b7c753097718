import PostgresClient

/// Whose entries of the ledger are wanted.
public enum LedgerSubject: Sendable, Equatable {
  /// Compared as exact matching does when it folds.
  case stateID(String)
  /// A person of a district, which had asked or was asked.
  case person(districtNumber: String, personID: Int64)
  /// All entries of one transfer.
  case transfer(guid: String)
}

/// An entry of the disclosure ledger, as it is exported.
public struct DisclosureEntry: Sendable, Encodable {
  /// `2026-11-24T19:00:00Z`.
  public let occurredAt: String
  /// `requested`, `disclosed` or `retrieved`.
  public let event: String
  public let districtNumber: String
  public let districtName: String
  /// Log-in name.
  public let userName: String
  public let userFullName: String
  /// Of `"recordsTransfer"`; none of a request.
  public let columnNames: [String]
  public let legitimateInterest: String
  /// Nil of a request.
  public let sourceDistrictNumber: String?
  public let transferGUID: String
  /// Nil where the request had none.
  public let stateID: String?
  /// Place among the entries of its transfer, event and district, from 1.
  public let position: Int32
  /// 64 hexadecimal digits.
  public let digest: String

  enum CodingKeys: String, CodingKey, CaseIterable {
    case occurredAt = "occurred_at"
    case event
    case districtNumber = "district_number"
    case districtName = "district_name"
    case userName = "user_name"
    case userFullName = "user_full_name"
    case columnNames = "column_names"
    case legitimateInterest = "legitimate_interest"
    case sourceDistrictNumber = "source_district_number"
    case transferGUID = "transfer_guid"
    case stateID = "state_id"
    case position
    case digest
  }

  /// The entries of a student, oldest first; none where there are none.
  public static func all(of subject: LedgerSubject, _ session: PostgresSession) throws(PostgresError)
    -> [DisclosureEntry]
  {
    try session.run(LedgerEntries(subject: subject))
  }
}

private struct LedgerEntries: PostgresStatement {
  static let sql = SQL.Audit.entries
  let subject: LedgerSubject

  func bind(_ parameters: inout PostgresParameters) {
    var (stateID, district, person, guid): (String?, String?, Int64?, String?)
    switch subject {
    case .stateID(let id): stateID = id
    case .person(let number, let id): (district, person) = (number, id)
    case .transfer(let id): guid = id
    }
    parameters.append(stateID)
    parameters.append(district)
    parameters.append(person)
    parameters.append(guid)
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> DisclosureEntry {
    DisclosureEntry(
      occurredAt: try row.next(), event: try row.next(), districtNumber: try row.next(), districtName: try row.next(),
      userName: try row.next(), userFullName: try row.next(), columnNames: try row.next(),
      legitimateInterest: try row.next(), sourceDistrictNumber: try row.next(), transferGUID: try row.next(),
      stateID: try row.next(), position: try row.next(), digest: try row.next())
  }
}
