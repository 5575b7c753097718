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

extension PostgresTimestamp: ExpressibleByArgument {
  /// ISO 8601 with its zone; or a day, which begins at 00:00 UTC.
  public init?(argument: String) {
    if let day = PostgresDate(argument), !day.isInfinite {
      self.init(microseconds: Int64(day.days) * 86_400_000_000)
    } else if let time = (try? Date(argument, strategy: .iso8601))
      ?? (try? Date(argument, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    {
      self.init(time)
    } else {
      return nil
    }
  }
}

extension Listing.Cell {
  /// ISO 8601 in UTC.
  init(_ time: PostgresTimestamp?) { self.init(time?.description) }
  init(_ date: PostgresDate?) { self.init(date?.description) }
}
