import Foundation
import PostgresClient
import TestSupport

@testable import RecordsTransfer

/// A folder of CSV files that a test writes, removed with it.
final class LoadFolderFixture: Sendable {
  let path: String

  init(_ files: [LoadFile: String] = [:]) throws {
    path = NSTemporaryDirectory() + "load-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files { try write(file, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: LoadFile, _ text: String) throws { try write(file, Data(text.utf8)) }
  func write(_ file: LoadFile, _ data: Data) throws { try data.write(to: URL(fileURLWithPath: "\(path)/\(file.name)")) }

  @discardableResult
  func load(_ session: PostgresSession, dryRun: Bool = false, rejects: String? = nil) throws -> LoadReport {
    try CSVLoader(try LoadFolder(path), dryRun: dryRun, rejects: rejects).load(session)
  }

  /// Two districts with a school each, two persons, one of whom was in both.
  static func state() throws -> LoadFolderFixture {
    try LoadFolderFixture([
      .districts: """
      district_number,district_name
      0100,North
      0200,South

      """,
      .schools: """
      school_number,school_name,district_number
      N1,North High,0100
      S1,South High,0200

      """,
      .persons: """
      state_id,last_name,first_name,middle_name,suffix,gender,birthdate
      A1,O'Neil,"Ana ""Nana"" M",,,F,2010-02-28
      A2,García Márquez,José,Luis,Jr,M,2008-02-29

      """,
      .enrollments: """
      state_id,school_number,school_year,start_date,grade,entry_type,end_date,exit_type
      A1,N1,2024-2025,2024-08-20,Eighth grade,Original entry,2025-05-30,Exited
      A1,S1,2025-2026,2025-08-19,Ninth grade,Transfer,,
      A2,N1,2024-2025,2024-08-20,Ninth grade,Original entry,2025-05-30,Exited
      A2,N1,2024-2025,2024-08-20,Tenth grade,Original entry,2025-05-30,Exited

      """,
    ])
  }

  /// The state above, and a registrar for each district who may do everything.
  static func staffedState() throws -> LoadFolderFixture {
    let state = try state()
    try state.write(
      .users,
      """
      district_number,user_name,name,phone,email
      0100,north,North Registrar,555-0100,north@example.org
      0200,south,South Registrar,,

      """)
    try state.write(
      .rights,
      """
      user_name,tool,access,calendars,school_number,school_year
      south,records_transfer,write,,,
      south,notify_process_inbox,read,,,
      south,,,all,,
      north,notify_process_inbox,read,,,
      north,,,,N1,
      north,,,,N1,2024-2025

      """)
    return state
  }
}

extension LoadReport {
  /// `added/changed/unchanged/refused` of each file.
  var summary: [String: String] {
    Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, "\($0.added)/\($0.changed)/\($0.unchanged)/\($0.refused)") })
  }

  var messages: [String] { refusals.map(\.description) }
}

/// Everything that a load can change, as text that two moments can be compared by.
func contents(_ session: PostgresSession) throws -> [String] {
  let tables = [
    "state.district", "state.school", "state.calendar", "state.person_index", "state.district_person",
    "state.enrollment",
    "state.user_account", "state.tool_right", "state.calendar_right", "state.notice_scope", "transfer.records_transfer",
    "transfer.queue",
  ]
  return try tables.map {
    try session.value("SELECT '\($0) ' || coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM \($0) t")
  }
}
