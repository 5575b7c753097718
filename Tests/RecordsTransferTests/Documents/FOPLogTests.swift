import Testing

@testable import RecordsTransfer

@Suite("What Ant and FOP print")
struct FOPLogTests {
  @Test("tells which document is done, and keeps the first error for it alone")
  func documents() {
    var log = FOPLog()
    let lines = [
      "Buildfile: /tmp/x/build.xml", "", "render:", "      [fop] /tmp/x/fo/7.fo -> /tmp/x/pdf/7.pdf",
      "      [fop] [ERROR] InputHandler - javax.xml.transform.TransformerException: file:/tmp/x/fo/8.fo:1:56: \"fo:root\" is missing child elements.",
      "      [fop] [ERROR] Anttask - Error rendering fo file: /tmp/x/fo/8.fo <…", "      [fop] \tat org.apache",
    ]
    #expect(lines.map { log.read($0) } == [nil, nil, nil, 7, nil, nil, nil])
    #expect(log.reason == "1:56: \"fo:root\" is missing child elements.")
    #expect(log.read("      [fop] /tmp/x/fo/8.fo -> /tmp/x/pdf/8.pdf") == 8)
    log.turnToNext()
    #expect(log.reason == "it said nothing")
  }

  @Test(
    "tells why the whole run failed",
    arguments: [
      (
        [
          "Buildfile: /tmp/x/build.xml", "", "render:", "", "BUILD FAILED",
          "java.lang.OutOfMemoryError: Java heap space", "\tat java.base/…",
        ],
        "java.lang.OutOfMemoryError: Java heap space"
      ),
      (
        ["BUILD FAILED", "/tmp/x/build.xml:3: taskdef class cannot be found", " using the classloader"],
        "taskdef class cannot be found"
      ),
      (
        ["Unrecognized option: -Xbogus", "Error: Could not create the Java Virtual Machine."],
        "Unrecognized option: -Xbogus"
      ),
    ])
  func run(lines: [String], reason: String) {
    var log = FOPLog()
    for line in lines { #expect(log.read(line) == nil) }
    #expect(log.reason == reason)
  }
}
