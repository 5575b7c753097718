import Foundation

extension UUID: PostgresCodable {
  public static var postgresType: PostgresType { .uuid }

  public func encode(into buffer: inout PostgresBuffer) {
    withUnsafeBytes(of: uuid) { buffer.append($0) }
  }

  public static func decode(_ cell: PostgresCell) throws(PostgresError) -> UUID {
    guard cell.type == .uuid else { throw cell.mismatch(UUID.self) }
    let bytes = try cell.content()
    guard bytes.count == 16 else { throw PostgresError(.decoding, "a uuid has \(bytes.count) bytes instead of 16") }
    return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
  }
}
