import SystemZlib

/// The XML of a sheet's rows, by its length and its CRC-32.
struct SheetRows: Hashable {
  private(set) var length = 0
  private var sum = crc32(0, nil, 0)

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    length += bytes.count
    sum = crc32(sum, bytes.bindMemory(to: UInt8.self).baseAddress, UInt32(bytes.count))
  }
}

/// A part of a workbook that comes in stretches: whether it holds a sheet's rows, and whether it ends where it should.
struct SheetXML {
  private let expected: SheetRows?
  private var rows = SheetRows()
  private var areRowsReached = false
  private var head: [UInt8] = []
  private var tail: [UInt8] = []

  /// What stands before the rows is shorter.
  private static let headLength = 1 << 14
  private static let tailLength = 64

  /// - Parameter rows: nil for a part that is no sheet.
  init(_ rows: SheetRows?) {
    expected = rows
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    tail = Array((tail + bytes.suffix(SheetXML.tailLength)).suffix(SheetXML.tailLength))
    if areRowsReached { return addRows(bytes) }
    guard head.count < SheetXML.headLength else { return }
    head += bytes
    guard expected != nil, let start = head.firstRange(of: "<sheetData>".utf8)?.upperBound else { return }
    areRowsReached = true
    head.withUnsafeBytes { addRows(UnsafeRawBufferPointer(rebasing: $0[start...])) }
  }

  private mutating func addRows(_ bytes: UnsafeRawBufferPointer) {
    let missing = (expected?.length ?? 0) - rows.length
    rows.add(UnsafeRawBufferPointer(rebasing: bytes.prefix(missing)))
  }

  /// Whether the rows are those expected, and it ends with the end tag of its first element.
  var isComplete: Bool {
    if let expected, rows != expected { return false }
    let text = String(decoding: head, as: UTF8.self)
    guard let root = text.firstMatch(of: /<([A-Za-z:]+)/)?.1 else { return false }
    let end = String(decoding: tail, as: UTF8.self)
    return end.hasSuffix("</\(root)>") || end.hasSuffix("</\(root)>\n")
  }
}
