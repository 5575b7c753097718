import Foundation
import PostgresClient
import TestSupport
import Testing

@testable import RecordsTransfer

@Suite("Export of the disclosure ledger")
struct LedgerExportTests {
  @Test("has a student's entries on both sides, by state ID, person or transfer, and nobody else's")
  func subjects() async throws {
    try await SmallState.with { configuration in
      try await withConnection(configuration) { session in
        let transfer = try session.waiting(.withRecords)
        try session.answer(transfer, .release)
        try session.perform(.responses, [transfer])
        _ = try session.request(.stillEnrolled)
        let guid: String = try session.value(
          "SELECT transfer_guid::text FROM transfer.records_transfer WHERE transfer_id = \(transfer)")
        let subjects: [LedgerSubject] = [
          .stateID("s101 "), .person(districtNumber: "0100", personID: 101),
          .person(districtNumber: "0200", personID: 201),
          .transfer(guid: guid),
        ]
        for subject in subjects {
          let entries = try DisclosureEntry.all(of: subject, session)
          #expect(entries.map(\.event) == ["requested", "disclosed"], "\(subject)")
          #expect(entries.last?.columnNames.contains("healthImmunizationXML") == true)
          #expect(entries.last?.sourceDistrictNumber == "0200")
        }
        for subject in [LedgerSubject.stateID("S999"), .person(districtNumber: "0100", personID: 201), .stateID("")] {
          #expect(try DisclosureEntry.all(of: subject, session).isEmpty, "\(subject)")
        }
      }
    }
  }

  @Test("hostile text stays in its field, in CSV and in JSON")
  func hostile() throws {
    let name = "D'Angelo-Nuñez, \"阮\"\r\n=cmd"
    let entry = DisclosureEntry(
      occurredAt: "2026-11-24T19:00:00Z", event: "retrieved", districtNumber: "0101", districtName: name,
      userName: "a,b",
      userFullName: name, columnNames: ["transcriptXML", "censusFOP"], legitimateInterest: "x",
      sourceDistrictNumber: nil,
      transferGUID: "g", stateID: nil, position: 2, digest: "ff")
    let csv = String(decoding: try LedgerExport.csv.data(of: [entry]), as: UTF8.self)
    #expect(
      csv == """
        occurred_at,event,district_number,district_name,user_name,user_full_name,column_names,legitimate_interest,\
        source_district_number,transfer_guid,state_id,position,digest\r
        2026-11-24T19:00:00Z,retrieved,0101,"D'Angelo-Nuñez, ""阮""\r
        =cmd","a,b","D'Angelo-Nuñez, ""阮""\r
        =cmd",transcriptXML censusFOP,x,,g,,2,ff\r

        """)
    let json = try JSONSerialization.jsonObject(with: try LedgerExport.json.data(of: [entry])) as? [[String: Any]]
    #expect(json?.first?["user_full_name"] as? String == name)
    #expect(json?.first?["column_names"] as? [String] == ["transcriptXML", "censusFOP"])
    #expect(json?.first?["state_id"] == nil)
  }
}
