import Claims
import Quantities
import ReportModel
import TestSupport

@testable import Records

/// An invented report: a heading, a paragraph and a table, and records of it to look at and to damage.
enum SmallReport {
  static let page = Pages.page(
    """
    <div id=zoom><p>一、经济运行</p>
    <p>2019年，全县实现地区生产总值288.35亿元，比上年增长7.2%；拆除违法建设近1.2万平方米，其中住宅3000平方米。示例县三次产业协调发展。</p>
    <p>单位：万元</p>
    <table border=1><tr><th>项目</th><th>2019年</th><th>增长(%)</th></tr>
    <tr><th>税收</th><td>1,250</td><td>8.5</td></tr><tr><th>非税</th><td>310</td><td>-2.1</td></tr></table>
    <p>全县人民团结一心，为建设美丽示例县而努力奋斗，向着更高的目标前进。</p></div>
    """)

  /// The page as it declares another encoding.
  static func page(in encoding: String) -> String {
    page.replacing("charset=\"utf-8\"", with: "charset=\"\(encoding)\"")
  }

  static func report(_ page: String = page, encoding: String = "UTF-8") throws -> (report: Report, raw: [UInt8]) {
    let raw = encoding == "UTF-8" ? Array(page.utf8) : Iconv.bytes(of: page, in: encoding)!
    return (try Pages.clean(raw), raw)
  }

  /// The records' lines.
  static func lines(
    encoding: String = "UTF-8", _ change: (inout ReportClaims) -> Void = { _ in }
  ) throws -> [String] {
    let (report, raw) = try report(page(in: encoding), encoding: encoding)
    var claims = PlainClaims.read(report)
    change(&claims)
    return text(RecordEncoder().encode(report, claims, raw: raw, input: nil))
  }

  static func text(_ lines: [UInt8]) -> [String] {
    String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
