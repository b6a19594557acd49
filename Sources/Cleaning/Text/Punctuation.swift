/// The punctuation that prose has and labels have not.
enum Punctuation {
  /// Commas, full stops and the like, of either width.
  static func count(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") {
          count += 1
        } else if at + 2 < bytes.count, byte == 0xE3 || byte == 0xEF {
          switch (byte, bytes[at + 1], bytes[at + 2]) {
          // 。 ， ； ！ ？
          case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
            count += 1
          default: break
          }
          at += 2
        }
        at += 1
      }
      return count
    }
  }
}
