import PostgresClient

/// Answers of former districts: a release is matched again and its payload assembled; then every answer is settled and
/// takes the place of *Waiting* in the requester's inbox. Ignored and rejected requests go the same way at the same time.
struct ResponsesLane: LaneWork {
  let lane = Lane.responses
  let businessDate: PostgresDate

  func perform(_ transferIDs: [Int64], in session: PostgresSession) throws(PostgresError) -> ChunkCounts {
    var counts = ChunkCounts()
    counts.errors = try session.execute(RecheckReleases(transferIDs: transferIDs))

    let headers = try session.run(LoadHeaders(transferIDs: transferIDs))
    let switchedOff = Set(try session.run(DisabledObjects()))
    var slices = PayloadSlices(of: headers)
    while let slice = slices.next() {
      let payloads = try PayloadAssembler.assemble(Array(slice), switchedOff: switchedOff, session: session)
      let manifests = try PayloadCopy.write(payloads, session: session)
      try ReleaseManifest.write(manifests, switchedOff: switchedOff, session: session)
      let bytes = payloads.reduce(0) { $0 + $1.byteCount }
      counts.payloadBytes += bytes
      counts.replacedCharacters += payloads.reduce(0) { $0 + $1.replacedCharacters }
      slices.adapt(bytes: bytes)
    }
    // Each statement sees what is committed when it begins: what was matched may not be what was read.
    if !headers.isEmpty, try session.execute(RecheckReleases(transferIDs: transferIDs)) > 0 {
      throw PostgresError(
        .server, "the former district changed a student's record while it was released: the chunk is done again",
        sqlState: .serializationFailure)
    }

    for settled in try session.run(SettleResponses(transferIDs: transferIDs)) {
      counts.released = settled.released
      counts.rejected = settled.rejected
      counts.ignored = settled.ignored
    }
    guard counts.released == headers.count else {
      throw PostgresError(
        .decoding, "a release without payload: the student's record went away while its transfer was done")
    }
    if !headers.isEmpty { try session.execute(RecordDisclosures(transferIDs: transferIDs)) }
    try session.execute(SupersedeNotices(transferIDs: transferIDs))
    counts += try postNotices(of: transferIDs, businessDate: businessDate, in: session)
    return counts
  }
}
