import Testing

@testable import RecordsTransfer

@Suite("Names of documents")
struct DocumentNamesTests {
  @Test("are the column's for the first document in it, and the title's for a further one")
  func names() {
    let documents = listed([
      ("Transcript", .transcriptFOP), ("Census Contact Summary", .censusFOP),
      ("Health Immunization Summary", .healthImmunizationFOP),
      ("Extended Census Summary", .censusFOP), ("IEP Documents", .iepDocumentXML),
    ])
    #expect(
      documents.map(\.name) == [
        "transcript", "census", "health-immunization", "extended-census-summary", "iep-document",
      ])
    #expect(documents.map(\.place) == [0, 0, 0, 1, 0])
    #expect(documents.map(\.isLast) == [true, false, true, true, true])
  }

  @Test("are all different and safe, whatever a state calls its documents")
  func different() {
    let documents = listed([
      ("Census", .censusFOP), ("LEP", .censusFOP), ("../Über “alles”/", .censusFOP), ("…", .censusFOP),
      ("Lep", .lepFOP),
      ("LEP", .lepFOP),
    ])
    #expect(documents.map(\.name) == ["census", "lep", "über-alles", "census-4", "lep-document-1", "lep-2"])
  }

  private func listed(_ lines: [(title: String, column: PayloadColumn)]) -> [TransferredDocument] {
    lines.map { ListedDocument(title: $0.title, column: $0.column, emptyBecause: nil) }.named()
  }
}
