import Foundation

/// Entries of the disclosure ledger as a file that others read.
public enum LedgerExport: String, Sendable, CaseIterable {
  /// RFC 4180 with a heading, UTF-8; column names separated by spaces.
  case csv
  /// An array of objects with the same names.
  case json

  public func data(of entries: [DisclosureEntry]) throws -> Data {
    switch self {
    case .csv:
      let heading = DisclosureEntry.CodingKeys.allCases.map(\.rawValue)
      let lines = ([heading] + entries.map(\.fields)).map(CSVText.line)
      return Data(lines.joined().utf8)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(entries) + Data("\n".utf8)
    }
  }
}

extension DisclosureEntry {
  /// In the order of the keys; what is not there is empty.
  fileprivate var fields: [String] {
    [
      occurredAt, event, districtNumber, districtName, userName, userFullName, columnNames.joined(separator: " "),
      legitimateInterest, sourceDistrictNumber ?? "", transferGUID, stateID ?? "", "\(position)", digest,
    ]
  }
}
