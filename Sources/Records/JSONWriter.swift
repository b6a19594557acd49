import ReportModel

/// Writes one JSON value on one line, keys in the order in which they are given, so that the same record is always the
/// same bytes. U+0085, U+2028 and U+2029 are escaped: to some line readers they end a line.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next item.
  private var needsComma = false

  public init() {}

  /// Begins anew and keeps the memory.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array, one item for each element.
  public mutating func array<Element>(_ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void) {
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// Writes a member's key; its value follows.
  public mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  /// Writes a member whose name is known only when the program runs.
  public mutating func member(named name: String, _ value: String?) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    string(value)
  }

  /// Writes a member that is left out where it has no value.
  public mutating func optional(_ name: StaticString, _ value: String?) {
    if let value { member(name, value) }
  }

  public mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    number(value)
  }

  /// Writes the members `start` and `end`.
  mutating func members(_ span: TextSpan) {
    member("start", span.start)
    member("end", span.end)
  }

  public mutating func number(_ value: Int?) {
    comma()
    bytes.append(contentsOf: (value.map(String.init) ?? "null").utf8)
    needsComma = true
  }

  /// Writes a value that is JSON already.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    comma()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  public mutating func bool(_ value: Bool) {
    comma()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes a string, or null.
  public mutating func string(_ value: String?) {
    comma()
    needsComma = true
    guard let value else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    var text = value
    text.withUTF8 { utf8 in
      var start = 0
      var at = 0
      while at < utf8.count {
        let width = JSONWriter.escapeWidth(utf8, at)
        if width == 0 {
          at += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<at]))
        escape(utf8, at)
        at += width
        start = at
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<utf8.count]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  /// The bytes of the character at `at` if it must be escaped, else 0.
  private static func escapeWidth(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch utf8[at] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return 1
    case 0xC2: return at + 1 < utf8.count && utf8[at + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard at + 2 < utf8.count, utf8[at + 1] == 0x80 else { return 0 }
      return utf8[at + 2] == 0xA8 || utf8[at + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) {
    let text: String
    switch utf8[at] {
    case UInt8(ascii: "\""): text = "\\\""
    case UInt8(ascii: "\\"): text = "\\\\"
    case 0x08: text = "\\b"
    case 0x09: text = "\\t"
    case 0x0A: text = "\\n"
    case 0x0C: text = "\\f"
    case 0x0D: text = "\\r"
    case 0xC2: text = "\\u0085"
    case 0xE2: text = utf8[at + 2] == 0xA8 ? "\\u2028" : "\\u2029"
    default:
      let hex = String(utf8[at], radix: 16)
      text = "\\u00" + (hex.utf8.count == 1 ? "0" + hex : hex)
    }
    bytes.append(contentsOf: text.utf8)
  }
}
