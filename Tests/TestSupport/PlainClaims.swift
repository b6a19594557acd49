public import Claims
import Lexicon
import Quantities
public import ReportModel
import Segmentation

/// Claims without meaning: every quantity of a report is the level of `指标`. For tests of what is done with claims, whatever
/// finds them.
public enum PlainClaims {
  public static func read(_ report: Report) -> ReportClaims {
    let recognizer = NumeralRecognizer()
    let text = IndexedText(report.text)
    var claims = ReportClaims()
    let spans = Sentences().spans(in: report.text)
    for (index, paragraph) in report.paragraphs.enumerated() {
      if let line = paragraph.tableRow {
        let table = report.tables[line.table]
        for cell in table.cells where cell.row == line.row && !cell.text.isEmpty {
          let place = CellPlace(table: line.table, row: cell.row, column: cell.column, headers: ["合计"])
          add(recognizer.recognize(cell.text, as: .cell), from: cell.span.start, .cell(place), to: &claims)
        }
        continue
      }
      for span in spans where span.start >= paragraph.span.start && span.end <= paragraph.span.end {
        claims.sentences.append(Sentence(span: span, paragraph: index, section: paragraph.section))
        let place = ClaimPlace.sentence(claims.sentences.count - 1)
        add(recognizer.recognize(text[span]), from: span.start, place, to: &claims)
      }
    }
    return claims
  }

  private static func add(
    _ recognition: Recognition, from start: Int, _ place: ClaimPlace, to claims: inout ReportClaims
  ) {
    func moved(_ span: TextSpan) -> TextSpan { TextSpan(start: span.start + start, end: span.end + start) }
    var exclusions: [ExcludedNumeral] = recognition.words.map {
      ExcludedNumeral(span: moved($0.span), reason: .word, rule: "fixedExpression", place: place)
    }
    for var numeral in recognition.numerals {
      numeral.span = moved(numeral.span)
      numeral.quantitySpan = moved(numeral.quantitySpan)
      switch numeral.use {
      case .quantity:
        claims.claims.append(
          Claim(
            numeral: numeral, place: place, role: .level, indicator: "指标", indicatorSpans: [],
            period: Period("2019", from: .title), rules: numeral.rules.names))
      case .excluded(let reason):
        exclusions.append(
          ExcludedNumeral(span: numeral.span, reason: reason, rule: numeral.rules.names.last ?? "", place: place))
      }
    }
    claims.exclusions += exclusions.sorted { $0.span.start < $1.span.start }
  }
}
