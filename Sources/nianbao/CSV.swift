/// Comma-separated values (RFC 4180), UTF-8.
enum CSV {
  /// A row with its end. A field that is nil is empty.
  static func row(_ fields: [String?]) -> [UInt8] {
    Array(fields.map { field($0 ?? "") }.joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  /// In quotation marks where it has to be.
  private static func field(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
