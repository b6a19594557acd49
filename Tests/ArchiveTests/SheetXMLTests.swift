import Testing

@testable import Archive

/// Whether a part of a workbook is whole, however it comes.
struct SheetXMLTests {
  private static let rows = #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"></row>"#

  private func isComplete(_ xml: String, rows text: String? = Self.rows, stretch: Int) -> Bool {
    var rows = SheetRows()
    if let text { Array(text.utf8).withUnsafeBytes { rows.add($0) } }
    var check = SheetXML(text == nil ? nil : rows)
    let bytes = Array(xml.utf8)
    for start in stride(from: 0, to: bytes.count, by: stretch) {
      bytes[start..<min(start + stretch, bytes.count)].withUnsafeBytes { check.add($0) }
    }
    return check.isComplete
  }

  @Test(arguments: [1, 2, 7, 64, 4096]) func wholeAndDamagedSheets(_ stretch: Int) {
    let head = #"<?xml version="1.0"?><worksheet><cols/><sheetData>"#
    let tail = "</sheetData><pageMargins/></worksheet>"
    #expect(isComplete(head + Self.rows + tail, stretch: stretch))
    #expect(!isComplete(head + Self.rows.replacing("<v>1</v>", with: "") + tail, stretch: stretch))
    #expect(!isComplete(head + Self.rows.replacing("<v>1</v>", with: "<v>2</v>") + tail, stretch: stretch))
    #expect(!isComplete(head + Self.rows + tail.dropLast(), stretch: stretch))
    #expect(!isComplete(head + Self.rows, stretch: stretch))
    #expect(!isComplete(head, stretch: stretch))
    #expect(!isComplete("", stretch: stretch))
  }

  @Test(arguments: [1, 7, 4096]) func otherParts(_ stretch: Int) {
    #expect(isComplete("<?xml?>\n<a:theme><b/></a:theme>\n", rows: nil, stretch: stretch))
    #expect(!isComplete("<?xml?>\n<a:theme><b/>", rows: nil, stretch: stretch))
  }

  @Test func aFileThatIsNoWorkbook() {
    #expect(!WorkbookFile.isComplete("/dev/null", rows: []))
    #expect(!WorkbookFile.isComplete("/nowhere/a.xlsx", rows: []))
    #expect(!WorkbookFile.isComplete(#filePath, rows: []))
  }
}
