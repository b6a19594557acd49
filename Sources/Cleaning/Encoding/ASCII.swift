/// ASCII words in bytes.
enum ASCII {
  /// Whether `word`, given in lower case, stands at `at` in any case.
  @inline(__always)
  static func matches(_ word: StaticString, _ bytes: some RandomAccessCollection<UInt8>, at start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    let first = bytes.index(bytes.startIndex, offsetBy: start)
    guard bytes.distance(from: first, to: bytes.endIndex) >= count else { return false }
    for offset in 0..<count {
      let wanted = word.utf8Start[offset]
      let byte = bytes[bytes.index(first, offsetBy: offset)]
      if byte != wanted && !(wanted >= 0x61 && wanted <= 0x7A && byte == wanted - 0x20) { return false }
    }
    return true
  }

  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
