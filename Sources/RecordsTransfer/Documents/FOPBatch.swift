/// The documents of one run of FOP.
///
/// Few enough that the files they pass through stay few, and that little is done again where Java gives up on one; many enough
/// that starting Java counts for little.
struct FOPBatch {
  /// A document and its place among all that are to be rendered.
  struct Item {
    let index: Int
    let job: FOPRenderer.Job
  }

  var items: [Item]
  /// Whether they need the East Asian fonts, which take FOP a second to read for each document.
  let isWide: Bool

  static let documents = 200
  static let bytes = 64 << 20

  static func batches(
    of jobs: [FOPRenderer.Job], documents: Int = documents, bytes: Int = bytes
  ) -> [FOPBatch] {
    var full: [FOPBatch] = []
    var open = [false, true].map { FOPBatch(items: [], isWide: $0) }
    var size = [0, 0]
    for (index, job) in jobs.enumerated() {
      let kind = DocumentFonts.needsWideFont(job.fo) ? 1 : 0
      if open[kind].items.count == documents || (size[kind] + job.fo.count > bytes && size[kind] > 0) {
        full.append(open[kind])
        open[kind].items = []
        size[kind] = 0
      }
      open[kind].items.append(Item(index: index, job: job))
      size[kind] += job.fo.count
    }
    return full + open.filter { !$0.items.isEmpty }
  }
}
