import RecordsTransfer
import Testing

@Suite("Numbers with units")
struct QuantityTests {
  @Test("times")
  func durations() {
    #expect(Quantity.duration("250ms") == .milliseconds(250))
    #expect(Quantity.duration("30s") == .seconds(30))
    #expect(Quantity.duration("45m") == .seconds(2700))
    #expect(Quantity.duration("5h") == .seconds(18_000))
    #expect(Quantity.duration("8784h") == .seconds(366 * 86_400))
    for text in [
      "", "5", "h", "0s", "-1s", "1.5h", "5 h", "5H", "8785h", "9223372036854775807h", "99999999999999999999s", "٥h",
      "5hh",
    ] {
      #expect(Quantity.duration(text) == nil, "\(text)")
    }
  }

  @Test("sizes")
  func sizes() {
    #expect(Quantity.bytes("512KB") == 512 << 10)
    #expect(Quantity.bytes("16MB") == 16 << 20)
    #expect(Quantity.bytes("1024GB") == 1 << 40)
    for text in ["", "1", "0KB", "16M", "16mb", "-1MB", "1025GB", "9223372036854775807GB", "1TB"] {
      #expect(Quantity.bytes(text) == nil, "\(text)")
    }
  }
}
