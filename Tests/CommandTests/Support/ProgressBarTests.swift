import Testing

@testable import records_transfer

@Suite("The progress bar")
struct ProgressBarTests {
  @Test("shows how much of how much, the rate and the time left")
  func line() {
    #expect(
      ProgressBar.line("requests", done: 1500, total: 6000, elapsed: .seconds(3))
        == "requests  ██████░░░░░░░░░░░░░░░░░░ 25 %  1,500/6,000  500/s  9 s left")
    #expect(
      ProgressBar.line("requests", done: 0, total: 10, elapsed: .zero)
        == "requests  ░░░░░░░░░░░░░░░░░░░░░░░░ 0 %  0/10  0/s")
    #expect(
      ProgressBar.line("overlaps", done: 10, total: 10, elapsed: .seconds(5))
        == "overlaps  ████████████████████████ 100 %  10/10  2/s")
    #expect(ProgressBar.line("responses", done: 0, total: 0, elapsed: .zero).contains("100 %  0/0"))
    #expect(ProgressBar.line("requests", done: 12, total: 10, elapsed: .seconds(1)).contains("100 %  12/10"))
  }

  @Test("tells time in the two largest units")
  func time() {
    #expect(ProgressBar.time(0.2) == "1 s")
    #expect(ProgressBar.time(59) == "59 s")
    #expect(ProgressBar.time(59.1) == "1 min 0 s")
    #expect(ProgressBar.time(3599) == "59 min 59 s")
    #expect(ProgressBar.time(3600) == "1 h 0 min")
    #expect(ProgressBar.time(7380) == "2 h 3 min")
  }

  @Test("groups digits by three")
  func grouped() {
    let cases = [
      0: "0", 12: "12", 999: "999", 1000: "1,000", 12_345: "12,345", 123_456: "123,456", 1_234_567: "1,234,567",
      -1234: "-1,234",
    ]
    for (number, text) in cases { #expect(ProgressBar.grouped(number) == text) }
  }
}
