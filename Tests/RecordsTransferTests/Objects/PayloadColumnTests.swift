import Testing

@testable import RecordsTransfer

@Suite("Payload columns and the registry")
struct PayloadColumnTests {
  @Test(
    "names become snake_case",
    arguments: [
      (PayloadColumn.transcriptXML, "transcript_xml"), (.iepMTXML, "iep_mt_xml"), (.iepMTFOP, "iep_mt_fop"),
      (.reportCard1FOP, "report_card1_fop"), (.reportCard4Name, "report_card4_name"),
      (.healthConditionXML, "health_condition_xml"), (.plpEvaluationDataXML, "plp_evaluation_data_xml"),
      (.literacyDocumentXML, "literacy_document_xml"), (.stateReportingXML, "state_reporting_xml"),
    ])
  func columnName(column: PayloadColumn, name: String) {
    #expect(column.columnName == name)
  }

  @Test("the record has 59 payload columns, each the table's")
  func columns() throws {
    #expect(PayloadColumn.allCases.count == 59)
    let migration = try #require(SQL.migrations.first { $0.name == "m0002_transfer" }).text
    let table = try #require(migration.split(separator: "CREATE TABLE transfer.records_transfer_payload (").last)
    let definitions = table.prefix { $0 != ";" }.split(separator: "\n").dropFirst()
      .map { $0.split { " ,".contains($0) }.map(String.init) }.filter { $0.count == 2 }
    #expect(definitions.map { $0[0] } == PayloadColumn.allCases.map(\.columnName))
    #expect(definitions.map { $0[1] } == PayloadColumn.allCases.map { $0.kind == .xml ? "xml" : "text" })
  }

  @Test("every column is filled by one object, and items name their own object's columns")
  func registry() {
    let filled = ObjectRegistry.all.flatMap { $0.columns }
    #expect(Set(filled).count == filled.count)
    #expect(Set(filled) == Set(PayloadColumn.allCases), "a column that no object fills")
    for object in ObjectRegistry.all {
      for item in object.documents + object.imports { #expect(object.columns.contains(item.column)) }
      #expect(object.documents.allSatisfy { $0.column.kind != .name })
      #expect(object.imports.allSatisfy { $0.column.kind == .xml })
    }
  }
}
