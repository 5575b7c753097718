import Testing

@testable import RecordsTransfer

@Suite("Names of attached files")
struct FileNameTests {
  @Test(
    "stay as they are where that is safe, in any script",
    arguments: ["Evaluation 2024.pdf", "Đánh giá.docx", "تقييم.pdf", "評価 (最終).pdf", "a.b.c", "no ending", "👩‍🏫.txt"])
  func kept(name: String) {
    #expect(FileName.safe(name) == name)
  }

  @Test(
    "lead nowhere else, hide nothing and stand for no device",
    arguments: [
      ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\plan.pdf", "plan.pdf"), ("/", "file"), ("..", "file"),
      ("", "file"),
      (".bashrc", "bashrc"), (" . .plan.pdf . ", "plan.pdf"), ("a\u{0}b\nc\u{7F}.pdf", "a_b_c_.pdf"),
      ("plan\u{202E}fdp.exe", "plan_fdp.exe"), ("CON", "_CON"), ("nul.txt", "_nul.txt"),
      ("CONTRACT.pdf", "CONTRACT.pdf"),
      ("a<b>:\"c|d?*.pdf", "a_b___c_d__.pdf"), ("e\u{301}.pdf", "\u{E9}.pdf"),
      // Marks on a slash or a dot: another character to a reader, the same to a file system.
      ("x/\u{301}y.pdf", "y.pdf"), (".\u{301}x", "x"), ("..\u{200D}/\u{FE0F}..\u{301}/a", "a"),
    ])
  func madeSafe(name: String, safe: String) {
    #expect(FileName.safe(name).unicodeScalars.elementsEqual(safe.unicodeScalars), "\(FileName.safe(name))")
  }

  @Test("are cut between characters, and keep their ending")
  func short() {
    let long = FileName.safe(String(repeating: "評", count: 100) + ".pdf")
    #expect(long == String(repeating: "評", count: 65) + ".pdf")
    #expect(FileName.safe(String(repeating: "👩‍🏫", count: 100)).utf8.count <= 200)
    #expect(FileName.safe("a" + String(repeating: "\u{301}\u{302}", count: 100) + ".pdf") == "file.pdf")
    #expect(FileName.safe("a." + String(repeating: "b", count: 300)).utf8.count == 200)
  }

  @Test("that are the same, capitals aside, are numbered")
  func numbered() {
    #expect(
      FileName.safe(["Plan.pdf", "plan.PDF", "plan (2).pdf", "x/Plan.pdf", nil, ""])
        == ["Plan.pdf", "plan (2).PDF", "plan (2) (2).pdf", "Plan (3).pdf", "file", "file (2)"])
    let long = String(repeating: "a", count: 300)
    let names = FileName.safe([long, long])
    #expect(names[1].hasSuffix("a (2)") && names[1].utf8.count == 200)
  }
}
