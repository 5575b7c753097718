import PostgresClient

/// Brings the files, as they are, into staging tables, and finds what cannot be used by itself.
struct OneRosterReading {
  let feed: OneRosterFeed
  let staging: FeedStaging

  private var session: PostgresSession { staging.session }

  func run() throws {
    for sql in [
      SQL.OneRoster.stageFiles, SQL.OneRoster.stageUsers, SQL.OneRoster.stageRoles, SQL.OneRoster.stageDemographics,
      SQL.OneRoster.stageEnrollments, SQL.OneRoster.stageResults, SQL.OneRoster.stageKinds,
      SQL.OneRoster.stageRoleKinds, SQL.OneRoster.stageSessions, SQL.OneRoster.stageClasses,
      SQL.OneRoster.stageLineItems,
    ] { try session.execute(sql) }
    guard let manifest = try manifest() else { return }
    try OneRosterDimensions(session: session, districtID: staging.districtID).make(isOld: true)
    for file in OneRosterFile.allCases {
      guard let mode = manifest.modes[file.rawValue], !(manifest.version == .v1p1 && file == .roles) else { continue }
      try read(file, manifest.version, isDelta: mode == .delta)
    }
    try readOthers(manifest)
    try check(manifest.version)
  }

  // The manifest -----------------------------------------------------------------------------------------------------

  /// - Returns: nil where it is refused.
  private func manifest() throws -> OneRosterManifest? {
    guard feed.source.names.contains(OneRosterManifest.name) else {
      throw CommandFailure(
        .inputMissing,
        "\(feed.source.path) has no manifest.csv, which every export of OneRoster has: it says what the files are")
    }
    let number = staging.file(OneRosterManifest.name)
    do {
      let properties = try properties()
      let manifest = try OneRosterManifest(
        properties, files: feed.source.names, replaces: staging.options.replaces)
      staging.read(number, "properties", count: properties.count)
      return manifest
    } catch let refusal as OneRosterManifest.Refusal {
      try staging.refuseFile(number, line: refusal.line, column: refusal.column, refusal.reason, value: refusal.value)
      return nil
    }
  }

  private func properties() throws -> [String: OneRosterManifest.Property] {
    var reader = CSVReader(try open(OneRosterManifest.name), encoding: feed.encoding)
    var record = CSVRecord()
    var properties: [String: OneRosterManifest.Property] = [:]
    var isFirst = true
    while try reader.next(&record) {
      if let problem = record.problem
        ?? (0..<record.count).compactMap({ record.problem(ofField: $0, longest: 200) }).first
      {
        throw OneRosterManifest.Refusal(line: record.line, column: nil, reason: problem.reason)
      }
      let values = (0..<record.count).map { field in
        record.withField(field) { text in text.map { String(decoding: $0, as: UTF8.self) } ?? "" }
      }
      if isFirst {
        guard values.starts(with: ["propertyName", "value"]) else {
          throw OneRosterManifest.Refusal(
            line: record.line, column: nil, reason: "is not a header: the first line has to be propertyName,value")
        }
        isFirst = false
        continue
      }
      guard values.count >= 2 else {
        throw OneRosterManifest.Refusal(
          line: record.line, column: nil, reason: CSVProblem.fieldCount(values.count, expected: 2).reason)
      }
      guard properties[values[0]] == nil else {
        throw OneRosterManifest.Refusal(
          line: record.line, column: "propertyName", reason: "is given twice", value: values[0])
      }
      properties[values[0]] = .init(line: record.line, value: values[1])
    }
    guard !isFirst else {
      throw OneRosterManifest.Refusal(
        line: 1, column: nil, reason: "is empty: the first line has to be propertyName,value")
    }
    return properties
  }

  // The files --------------------------------------------------------------------------------------------------------

  private func read(_ file: OneRosterFile, _ version: OneRosterVersion, isDelta: Bool) throws {
    let number = staging.file(file.name)
    let columns = file.columns(version, isDelta: isDelta, metadata: feed.stateID.column)
    var reader = CSVReader(try open(file.name), encoding: feed.encoding)
    var record = CSVRecord()
    guard try reader.next(&record) else {
      return try staging.refuseFile(number, line: 1, "is empty: the first line has to name the columns")
    }
    let header: OneRosterHeader
    do {
      header = try OneRosterHeader(record, of: file, columns: columns)
    } catch {
      return try staging.refuseFile(number, line: record.line, column: error.column, error.reason)
    }
    staging.read(number, file.rawValue, count: 0)
    // Needed before rows are staged by SQL, which names the file by its number.
    _ = try session.query(SQL.OneRoster.addFile, number, file.rawValue, isDelta)
    let row = StagingRow(fields: header.fields, count: header.count, columns: columns, file: number)
    let count: Int
    if let objects = file.objects {
      count = try stage(objects, number, row, &reader, &record)
    } else {
      count = try session.copyIn(file.copySQL) { writer in
        while try reader.next(&record) { try row.write(record, to: &writer) }
      }
    }
    staging.read(number, file.rawValue, count: count)
    for name in header.unknown {
      staging.read(number, "columns")
      staging.unused(number, "columns", "OneRoster has no column \(name)")
    }
  }

  /// - Returns: how many records there were.
  private func stage(
    _ objects: OneRosterObjects, _ file: Int32, _ row: StagingRow, _ reader: inout CSVReader, _ record: inout CSVRecord
  ) throws -> Int {
    var count = 0
    while try reader.next(&record) {
      count += 1
      if let (column, problem) = row.problem(of: record) {
        try staging.refuse(file, line: record.line, column: column, problem.reason)
        continue
      }
      let values = row.fields.map { field in
        field.flatMap { field in
          record.withField(field) { text in text.map { String(decoding: $0, as: UTF8.self) } }
        }
      }
      try OneRosterObjectRecord(objects: objects, values: values, file: file, line: record.line).stage(staging)
    }
    return count
  }

  /// Counts what is not used: files of the standard that hold no student records, and files that are none of it.
  private func readOthers(_ manifest: OneRosterManifest) throws {
    for name in feed.source.names where name != OneRosterManifest.name {
      let bare = name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
      let isRoles = manifest.version == .v1p1 && bare == OneRosterFile.roles.rawValue
      guard OneRosterFile(rawValue: bare) == nil || isRoles else { continue }
      let number = staging.file(LoadHeader.shown(name))
      guard let reason = isRoles ? "OneRoster 1.1 has no such file" : OneRosterFile.unused[bare], bare != name else {
        staging.read(number, "files")
        staging.unused(number, "files", "is no file of OneRoster")
        continue
      }
      var reader = CSVReader(try open(name), encoding: feed.encoding)
      var record = CSVRecord()
      var count = -1
      while try reader.next(&record) { count += 1 }
      staging.read(number, bare, count: max(count, 0))
      staging.unused(number, bare, reason, count: max(count, 0))
    }
  }

  private func open(_ name: String) throws(CommandFailure) -> any ByteReader {
    let staging = staging
    return CountedBytes(try feed.source.open(name)) { staging.advance(by: $0) }
  }

  // What is wrong by itself ------------------------------------------------------------------------------------------

  private func check(_ version: OneRosterVersion) throws {
    try staging.flush()
    for sql in [SQL.OneRoster.analyzeStaged, SQL.OneRoster.refuseUnread, SQL.OneRoster.checkRecords] {
      try session.execute(sql)
    }
    if try session.query(SQL.OneRoster.hasRepeated).value(as: Bool.self) {
      try session.execute(SQL.OneRoster.checkRepeated)
    }
    for sql in [
      SQL.OneRoster.checkUsers, SQL.OneRoster.checkRoles, SQL.OneRoster.checkDemographics,
      SQL.OneRoster.checkEnrollments, SQL.OneRoster.checkResults,
    ] { try session.execute(sql) }
    _ = try session.query(SQL.OneRoster.checkUserRoles, version.rawValue)
    try session.execute(SQL.OneRoster.dropRefused)
    _ = try session.query(SQL.OneRoster.findKinds, staging.districtID, version.rawValue)
    try session.execute(SQL.OneRoster.analyzeKinds)
    _ = try session.query(SQL.OneRoster.stageGoneUsers, staging.districtID)
    _ = try session.query(SQL.OneRoster.stageUserObjects, staging.districtID)
    _ = try session.query(SQL.OneRoster.stageTeacherObjects, staging.districtID)
    _ = try session.query(SQL.OneRoster.checkObjectReferences, staging.districtID)
    _ = try session.query(SQL.OneRoster.checkClassSchools, staging.districtID)
    try session.execute(SQL.OneRoster.dropRefused)
  }
}

extension OneRosterFile {
  /// The binary COPY into the file's staging table: file, line, problem's column, problem, and the columns.
  fileprivate var copySQL: String {
    switch self {
    case .users: SQL.OneRoster.copyUsers
    case .roles: SQL.OneRoster.copyRoles
    case .demographics: SQL.OneRoster.copyDemographics
    case .enrollments: SQL.OneRoster.copyEnrollments
    case .results: SQL.OneRoster.copyResults
    case .orgs, .academicSessions, .courses, .classes, .categories, .lineItems:
      preconditionFailure("\(name) is staged as objects")
    }
  }
}
