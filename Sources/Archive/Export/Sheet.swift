import Foundation
import Records
import SystemXLSXWriter

/// A sheet of a workbook: a heading that stays in view, then rows, one after the other.
final class Sheet<Row> {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let columns: [SheetColumn<Row>]
  /// Without the heading.
  private(set) var rowCount = 0

  init(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ name: String, _ columns: [SheetColumn<Row>],
    _ heading: UnsafeMutablePointer<lxw_format>
  ) throws(Workbook.Failure) {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw Workbook.Failure(words: "its temporary files cannot be made")
    }
    self.sheet = sheet
    self.columns = columns
    for (index, column) in columns.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
      worksheet_write_string(sheet, 0, UInt16(index), column.column.name, heading)
    }
    worksheet_freeze_panes(sheet, 1, 0)
  }

  func add(_ row: Row) throws(Workbook.Failure) {
    rowCount += 1
    for (index, column) in columns.enumerated() {
      let error =
        switch column.content(of: row) {
        case .empty: LXW_NO_ERROR
        case .text(let text):
          worksheet_write_string(sheet, UInt32(rowCount), UInt16(index), SheetText.fitted(text), nil)
        case .number(let number): worksheet_write_number(sheet, UInt32(rowCount), UInt16(index), number, nil)
        }
      guard error == LXW_NO_ERROR else { throw Workbook.Failure(error) }
    }
  }

  /// To be called after the last row.
  ///
  /// - Returns: what went wrong with the rows, if something did. The library does not look whether they could be written.
  func end() -> Workbook.Failure? {
    worksheet_autofilter(sheet, 0, 0, UInt32(rowCount), UInt16(columns.count - 1))
    guard let file = sheet.pointee.optimize_tmpfile else { return nil }
    fflush(file)
    return ferror(file) == 0 ? nil : Workbook.Failure(words: "its temporary files cannot be written; is the disk full?")
  }
}

/// Texts as cells can hold them.
enum SheetText {
  /// A cell has room for 32 767 UTF-16 units.
  private static let longest = 32_767

  /// Cut where it is longer, with an ellipsis; what XML cannot say is replaced.
  static func fitted(_ text: String) -> String {
    var fitted = text
    if fitted.utf16.count > longest {
      fitted = String(decoding: fitted.utf16.prefix(longest - 1), as: UTF16.self)
      // A pair of units that was cut apart is one replacement character.
      if fitted.unicodeScalars.last == "\u{FFFD}" { fitted.unicodeScalars.removeLast() }
      fitted += "…"
    }
    guard fitted.unicodeScalars.contains(where: isUnsayable) else { return fitted }
    return String(String.UnicodeScalarView(fitted.unicodeScalars.map { isUnsayable($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isUnsayable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
