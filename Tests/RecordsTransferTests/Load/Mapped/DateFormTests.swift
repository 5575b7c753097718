import Testing

@testable import RecordsTransfer

@Suite("Forms of dates")
struct DateFormTests {
  @Test(
    "read days that the calendar has, and no others",
    arguments: [
      ("YYYY-MM-DD", "2024-02-29", "2024-02-29"), ("YYYY-MM-DD", "2023-02-29", nil), ("YYYY-MM-DD", "2024-2-9", nil),
      ("MM/DD/YYYY", "12/31/2024", "2024-12-31"), ("MM/DD/YYYY", "31/12/2024", nil), ("MM/DD/YYYY", "1/2/2024", nil),
      ("M/D/YYYY", "1/2/2024", "2024-01-02"), ("M/D/YYYY", "11/12/2024", "2024-11-12"), ("M/D/YYYY", "1/2/24", nil),
      ("DD.MM.YYYY", "31.02.2024", nil), ("DD.MM.YYYY", "29.02.2000", "2000-02-29"),
      ("DD.MM.YYYY", "29.02.1900", nil), ("YYYYMMDD", "20240431", nil), ("YYYYMMDD", "20240430", "2024-04-30"),
      ("YYYYMMDD", "2024430", nil), ("YYYYMMDD", "2024-04-30", nil), ("YYYY-MM-DD", "0000-01-01", nil),
      ("YYYY-MM-DD", "2024-01-01 ", nil), ("D.M.YYYY", "٣.1.2024", nil), ("YYYY-MM-DD", "2024-01-01T00:00:00", nil),
    ] as [(String, String, String?)])
  func days(_ form: String, _ text: String, _ day: String?) throws {
    #expect(try #require(DateForm(form)).day(text) == day)
  }

  @Test(
    "are no forms where a part is missing, doubled, or cannot be told from the next",
    arguments: [
      "", "YYYY", "YYYY-MM", "YYYY-MM-MM", "YYYYMD", "MM/DD/YY", "YYYY-MMDD", "YYYY-MM-DD-", "MM DD YYYY", "yyyy-mm-dd",
      "YYYY-MM-DD HH",
    ])
  func noForms(_ text: String) { #expect(DateForm(text) == nil) }

  @Test(
    "contradict each other where one text is two days",
    arguments: [
      ("MM/DD/YYYY", "DD/MM/YYYY", true), ("M/D/YYYY", "DD/MM/YYYY", true), ("MM/DD/YYYY", "M/D/YYYY", false),
      ("MM/DD/YYYY", "DD.MM.YYYY", false), ("YYYY-MM-DD", "DD-MM-YYYY", false), ("YYYY-MM-DD", "YYYY-DD-MM", true),
      ("YYYYMMDD", "DDMMYYYY", true), ("YYYYMMDD", "YYYY-MM-DD", false),
    ])
  func contradictions(_ one: String, _ other: String, _ contradict: Bool) throws {
    let (one, other) = (try #require(DateForm(one)), try #require(DateForm(other)))
    #expect(one.contradicts(other) == contradict && other.contradicts(one) == contradict)
  }
}
