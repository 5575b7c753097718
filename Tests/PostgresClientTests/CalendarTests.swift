import PostgresClient
import Testing

@Suite("Dates without a server")
struct CalendarTests {
  @Test func `every day of eight hundred years comes back from its number`() {
    var previous: PostgresDate?
    for year in 1600..<2400 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = PostgresDate(year: year, month: month, day: day) else { continue }
          #expect(date.year == year && date.month == month && date.day == day)
          if let previous { #expect(date == previous.advanced(byDays: 1)) }
          previous = date
        }
      }
    }
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "2024-01-01x", "", "+2024-01-01",
  ])
  func `what is no day is refused`(text: String) { #expect(PostgresDate(text) == nil) }

  @Test func `dates are ordered, with the infinities at the ends`() throws {
    let day = try #require(PostgresDate("2024-02-29"))
    #expect(PostgresDate.negativeInfinity < day && day < .infinity && day < day.advanced(byDays: 1))
    #expect(PostgresDate.infinity.advanced(byDays: -1) == .infinity)
    #expect(PostgresDate.infinity.components == nil)
    #expect(day.description == "2024-02-29")
  }

  @Test(arguments: ["", "-", "1.", ".5", "1e5", "1,5", "0x1", " 1", "١"])
  func `what is no numeric is refused`(text: String) { #expect(PostgresNumeric(text) == nil) }

  @Test func `a plus sign is dropped`() { #expect(PostgresNumeric("+1.50")?.text == "1.50") }
}
