import Foundation

/// A zip file byte by byte, so that it can say what no program would write. Entries are stored, not compressed.
struct RawZip {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8] = Array("a,b\n1,2\n".utf8)
    var flags: UInt16 = 1 << 11
    var method: UInt16 = 0
    /// What the central directory says of it in the upper half: the file type and rights of Unix.
    var mode: UInt32 = 0o100644
    /// What the headers say where it is not so.
    var checksum: UInt32?
    var size: UInt32?
    var compressedSize: UInt32?
    /// Where the central directory says that it begins; nil: where it does.
    var offset: UInt32?

    init(_ name: String) { self.name = Array(name.utf8) }

    func with(_ change: (inout Entry) -> Void) -> Entry {
      var entry = self
      change(&entry)
      return entry
    }
  }

  var entries: [Entry]
  /// How many the end of the central directory says that there are.
  var count: UInt16?

  init(_ entries: [Entry]) { self.entries = entries }
  init(names: String...) { entries = names.map { Entry($0) } }

  var bytes: Data {
    var bytes = Data()
    var directory = Data()
    for entry in entries {
      let offset = UInt32(bytes.count)
      bytes.append(UInt32(0x0403_4B50), UInt16(20))
      bytes.append(header(entry))
      bytes.append(contentsOf: entry.name + entry.content)
      directory.append(UInt32(0x0201_4B50), UInt16(3 << 8 | 20), UInt16(20))
      directory.append(header(entry))
      directory.append(UInt16(0), UInt16(0), UInt16(0), entry.mode << 16, entry.offset ?? offset)
      directory.append(contentsOf: entry.name)
    }
    let start = UInt32(bytes.count)
    bytes.append(directory)
    let count = self.count ?? UInt16(entries.count)
    bytes.append(UInt32(0x0605_4B50), UInt16(0), UInt16(0), count, count, UInt32(directory.count), start, UInt16(0))
    return bytes
  }

  /// What the local header and the central directory have alike: from the flags to the length of the extra field.
  private func header(_ entry: Entry) -> Data {
    let size = UInt32(entry.content.count)
    var header = Data()
    header.append(entry.flags, entry.method, UInt16(0), UInt16(0x21), entry.checksum ?? Self.checksum(entry.content))
    header.append(entry.compressedSize ?? size, entry.size ?? size, UInt16(entry.name.count), UInt16(0))
    return header
  }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}

extension Data {
  /// Appends numbers as zip files have them, the low byte first.
  fileprivate mutating func append(_ numbers: any FixedWidthInteger...) {
    for number in numbers { append(number.lowBytesFirst) }
  }
}

extension FixedWidthInteger {
  fileprivate var lowBytesFirst: Data { Swift.withUnsafeBytes(of: littleEndian) { Data($0) } }
}
