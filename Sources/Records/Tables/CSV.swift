/// Rows of comma-separated values (RFC 4180), UTF-8, each with its line end CRLF.
public enum CSV {
  /// What Excel wants before the first row, to read it as UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The columns' names.
  public static func header<Row>(_ columns: [Column<Row>]) -> [UInt8] { row(columns.map(\.name)) }

  public static func row<Row>(_ columns: [Column<Row>], of row: Row) -> [UInt8] {
    CSV.row(columns.lazy.map { $0.cell(row) })
  }

  /// A row of cells; one that is nil is empty.
  public static func row(_ cells: some Sequence<String?>) -> [UInt8] {
    var bytes: [UInt8] = []
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      if let cell { append(cell, to: &bytes) }
    }
    return bytes + [0x0D, 0x0A]
  }

  /// In quotation marks where it has to be.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let mark = UInt8(ascii: "\"")
    let isPlain = text.utf8.allSatisfy { $0 != mark && $0 != UInt8(ascii: ",") && $0 != 0x0A && $0 != 0x0D }
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
