import Foundation
import PostgresClient

/// How a person names a transfer: by its ID, as logs do, or by its GUID, as districts do.
public enum TransferReference: Sendable, Equatable {
  case id(Int64)
  case guid(UUID)

  /// Nil where the text is neither a whole number above 0 nor a GUID.
  public init?(_ text: String) {
    if let id = Int64(text), id > 0 {
      self = .id(id)
    } else if let guid = UUID(uuidString: text) {
      self = .guid(guid)
    } else {
      return nil
    }
  }

  /// - Throws: `CommandFailure` of `dataRefused` where there is no such transfer; `PostgresError`.
  public func find(_ session: PostgresSession) throws -> TransferSummary {
    guard let transfer = try session.run(FindTransfer(reference: self)).first else {
      throw CommandFailure(
        .dataRefused, "there is no transfer \(self) in this database: check the ID, and that it is the right database")
    }
    return transfer
  }
}

extension TransferReference: CustomStringConvertible {
  public var description: String {
    switch self {
    case .id(let id): "\(id)"
    case .guid(let guid): guid.uuidString.lowercased()
    }
  }
}

struct FindTransfer: PostgresStatement {
  static let sql = SQL.Inspection.findTransfer
  let reference: TransferReference

  func bind(_ parameters: inout PostgresParameters) {
    switch reference {
    case .id(let id):
      parameters.append(id)
      parameters.append(UUID?.none)
    case .guid(let guid):
      parameters.append(Int64?.none)
      parameters.append(guid)
    }
  }

  static func decode(_ row: inout RowReader) throws(PostgresError) -> TransferSummary {
    TransferSummary(
      transferID: try row.next(), transferGUID: try row.next(), status: try row.next(),
      requestDistrictNumber: try row.next(), requestPersonID: try row.next(), requestEnrollmentID: try row.next(),
      releaseDistrictNumber: try row.next(), releasePersonID: try row.next(), releaseEnrollmentID: try row.next(),
      requestedAt: try row.next(), answeredAt: try row.next(), settledAt: try row.next(), errorCode: try row.next(),
      mismatchedFields: try row.next())
  }
}
