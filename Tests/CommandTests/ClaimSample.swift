import Claims
import Extraction
import Quantities
import ReportModel
import TestSupport

@testable import nianbao

/// A small report whose claims are given, so that what is written of claims is tested apart from what finds them.
enum ClaimSample {
  static let page = Pages.page(
    """
    <div id=zoom>
    <p>一、经济运行</p>
    <p>2019年，全县实现地区生产总值288.35亿元，比上年增长7.2%，增速居全市第二。各位代表，“十三五”将收官。</p>
    <p>累计拆除违法建设近1.2万平方米,"三无"小区减少3至5个。</p>
    <table><tr><th>项目</th><th>金额（万元）</th></tr><tr><td>公用经费</td><td>-12.50</td></tr></table>
    </div>
    """, head: "<title>示例县2019年政府工作报告</title>")

  static func contents() throws -> Extraction.Contents {
    let report = try Pages.clean(page)
    let scalars = Array(report.text.unicodeScalars)
    var claims = ReportClaims()
    let recognizer = NumeralRecognizer()
    for (index, paragraph) in report.paragraphs.enumerated() {
      let line = String(String.UnicodeScalarView(scalars[paragraph.span.start..<paragraph.span.end]))
      var place = ClaimPlace.sentence(claims.sentences.count)
      if let row = paragraph.tableRow {
        place = .cell(CellPlace(table: row.table, row: row.row, column: 1, headers: ["公用经费", "金额（万元）"]))
      } else {
        claims.sentences.append(Sentence(span: paragraph.span, paragraph: index, section: paragraph.section))
      }
      for var numeral in recognizer.recognize(line).numerals {
        numeral.span = moved(numeral.span, by: paragraph.span.start)
        numeral.quantitySpan = moved(numeral.quantitySpan, by: paragraph.span.start)
        guard case .excluded(let reason) = numeral.use else {
          claims.claims.append(claim(numeral, at: place, whole: claims.claims.isEmpty ? nil : 0))
          continue
        }
        claims.exclusions.append(
          ExcludedNumeral(span: numeral.span, reason: reason, rule: numeral.rules.names.last ?? "", place: place))
      }
    }
    return Extraction.Contents(report: report, claims: claims, raw: Array(page.utf8))
  }

  private static func moved(_ span: TextSpan, by shift: Int) -> TextSpan {
    TextSpan(start: span.start + shift, end: span.end + shift)
  }

  private static func claim(_ numeral: Numeral, at place: ClaimPlace, whole: Int?) -> Claim {
    var claim = Claim(
      numeral: numeral, place: place, role: .level, indicator: "全县地区生产总值", indicatorSpans: [],
      period: Period("2019", from: .title))
    switch numeral.kind {
    case .percentage:
      (claim.role, claim.direction, claim.basis) = (.change, .increase, .yoy)
      claim.whole = whole
    case .rank:
      (claim.role, claim.scope, claim.indicator) = (.rank, "全市", "增速")
    case .measure:
      (claim.flags, claim.modality, claim.indicator) = ([.cumulative], .planned, "拆除违法建设")
    case .count:
      (claim.role, claim.direction, claim.basis, claim.basisPeriod) = (.change, .decrease, .since, "2015")
      (claim.indicator, claim.period) = ("\"三无\"小区", nil)
    default: break
    }
    return claim
  }
}
