import Lexicon
import Quantities
import ReportModel
import TestSupport

@testable import Claims

/// A table of an invented report, read as claims.
struct TableClaims {
  let report: Report
  let claims: [Claim]
  let exclusions: [ExcludedNumeral]

  /// - Parameters:
  ///   - rows: one row a line, cells parted by bars. `2*` before a cell is its column span, `^2*` its row span.
  ///   - above: what stands between the article and the table, as HTML.
  init(_ rows: String, above: String = "<p>主要指标</p>", year: Int? = 2018) throws {
    let lines = rows.split(separator: "\n").map { line in
      "<tr>" + line.split(separator: "|", omittingEmptySubsequences: false).map(TableClaims.cell).joined() + "</tr>"
    }
    try self.init(
      of: Pages.clean(
        Pages.page("<div id=zoom>\(Pages.article)\(above)<table border=1>\(lines.joined())</table><p>完。</p></div>")),
      year: year)
  }

  private static let reader = TableReader(recognizer: NumeralRecognizer())

  init(of report: Report, year: Int? = 2018) throws {
    self.report = report
    var claims: [Claim] = []
    var exclusions: [ExcludedNumeral] = []
    for table in report.tables {
      let found = TableClaims.reader.read(table, in: report, period: year.map { Period(String($0), from: .title) })
      claims += found.claims
      exclusions += found.exclusions
    }
    self.claims = claims
    self.exclusions = exclusions
  }

  private static func cell(_ source: Substring) -> String {
    var text = source.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    let isRow = text.first == "^"
    let star = text.firstIndex(of: "*")
    guard let star, let span = Int(text[..<star].drop { $0 == "^" }) else { return "<td>\(text)</td>" }
    return "<td \(isRow ? "rowspan" : "colspan")=\(span)>\(text[text.index(after: star)...])</td>"
  }

  func text(_ span: TextSpan) -> String {
    let scalars = Array(report.text.unicodeScalars)[span.start..<span.end]
    return String(String.UnicodeScalarView(scalars))
  }

  /// The claims of the cell of a row and a column.
  func all(_ row: Int, _ column: Int) -> [Claim] {
    claims.filter { claim in
      guard case .cell(let place) = claim.place else { return false }
      return place.row == row && place.column == column
    }
  }

  subscript(row: Int, column: Int) -> Claim? { all(row, column).first }

  /// `12000 元`: value and unit of a cell's claim.
  func value(_ row: Int, _ column: Int) -> String? {
    guard let claim = self[row, column] else { return nil }
    let value = claim.numeral.value?.decimal?.description ?? "?"
    return claim.numeral.unit.text.isEmpty ? value : "\(value) \(claim.numeral.unit.text)"
  }

  /// What the excluded numerals of the table are, as `text reason`.
  var excluded: [String] { exclusions.map { "\(text($0.span)) \($0.reason.rawValue)" } }
}
