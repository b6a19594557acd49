import Cleaning
public import ReportModel

/// Short ways to clean what a test has at hand.
public enum Pages {
  /// A page around an article, in UTF-8.
  public static func page(_ body: String, head: String = "") -> String {
    "<!DOCTYPE html><html><head><meta charset=\"utf-8\">\(head)</head><body>\(body)</body></html>"
  }

  public static func clean(_ html: String) throws -> Report {
    try clean(Array(html.utf8))
  }

  public static func clean(_ bytes: [UInt8], charset: String? = nil) throws -> Report {
    try Cleaner().report(of: Cleaner.Input(bytes: bytes, path: "page.html", charset: charset))
  }

  /// The raw bytes' ASCII digits that the report's digits come from.
  public static func digits(of report: Report, from raw: [UInt8]) -> String {
    var digits = ""
    let text = IndexedText(report.text)
    for (offset, scalar) in report.text.unicodeScalars.enumerated() where ("0"..."9").contains(scalar) {
      guard
        let range = report.sourceMap.rawBytes(of: TextSpan(start: offset, end: offset + 1), in: text)
      else {
        digits += "?"
        continue
      }
      digits += String(decoding: raw[range], as: UTF8.self)
    }
    return digits
  }

  /// An article long enough to be found.
  public static let article = String(
    repeating: "<p>全县实现地区生产总值288.35亿元，比上年增长7.2%。一般公共预算收入18.74亿元，增长7.8%。</p>", count: 3)
}
