import PostgresClient

/// Brings files, as they are, into the staging tables.
struct Staging {
  let session: PostgresSession
  let folder: LoadFolder

  /// What is known of a file once it is staged.
  struct Staged {
    /// Lines after the header, those that cannot be read among them.
    var lines = 0
    /// Nil where the header cannot be read: nothing of the file is staged then.
    var header: LoadHeader?

    func has(_ column: String, in file: LoadFile) -> Bool { header?.has(column, in: file) ?? false }
  }

  /// Makes all staging tables, and fills those whose files are there.
  func run() throws -> [LoadFile: Staged] {
    for sql in [SQL.Load.defineKey, SQL.Load.defineDay, SQL.Load.stageRefusals, SQL.Load.stageChangedPersons] {
      try session.execute(sql)
    }
    for file in LoadFile.allCases { try session.execute(file.stageSQL) }
    var staged: [LoadFile: Staged] = [:]
    for file in folder.files { staged[file] = try stage(file) }
    try session.execute(SQL.Load.refuseUnread)
    try session.execute(SQL.Load.analyzeStaging)
    return staged
  }

  private func stage(_ file: LoadFile) throws -> Staged {
    var reader = try CSVReader(folder.path(of: file))
    var record = CSVRecord()
    guard try reader.next(&record) else {
      try refuse(file, line: 1, column: nil, "is empty: the first line has to name the columns")
      return Staged()
    }
    let header: LoadHeader
    do {
      header = try LoadHeader(record, of: file)
    } catch {
      try refuse(file, line: record.line, column: error.column, error.reason)
      return Staged()
    }
    let row = StagingRow(fields: header.fields, count: header.count, columns: file.columns)
    let lines = try session.copyIn(file.copySQL) { writer in
      while try reader.next(&record) { try row.write(record, to: &writer) }
    }
    return Staged(lines: lines, header: header)
  }

  private func refuse(_ file: LoadFile, line: Int, column: String?, _ reason: String) throws(PostgresError) {
    try session.execute(Refuse(file: file.name, line: line, column: column, reason: reason, isUnread: true))
  }
}
