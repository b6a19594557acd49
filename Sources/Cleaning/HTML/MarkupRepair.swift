/// Markup that libxml2 reads otherwise than a browser. It is blanked out at the same length, so that every offset holds.
///
/// - `</body>` and `</html>`: www.gov.cn closes both before the article. A browser goes on inside the element that was
///   open; libxml2 closes every element and starts a second `<html>`.
/// - `&nbsp` without its semicolon: a browser takes it for the character; libxml2 for text. It becomes white space.
/// - `<![if …]>` and `<![endif]>`: a browser takes Word's marks for comments; libxml2 for text.
enum MarkupRepair {
  static func blank(_ source: inout [UInt8]) {
    source.withUnsafeMutableBufferPointer { source in
      var at = 0
      while at + 6 < source.count {
        guard source[at] == UInt8(ascii: "<") else {
          if source[at] == UInt8(ascii: "&") { blankReference(source, at) }
          at += 1
          continue
        }
        switch source[at + 1] {
        case UInt8(ascii: "/"): blankEnd(source, at)
        case UInt8(ascii: "!") where source[at + 2] == UInt8(ascii: "["): blankMark(source, at)
        default: break
        }
        at += 2
      }
    }
  }

  /// Blanks `</body>` or `</html>`; an unfinished tag is left to the parser.
  private static func blankEnd(_ source: UnsafeMutableBufferPointer<UInt8>, _ at: Int) {
    guard isName("body", source, at + 2) || isName("html", source, at + 2) else { return }
    var end = at + 6
    while end < source.count, source[end] <= 0x20 { end += 1 }
    if end < source.count, source[end] == UInt8(ascii: ">") { blank(source, at...end) }
  }

  private static func blankReference(_ source: UnsafeMutableBufferPointer<UInt8>, _ at: Int) {
    guard source[at + 1..<at + 5].elementsEqual("nbsp".utf8) else { return }
    let next = source[at + 5]
    if next != UInt8(ascii: ";"), !(next | 0x20 >= 0x61 && next | 0x20 <= 0x7A) { blank(source, at...at + 4) }
  }

  /// Blanks `<![…]>`, which never holds more than a condition.
  private static func blankMark(_ source: UnsafeMutableBufferPointer<UInt8>, _ at: Int) {
    let limit = min(source.count, at + 80)
    guard let end = source[at..<limit].firstIndex(of: UInt8(ascii: ">")) else { return }
    blank(source, at...end)
  }

  private static func blank(_ source: UnsafeMutableBufferPointer<UInt8>, _ range: ClosedRange<Int>) {
    for index in range where source[index] > 0x20 { source[index] = 0x20 }
  }

  private static func isName(
    _ name: StaticString, _ source: UnsafeMutableBufferPointer<UInt8>, _ at: Int
  ) -> Bool {
    guard at + 4 <= source.count else { return false }
    for offset in 0..<4 where source[at + offset] | 0x20 != name.utf8Start[offset] { return false }
    return true
  }
}
