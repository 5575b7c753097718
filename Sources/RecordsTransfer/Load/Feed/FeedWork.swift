import PostgresClient

/// What is done with a staged feed: checked, merged, counted.
struct FeedWork {
  let feed: any Feed
  let staging: FeedStaging
  private var tables: [FeedReport.Table] = []
  private var conflicts = 0

  private var session: PostgresSession { staging.session }
  private var district: Int32 { staging.districtID }
  private var replaces: Bool { staging.options.replaces }

  init(feed: any Feed, staging: FeedStaging) {
    self.feed = feed
    self.staging = staging
  }

  /// - Returns: false where more records are refused than may be: the transaction is to be taken back then.
  mutating func merge() throws -> Bool {
    guard try mergeNamed() else { return false }
    try mergeEnrollments()
    try mergeUsers()
    for target in staging.targets { try mergeTarget(target) }
    try finish()
    return true
  }

  /// Merges objects, persons and schools, and checks all that names these.
  ///
  /// A record that is refused in that can have said something of them by then. Where records may be left out, all of it is taken
  /// back and done again without those, until no more are refused.
  ///
  /// - Returns: false where more records are refused than may be.
  private mutating func mergeNamed() throws -> Bool {
    guard staging.options.mostAccepted > 0 else {
      try checkObjects()
      try mergeObjects()
      try checkPersons()
      try mergePersonsAndCheck()
      return try isAcceptable
    }
    let start = staging.moment
    var refusals: [FeedRefusal] = []
    while true {
      do {
        return try session.savepoint { try mergeNamed(without: refusals) }
      } catch let more as MoreRefused {
        refusals += more.refusals
        staging.goBack(to: start)
        tables = []
        conflicts = 0
      }
    }
  }

  /// - Parameter refusals: of records that were refused when it was too late.
  private mutating func mergeNamed(without refusals: [FeedRefusal]) throws -> Bool {
    let before = try lastRefusal
    try session.copyIn(SQL.Feed.returnRefusals) { (writer: inout CopyWriter) throws(PostgresError) in
      for refusal in refusals { try writer.textRow(refusal.fields) }
    }
    let returned = try lastRefusal
    try checkObjects()
    var known = try lastRefusal
    try mergeObjects()
    try checkPersons()
    if feed.standard == nil {
      // Nothing is kept of its records, and nothing made of several: so far, none has said anything.
      known = try lastRefusal
    } else if try isAcceptable {
      try goBack(ifRefusedAfter: known)
    }
    try mergePersonsAndCheck()
    if !refusals.isEmpty { _ = try session.query(SQL.Feed.forgetRepeatedRefusals, before, returned) }
    guard try isAcceptable else { return false }
    try goBack(ifRefusedAfter: known)
    return true
  }

  /// - Throws: `MoreRefused`.
  private func goBack(ifRefusedAfter last: Int64) throws {
    let refusals = try session.run(NewFeedRefusals(last: last))
    guard refusals.isEmpty else { throw MoreRefused(refusals: refusals) }
  }

  /// Rolls back to before anything was merged, and carries out what was refused.
  private struct MoreRefused: Error {
    let refusals: [FeedRefusal]
  }

  private var lastRefusal: Int64 {
    get throws(PostgresError) { try session.query(SQL.Feed.lastRefusal).value() }
  }

  private func checkObjects() throws(PostgresError) {
    try session.execute(SQL.Feed.analyzeStaged)
    try session.execute(SQL.Feed.checkObjects)
  }

  private func checkPersons() throws {
    try feed.resolve(staging)
    try staging.flush()
    // A few bytes can say something of a whole district: that its term begins on another day.
    if try session.query(SQL.Feed.countStagedBytes, staging.targets).value(as: Int64.self) > Int64(FeedLoader.small) {
      try session.execute(SQL.Feed.avoidNestedLoops)
    }
    if staging.options.hasNewIdentifiers, try !session.query(SQL.Feed.hasPersons).value(as: Bool.self) {
      throw CommandFailure(
        .usage,
        "--new-identifiers is for files that hold the students: nobody would be known by an identifier after this load")
    }
    try session.execute(SQL.Feed.analyzeStaged)
    for sql in [SQL.Feed.checkPersons, SQL.Feed.checkRepeatedPersons, SQL.Feed.checkSchools] {
      try session.execute(sql)
    }
    try run(SQL.Feed.checkUsers)
  }

  private mutating func mergePersonsAndCheck() throws(PostgresError) {
    try mergePersons()
    try mergeSchools()
    try checkRecords()
  }

  /// Whether no more records are refused than may be.
  private var isAcceptable: Bool {
    get throws(PostgresError) {
      guard staging.isReadable else { return false }
      return try session.run(CountFeedRefusals()).reduce(0) { $0 + $1.records } <= Int64(staging.options.mostAccepted)
    }
  }

  private mutating func mergeObjects() throws(PostgresError) {
    guard let standard = feed.standard else { return }
    let removed = try session.query(SQL.Feed.removeObjects, district, standard.rawValue, replaces).affected
    let changed = try session.query(SQL.Feed.updateObjects, district, standard.rawValue).affected
    let added = try session.query(SQL.Feed.addObjects, district, standard.rawValue).affected
    try note("feed.source_object", added, changed, removed, of: SQL.Feed.countObjects)
  }

  private mutating func mergePersons() throws(PostgresError) {
    for sql in [
      SQL.Feed.stageIdentities, SQL.Feed.stageOwn, SQL.Feed.stageCandidates, SQL.Feed.stageTwins,
      SQL.Feed.stageConflicts,
      SQL.Feed.stageNewPersons, SQL.Feed.stageFollowed, SQL.Feed.stageFollowedTwins,
    ] { try session.execute(sql) }
    try run(SQL.Feed.combinePersons)
    try session.execute(SQL.Feed.analyzeIdentities)
    try run(SQL.Feed.adoptOwnRecords)
    try session.execute(SQL.Feed.checkNewPersons)
    try run(SQL.Feed.checkReusedIds)
    try run(SQL.Feed.checkOtherIdentifiers)
    try run(SQL.Feed.findFollowed)
    try session.execute(SQL.Feed.findFollowedTwins)
    let followed = try session.execute(SQL.Feed.updateFollowedIndex)
    try run(SQL.Feed.updateOwnRecords)
    if let counts = try session.run(CountIdentities()).first, counts.unchanged + counts.added + counts.changed > 0 {
      tables.append(counts)
    }
    try linkPersons(followed: followed)
  }

  /// Finds the persons of the state person index whose records these are, or why that cannot be said.
  private mutating func linkPersons(followed: Int) throws(PostgresError) {
    try run(SQL.Feed.findCandidates)
    try session.execute(SQL.Feed.analyzeIdentities)
    try session.execute(SQL.Feed.findTwins)
    try session.execute(SQL.Feed.chooseNewPersons)
    try run(SQL.Feed.addOwnRecords)
    try run(SQL.Feed.findOwn)
    try session.execute(SQL.Feed.analyzeOwn)
    var added = try addChosenPersons()
    var namesakes: Int
    repeat {
      try session.execute(SQL.Feed.forgetTwins)
      try session.execute(SQL.Feed.findTwins)
      try session.execute(SQL.Feed.chooseNamesakes)
      namesakes = try addChosenPersons()
      added += namesakes
    } while namesakes > 0
    try run(SQL.Feed.linkPersons)
    try run(SQL.Feed.findConflicts)
    try run(SQL.Feed.closeConflicts)
    conflicts = try run(SQL.Feed.openConflicts)
    if added + followed > 0 { tables.append(.init(name: "state.person_index", added: added, changed: followed)) }
  }

  /// - Returns: how many persons the index got.
  private func addChosenPersons() throws(PostgresError) -> Int {
    try session.execute(SQL.Feed.analyzeNewPersons)
    let added = try session.execute(SQL.Feed.addNewPersons)
    try run(SQL.Feed.linkNewPersons)
    try session.execute(SQL.Feed.settleCandidates)
    try session.execute(SQL.Feed.forgetNewPersons)
    return added
  }

  private mutating func mergeSchools() throws(PostgresError) {
    let changed = try run(SQL.Feed.updateSchools)
    let added = try run(SQL.Feed.addSchools)
    try note("state.school", added, changed, 0, of: SQL.Feed.countSchools)
  }

  private func checkRecords() throws(PostgresError) {
    try run(SQL.Feed.checkCalendarSchools)
    try run(SQL.Feed.checkEnrollments)
    try session.execute(SQL.Feed.checkRepeatedEnrollments)
    for target in staging.targets {
      _ = try session.query(
        staging.typed.contains(target) ? SQL.Feed.checkTypedTarget : SQL.Feed.checkTarget, target)
    }
    try session.execute(SQL.Feed.analyzeRefusals)
  }

  private mutating func mergeEnrollments() throws(PostgresError) {
    let calendars = try run(SQL.Feed.addCalendars)
    try note("state.calendar", calendars, 0, 0, of: SQL.Feed.countCalendars)
    try session.execute(SQL.Feed.stageResolvedEnrollments)
    try run(SQL.Feed.resolveEnrollments)
    try session.execute(SQL.Feed.analyzeResolvedEnrollments)
    try run(SQL.Feed.adoptEnrollments)
    let changed = try run(SQL.Feed.updateEnrollments)
    let added = try run(SQL.Feed.addEnrollments)
    var ended = try run(SQL.Feed.endGoneEnrollments)
    // A feed that has no enrollments at all says nothing of them.
    let staged: Int64 = try session.query(SQL.Feed.countEnrollments).value()
    if replaces && staged > 0 { ended += try run(SQL.Feed.endMissingEnrollments) }
    try note("state.enrollment", added, changed, ended, of: SQL.Feed.countEnrollments)
  }

  private mutating func mergeUsers() throws(PostgresError) {
    let changed = try run(SQL.Feed.updateUsers)
    let added = try run(SQL.Feed.addUsers)
    try note("state.user_account", added, changed, 0, of: SQL.Feed.countUsers)
  }

  private mutating func mergeTarget(_ target: String) throws(PostgresError) {
    tables += try session.run(
      MergeTarget(target: target, districtID: district, replaces: replaces, given: staging.given[target]))
  }

  private mutating func finish() throws {
    for (table, removed) in try feed.finish(staging) {
      if let place = tables.firstIndex(where: { $0.name == table }) { tables[place].removed += removed }
    }
  }

  /// Runs a statement of which the district is the one parameter.
  ///
  /// - Returns: how many rows it wrote.
  @discardableResult
  private func run(_ sql: String) throws(PostgresError) -> Int { try session.query(sql, district).affected }

  private mutating func note(
    _ table: String, _ added: Int, _ changed: Int, _ removed: Int, of count: String
  ) throws(PostgresError) {
    let staged = Int(try session.query(count).value(as: Int64.self))
    guard staged + removed > 0 else { return }
    tables.append(
      .init(
        name: table, added: added, changed: changed, removed: removed, unchanged: max(staged - added - changed, 0)))
  }

  func report(_ outcome: LoadReport.Outcome) throws(PostgresError) -> FeedReport {
    var report = FeedReport()
    report.outcome = outcome
    report.kinds = staging.kinds
    report.refusals = try session.run(FirstFeedRefusals(limit: Int32(FeedLoader.shownRefusals)))
    for refused in try session.run(CountFeedRefusals()) {
      report.refusalCount += Int(refused.reasons)
      staging.count(refused: Int(refused.records), of: refused.file, in: &report.kinds)
    }
    if outcome != .refused {
      report.tables = tables
      report.conflicts = conflicts
    }
    return report
  }
}
