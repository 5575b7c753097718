import PostgresClient

/// The staging tables of a load, for a feed to fill.
///
/// Rows go through buffers to the server, so that a file of any size takes the same memory. Text that is blank becomes NULL;
/// what text has to look like is checked later, set-based. A file and a line (or, of XML, the line on which an element begins)
/// name a record: whatever is wrong with one of its rows, all of them are left out.
public final class FeedStaging {
  public let session: PostgresSession
  public let districtID: Int32
  let options: FeedOptions
  /// False where a file was refused as a whole.
  private(set) var isReadable = true
  /// In the order in which they were met.
  private(set) var kinds: [FeedReport.Kind] = []
  /// Staged tables of schema records, in the order in which they were met.
  private(set) var targets: [String] = []
  /// Those of them whose rows are staged with their types.
  private(set) var typed: Set<String> = []
  /// The columns of which a feed speaks, where these are not all, by table.
  var given: [String: [String]] = [:]
  private var places: [KindKey: Entry] = [:]
  /// By file: the number of what it was last read as.
  private var current: [Int32: Int32] = [:]
  private var buffers: [String: FeedBuffer] = [:]
  private var files: [String] = []
  /// How many of them are in `feed_file`.
  private var named = 0

  fileprivate struct KindKey: Hashable {
    let file: Int32
    let kind: String
  }

  /// Refusals are counted by kind: so each kind in a file has a number of its own, by which its rows name it.
  fileprivate struct Entry {
    let number: Int32
    /// In `kinds`.
    let place: Int
  }

  init(session: PostgresSession, districtID: Int32, options: FeedOptions) throws(PostgresError) {
    self.session = session
    self.districtID = districtID
    self.options = options
    for sql in [
      SQL.Feed.stageFiles, SQL.Feed.stageRefusals, SQL.Feed.stagePersons, SQL.Feed.stageSchools,
      SQL.Feed.stageCalendars,
      SQL.Feed.stageEnrollments, SQL.Feed.stageUsers, SQL.Feed.stageObjects,
    ] { try session.execute(sql) }
  }

  // Going back -------------------------------------------------------------------------------------------------------

  /// What this knows of the database, and has counted, at some moment.
  struct Moment {
    fileprivate let isReadable: Bool
    fileprivate let kinds: [FeedReport.Kind]
    fileprivate let targets: [String]
    fileprivate let typed: Set<String>
    fileprivate let given: [String: [String]]
    fileprivate let places: [KindKey: Entry]
    fileprivate let current: [Int32: Int32]
    fileprivate let buffers: [String: FeedBuffer]
    fileprivate let files: [String]
    fileprivate let named: Int
  }

  var moment: Moment {
    Moment(
      isReadable: isReadable, kinds: kinds, targets: targets, typed: typed, given: given, places: places,
      current: current, buffers: buffers, files: files, named: named)
  }

  /// To be called where the database was rolled back to what it was in that moment.
  func goBack(to moment: Moment) {
    isReadable = moment.isReadable
    kinds = moment.kinds
    targets = moment.targets
    typed = moment.typed
    given = moment.given
    places = moment.places
    current = moment.current
    buffers = moment.buffers
    files = moment.files
    named = moment.named
  }

  // Files and their records ------------------------------------------------------------------------------------------

  /// A file of the feed, by the name that reports and the rejects file say; gives the number by which rows name it.
  public func file(_ name: String) -> Int32 {
    files.append(name)
    return Int32(files.count)
  }

  /// Counts records that were read. What is staged or refused of the file after that is of this kind.
  public func read(_ file: Int32, _ kind: String, count: Int = 1) {
    update(file, kind) { $0.read += count }
    current[file] = entry(file, kind).number
  }

  /// The number by which rows of the kind that was read last name the file: for a feed's own staging tables.
  func number(of file: Int32) -> Int32 { current[file] ?? file }

  /// Counts records that were read and are not used, with the reason.
  public func unused(_ file: Int32, _ kind: String, _ reason: String, count: Int = 1) {
    if count > 0 { update(file, kind) { $0.unused[reason, default: 0] += count } }
  }

  /// Counts a record of which fields are not used, by their paths in it.
  public func unused(_ file: Int32, _ kind: String, fields paths: Set<String>) {
    update(file, kind) { $0.add(unusedFields: paths) }
  }

  /// Refuses a record. `value` is written to the rejects file only; `reason` must hold none.
  public func refuse(
    _ file: Int32, line: Int, column: String? = nil, _ reason: String, value: String? = nil
  ) throws(PostgresError) {
    _ = try session.query(SQL.Feed.refuse, current[file] ?? file, Int64(line), column, reason, value)
  }

  /// Refuses a file: nothing of it can be read, so nothing at all is loaded, however many records may be refused.
  public func refuseFile(
    _ file: Int32, line: Int, column: String? = nil, _ reason: String, value: String? = nil
  ) throws(PostgresError) {
    isReadable = false
    try refuse(file, line: line, column: column, reason, value: value)
  }

  /// Tells the progress bar.
  public func advance(by bytes: Int) { options.progress?(bytes) }

  // Rows -------------------------------------------------------------------------------------------------------------

  /// Stages a row for a table of schema records.
  ///
  /// - Parameters:
  ///   - table: its name without the schema. That it, and the columns, are there is a precondition.
  ///   - person: the student's identifier in the district's system.
  ///   - values: by column; those that are left out are NULL. Lists are `FeedList.literal`.
  public func row(
    _ table: String, _ file: Int32, line: Int, person: String?, _ values: [String: String?]
  ) throws(PostgresError) {
    try add(table, file, line, person, isMarker: false, values)
  }

  /// Says that of a student's rows in a table those that have these values go, unless they are staged as well.
  ///
  /// For the parts of a record that comes as a whole: `removesOthers("student_address", …, [:])` and the addresses it has now.
  /// Values are of columns of the table's key, or `source_id`.
  public func removesOthers(
    _ table: String, _ file: Int32, line: Int, person: String?, _ values: [String: String?] = [:]
  ) throws(PostgresError) {
    try add(table, file, line, person, isMarker: true, values)
  }

  /// Stages what a file says of a student. `values` by the columns of `feed_person`: those that are in it, NULL or not, are
  /// spoken of.
  public func person(_ file: Int32, line: Int, id: String, _ values: [String: String?]) throws(PostgresError) {
    let speaks = FeedList.literal(values.keys.sorted())
    try fixed("feed_person", FeedColumns.person, file, line, ["source_id": id, "speaks": speaks], values)
  }

  public func school(_ file: Int32, line: Int, number: String?, name: String?) throws(PostgresError) {
    try fixed("feed_school", FeedColumns.school, file, line, ["school_number": number, "school_name": name], [:])
  }

  public func calendar(
    _ file: Int32, line: Int, school: String?, year: String?, name: String? = nil
  ) throws(PostgresError) {
    let values = ["school_number": school, "school_year": year, "calendar_name": name]
    try fixed("feed_calendar", FeedColumns.calendar, file, line, values, [:])
  }

  /// `values` by the columns of `feed_enrollment`.
  public func enrollment(
    _ file: Int32, line: Int, person: String?, id: String?, gone: Bool = false, _ values: [String: String?]
  ) throws(PostgresError) {
    let fixedValues = ["person": person, "source_id": id, "gone": gone ? "true" : "false"]
    try fixed("feed_enrollment", FeedColumns.enrollment, file, line, fixedValues, values)
  }

  /// `values` by the columns of `feed_user`.
  public func user(
    _ file: Int32, line: Int, name: String?, gone: Bool = false, _ values: [String: String?]
  ) throws(PostgresError) {
    let fixedValues = ["user_name": name, "gone": gone ? "true" : "false"]
    try fixed("feed_user", FeedColumns.user, file, line, fixedValues, values)
  }

  /// What students' records refer to, kept in `feed.source_object`. `body`: a JSON object.
  public func object(
    _ file: Int32, line: Int, kind: String, id: String, gone: Bool = false, body: String
  ) throws(PostgresError) {
    let values = ["kind": kind, "source_id": id, "gone": gone ? "true" : "false", "body": body]
    try fixed("feed_object", FeedColumns.object, file, line, values, [:])
  }

  /// Sends what is still in buffers. To be called before SQL looks at staging tables.
  public func flush() throws(PostgresError) {
    for name in buffers.keys.sorted() { try buffers[name]?.send(session) }
    while named < files.count {
      named += 1
      _ = try session.query(SQL.Feed.addFile, Int32(named), files[named - 1])
    }
  }

  /// Makes the staging table of a table of schema records, for SQL to fill, where it is not there yet.
  ///
  /// - Parameter isTyped: its columns have the types of the table, for SQL that makes its rows of values which have been checked.
  ///   No rows can be staged one by one then.
  public func prepare(_ table: String, isTyped: Bool = false) throws(PostgresError) {
    guard !targets.contains(table) else { return }
    let columns: [String] = try session.query(SQL.Feed.stageTarget, table, isTyped).value()
    precondition(!columns.isEmpty, "no table records.\(table)")
    targets.append(table)
    if isTyped {
      typed.insert(table)
    } else {
      buffers[table] = FeedBuffer(table, ["file", "line", "person", "is_marker"] + columns)
    }
  }

  private func add(
    _ table: String, _ file: Int32, _ line: Int, _ person: String?, isMarker: Bool, _ values: [String: String?]
  ) throws(PostgresError) {
    try prepare(table)
    let fixed = [
      "file": "\(current[file] ?? file)", "line": "\(line)", "person": person, "is_marker": isMarker ? "true" : "false",
    ]
    try buffers[table]?.append(fixed, values, session)
  }

  private func fixed(
    _ table: String, _ columns: [String], _ file: Int32, _ line: Int, _ fixed: [String: String?],
    _ values: [String: String?]
  ) throws(PostgresError) {
    var all = fixed
    all["file"] = "\(current[file] ?? file)"
    all["line"] = "\(line)"
    try buffers[table, default: FeedBuffer(table, columns)].append(all, values, session)
  }

  /// Adds refused records to the kind that they were read as.
  func count(refused: Int, of number: Int32, in kinds: inout [FeedReport.Kind]) {
    if let place = places.first(where: { $0.value.number == number })?.value.place {
      kinds[place].refused += refused
    } else {
      // A file that could not be read: it has no records.
      kinds.append(FeedReport.Kind(file: files[Int(number) - 1], kind: "file", read: refused, refused: refused))
    }
  }

  private func update(_ file: Int32, _ kind: String, _ change: (inout FeedReport.Kind) -> Void) {
    change(&kinds[entry(file, kind).place])
  }

  private func entry(_ file: Int32, _ kind: String) -> Entry {
    let key = KindKey(file: file, kind: kind)
    if let known = places[key] { return known }
    // The first kind has the file's own number.
    let isFirst = current[file] == nil
    if !isFirst { files.append(files[Int(file) - 1]) }
    let entry = Entry(number: isFirst ? file : Int32(files.count), place: kinds.count)
    kinds.append(FeedReport.Kind(file: files[Int(file) - 1], kind: kind))
    places[key] = entry
    return entry
  }
}
