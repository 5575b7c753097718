import Foundation
import Testing

@testable import records_transfer

@Suite("A listing")
struct ListingTests {
  private let listing = Listing(
    ["lane", "oldest_at", "depth"],
    rows: [
      ["requests", .null, 1200],
      [.text("日本 O'Neil \"x\"\u{1B}[31m"), "2026-11-23", 7],
    ])

  @Test("is a table with numbers to the right and columns as wide as a terminal shows them")
  func table() {
    #expect(
      listing.table == """
        lane                  oldest at   depth
        ────────────────────  ──────────  ─────
        requests                           1200
        日本 O'Neil "x"\u{FFFD}[31m  2026-11-23      7

        """)
  }

  @Test("says so when there is nothing to list")
  func empty() {
    #expect(Listing(["lane"]).table == "lane\n────\n(none)\n")
    #expect(Listing(["lane"]).json == "[]\n")
  }

  @Test("is JSON that a program reads back")
  func json() throws {
    let read = try #require(JSONSerialization.jsonObject(with: Data(listing.json.utf8)) as? [[String: Any]])
    #expect(read.count == 2)
    #expect(read[0]["depth"] as? Int == 1200)
    #expect(read[0]["oldest_at"] is NSNull)
    #expect(read[1]["lane"] as? String == "日本 O'Neil \"x\"\u{1B}[31m")
  }

  @Test(
    "takes two columns for East Asian characters and none for combining marks",
    arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("한국", 4), ("é", 1), ("", 0)])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}
