/// Rows of comma-separated values (RFC 4180), UTF-8, each with its line end CRLF.
public enum CSV {
  /// What Excel wants before the first row, to read it as UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The columns' names.
  public static func header<Row>(_ columns: [Column<Row>]) -> [UInt8] {
    var bytes: [UInt8] = []
    for column in columns { append(column.name, to: &bytes) }
    return ended(bytes)
  }

  public static func row<Row>(_ columns: [Column<Row>], of row: Row) -> [UInt8] {
    var bytes: [UInt8] = []
    for column in columns { append(column.cell(row) ?? "", to: &bytes) }
    return ended(bytes)
  }

  /// A comma stands after each cell; after the last it makes way for the line end.
  private static func ended(_ bytes: [UInt8]) -> [UInt8] { bytes.dropLast() + [0x0D, 0x0A] }

  /// A cell and a comma; in quotation marks where it has to be.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let mark = UInt8(ascii: "\"")
    let isPlain = text.utf8.allSatisfy { $0 != mark && $0 != UInt8(ascii: ",") && $0 != 0x0A && $0 != 0x0D }
    defer { bytes.append(UInt8(ascii: ",")) }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(mark)
    for byte in text.utf8 {
      if byte == mark { bytes.append(mark) }
      bytes.append(byte)
    }
    bytes.append(mark)
  }
}
