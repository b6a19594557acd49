/// JSON for reading: a member or an item a line, two blanks a level.
enum IndentedJSON {
  /// - Parameter json: without blanks between its tokens, as `JSONWriter` writes it.
  static func bytes(of json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var depth = 0
    var isText = false
    func newLine() {
      bytes.append(0x0A)
      bytes += [UInt8](repeating: 0x20, count: depth * 2)
    }
    for (at, byte) in json.enumerated() {
      // A quotation mark ends the text unless an odd number of backslashes stands before it.
      if isText {
        bytes.append(byte)
        if byte == UInt8(ascii: "\""), json[..<at].reversed().prefix(while: { $0 == UInt8(ascii: "\\") }).count % 2 == 0
        {
          isText = false
        }
        continue
      }
      let isEmpty = at > 0 && (json[at - 1] == UInt8(ascii: "{") || json[at - 1] == UInt8(ascii: "["))
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isEmpty { newLine() }
        bytes.append(byte)
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if !isEmpty { newLine() }
        bytes.append(byte)
      default:
        if isEmpty { newLine() }
        bytes.append(byte)
        if byte == UInt8(ascii: ",") { newLine() }
        if byte == UInt8(ascii: ":") { bytes.append(0x20) }
        isText = byte == UInt8(ascii: "\"")
      }
    }
    bytes.append(0x0A)
    return bytes
  }
}
