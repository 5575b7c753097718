import ArgumentParser
import Foundation
import PostgresClient
import RecordsTransfer

// Values of the domain, as they are written on the command line.

extension TransferReference: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension UUID: @retroactive ExpressibleByArgument {
  public init?(argument: String) { self.init(uuidString: argument) }
}

extension Lane: ExpressibleByArgument {}

extension Listing.Cell {
  /// ISO 8601 in UTC.
  init(_ time: PostgresTimestamp?) { self.init(time?.description) }
  init(_ date: PostgresDate?) { self.init(date?.description) }
}
