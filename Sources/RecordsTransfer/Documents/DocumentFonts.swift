import Foundation

/// The fonts that documents are set in, where this machine has them.
///
/// Together they cover Latin (Vietnamese, Hmong RPA), Greek, Cyrillic, Hebrew, Arabic, and Chinese, Japanese and
/// Korean. FOP is given exactly these files, embeds what is used of them, and does not search the system for others,
/// which would take it seconds.
struct DocumentFonts {
  struct Family {
    let name: String
    let regular: String
    let bold: String
    /// Whether FOP sets it rightly only after `PreparedFont`.
    var isPrepared = true
    /// Whether it is 30 MB that most documents do not need.
    var isWide = false
  }

  /// In the order in which documents name them. Debian: fonts-noto-core, fonts-noto-cjk,
  /// fonts-dejavu-core.
  static let families = [
    Family(name: "Noto Sans", regular: "NotoSans-Regular.ttf", bold: "NotoSans-Bold.ttf", isPrepared: false),
    Family(name: "Noto Sans Hebrew", regular: "NotoSansHebrew-Regular.ttf", bold: "NotoSansHebrew-Bold.ttf"),
    Family(name: "Noto Sans Arabic", regular: "NotoSansArabic-Regular.ttf", bold: "NotoSansArabic-Bold.ttf"),
    Family(name: "DejaVu Sans", regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf", isPrepared: false),
    Family(
      name: "Noto Sans CJK SC", regular: "NotoSansCJK-Regular.ttc", bold: "NotoSansCJK-Bold.ttc", isWide: true),
  ]

  private let files: [String: URL]
  /// What stands in for a family that is missing, so that FOP finds every name.
  private let fallback: Family

  /// - Throws: `.programMissing` where neither Noto Sans nor DejaVu Sans is installed.
  static func installed(home: String?) throws(CommandFailure) -> DocumentFonts {
    let wanted = Set(families.flatMap { [$0.regular, $0.bold] })
    var files: [String: URL] = [:]
    for root in ["/usr/share/fonts", "/usr/local/share/fonts", home.map { $0 + "/.local/share/fonts" }] {
      guard let root, let found = FileManager.default.enumerator(atPath: root) else { continue }
      for case let path as String in found {
        let name = String(path.split(separator: "/").last ?? "")
        if wanted.contains(name), files[name] == nil { files[name] = URL(fileURLWithPath: root).appending(path: path) }
      }
    }
    guard
      let fallback = families.first(where: {
        !$0.isPrepared && files[$0.regular] != nil && files[$0.bold] != nil
      })
    else {
      throw CommandFailure(
        .programMissing,
        "no fonts for documents: install Noto Sans or DejaVu Sans (Debian: apt-get install fonts-noto-core fonts-noto-cjk fonts-dejavu-core)"
      )
    }
    return DocumentFonts(files: files, fallback: fallback)
  }

  /// Whether a document has characters of the East Asian scripts, or beyond the basic plane.
  static func needsWideFont(_ fo: [UInt8]) -> Bool {
    fo.indices.contains { at in
      switch fo[at] {
      // U+3000 to U+D7FF, which has nearly all of them.
      case 0xE3...0xED, 0xF0...: true
      case 0xE2, 0xEF:
        at + 2 < fo.count
          && wideForms.contains { $0 ~= Int(fo[at]) << 16 | Int(fo[at + 1]) << 8 | Int(fo[at + 2]) }
      default: false
      }
    }
  }

  /// The others, by their bytes: radicals (U+2E80 to U+2FFF), compatibility ideographs (U+F900 to U+FAFF), compatibility forms
  /// (U+FE30 to U+FE4F), half and full width (U+FF00 to U+FFEF).
  private static let wideForms = [
    0xE2BA80...0xE2BFBF, 0xEFA480...0xEFABBF, 0xEFB8B0...0xEFB98F, 0xEFBC80...0xEFBFAF,
  ]

  /// Writes FOP's configuration.
  ///
  /// - Parameter wide: whether the East Asian fonts are needed.
  func configure(in folder: URL, wide: Bool) throws(CommandFailure) -> URL {
    var entries: [(name: String, bold: Bool, file: URL)] = []
    for family in Self.families {
      for bold in [false, true] {
        if let file = files[bold ? family.bold : family.regular], wide || !family.isWide {
          entries.append((family.name, bold, family.isPrepared ? try PreparedFont.prepare(file, in: folder) : file))
        } else if let file = files[bold ? fallback.bold : fallback.regular] {
          entries.append((family.name, bold, file))
        }
      }
    }
    let configuration = folder.appending(path: wide ? "wide.xconf" : "narrow.xconf")
    try PrivateFile.write(Data(Self.configuration(entries).utf8), to: configuration)
    return configuration
  }

  private static func configuration(_ entries: [(name: String, bold: Bool, file: URL)]) -> String {
    let fonts = entries.map { entry in
      """
      <font kerning="yes" embed-url="\(entry.file.absoluteString)">\
      <font-triplet name="\(entry.name)" style="normal" weight="\(entry.bold ? "bold" : "normal")"/></font>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <fop version="1.0">
      <accessibility>true</accessibility>
      <use-cache>false</use-cache>
      <renderers><renderer mime="application/pdf">
      <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
      <pdf-a-mode>PDF/A-3a</pdf-a-mode>
      <fonts>
      \(fonts.joined(separator: "\n"))
      </fonts>
      </renderer></renderers>
      </fop>

      """
  }
}
