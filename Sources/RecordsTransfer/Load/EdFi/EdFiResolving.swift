import PostgresClient

/// Rows made of records and what they refer to, see `Feed.resolve`.
struct EdFiResolving {
  let staging: FeedStaging
  func run() throws {}
}
