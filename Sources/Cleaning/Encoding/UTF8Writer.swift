import ReportModel

/// Turns ICU's UTF-16 with offsets into UTF-8 with its byte map, leaving out what the HTML parser would drop.
///
/// A character's raw width is known only when the next one's offset is, so one character is always pending.
struct UTF8Writer {
  private(set) var bytes: [UInt8] = []
  private(set) var map = ByteMap()
  private(set) var controls = 0
  private var pending: UInt32?
  private var pendingStart = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Adds one buffer of ICU's output, whose offsets count from raw byte `base`.
  mutating func append(
    _ units: UnsafeMutableBufferPointer<UInt16>, _ offsets: UnsafeMutableBufferPointer<Int32>, count: Int, base: Int
  ) {
    for index in 0..<count {
      let unit = UInt32(units[index])
      if unit & 0xFC00 == 0xDC00, let high = pending, high & 0xFC00 == 0xD800, high <= 0xFFFF {
        pending = 0x10000 + (high & 0x3FF) << 10 + (unit & 0x3FF)
        continue
      }
      // An offset of -1 says that the character began in the buffer before.
      let start = offsets[index] < 0 ? max(base, pendingStart) : base + Int(offsets[index])
      flush(until: start)
      pending = unit
      pendingStart = start
    }
  }

  /// Writes the last character, which ends where the raw file ends.
  mutating func finish(rawEnd: Int) {
    flush(until: rawEnd)
  }

  @inline(__always)
  private mutating func flush(until rawEnd: Int) {
    guard let value = pending else { return }
    pending = nil
    let rawWidth = min(max(rawEnd - pendingStart, 0), 255)
    let width: Int
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: value))
      width = 1
    case 0..<0x20, 0xFFFE, 0xFFFF:
      controls += 1
      return
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      width = 2
    case 0x10000...:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      width = 4
    default:
      // A lone surrogate is no character.
      let scalar = value & 0xF800 == 0xD800 ? 0xFFFD : value
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      width = 3
    }
    map.append(decodedWidth: width, rawStart: pendingStart, rawWidth: rawWidth)
  }
}
