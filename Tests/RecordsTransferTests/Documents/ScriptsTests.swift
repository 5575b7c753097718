import Foundation
import Testing

@testable import RecordsTransfer

@Suite("Scripts in documents")
struct ScriptsTests {
  @Test("every script that a student's record comes in is set in an embedded font, and can be read back")
  func scripts() throws {
    let folder = try TemporaryFolder()
    let pdf = folder.url.appending(path: "scripts.pdf")
    var fo = FOWriter()
    fo.document(title: "Scripts", .sample) { fo in
      fo.table([.init("Script", width: 1), .init("Regular", width: 3)]) { fo in
        for (script, text) in Self.texts {
          fo.row { fo in
            fo.cell(script)
            fo.cell(text)
          }
          fo.groupRow(text)
        }
      }
    }
    try FOPRenderer().render([FOPRenderer.Job(fo: fo.take(), pdf: pdf)])
    let read = folded(try Program.run("pdftotext", ["-raw", pdf.path, "-"]).output)
    for (script, text) in Self.texts {
      for word in text.split(separator: " ") { #expect(read.contains(folded(String(word))), "\(script): \(word)") }
    }
    if let kept = ProcessInfo.processInfo.environment["KEEP_PDF"] {
      try Data(contentsOf: pdf).write(to: URL(fileURLWithPath: kept).appending(path: pdf.lastPathComponent))
    }
  }

  private static let texts = [
    ("Latin", "Þórður Ægisson, Łukasz Żółć, Çağrı Şahin, Nuñez"),
    ("Decomposed", "Nun\u{303}ez e\u{301}te\u{301} a\u{323}\u{302}"),
    ("Vietnamese", "Nguyễn Thị Đặng Phượng, Trần Hữu Nghĩa"),
    ("Hmong RPA", "Nkauj Hnub Xyooj, Txawj Ntxhuav Vaj"),
    ("Greek", "Ελένη Παπαδοπούλου, Άγγελος Ξύλος"),
    ("Cyrillic", "Щербакова Юлия, Їжакевич Ґалаґан, Ђорђе Љубић"),
    ("Hebrew", "יעל כהן לוי"),
    ("Arabic", "محمد عبد الرحمن الخطيب"),
    ("Simplified Chinese", "张伟 欧阳娜娜 学习计划"),
    ("Traditional Chinese", "張偉 歐陽娜娜 學習計劃"),
    ("Japanese", "佐藤花子 さとう はなこ カタカナ"),
    ("Korean", "김민준 이서연 학교"),
  ]

  /// Layout puts spaces and line breaks where the source has none; some Han characters come back as the radicals that look the same, which
  /// compatibility folding undoes; and marks may come before or after their letters.
  private func folded(_ text: String) -> String {
    String(text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace && $0 != "\u{200B}" })
  }
}
