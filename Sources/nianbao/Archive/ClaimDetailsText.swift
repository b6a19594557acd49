import Archive
import Claims
import Quantities
import Records
import ReportModel

/// A claim with everything about it, for reading.
struct ClaimDetailsText {
  private(set) var text = ""
  private let claim: ArchivedClaim
  private let style: ClaimText.Style

  init(_ details: ClaimDetails, style: ClaimText.Style) {
    claim = details.claim
    self.style = style
    add(styled: MarkedText.emphasized("\(claim.indicator): \(claim.quantityText)", style))
    add(
      [claim.reportTitle, claim.region?.name, claim.reportYear.map(String.init), claim.reportType.rawValue]
        .compactMap { $0 }.joined(separator: " · "))
    add("")
    addPlace(details)
    add("")
    addValue()
    addMeaning()
    add("part of", details.whole.map { words(for: $0) })
    for part in details.parts { add("has part", words(for: part)) }
    add("flags", claim.flags.isEmpty ? nil : claim.flags.joined(separator: ", "))
    addVerdict()
    add("")
    addSource(details)
    add("")
    for rule in details.rules { add(rule, ClaimExplanation.words(for: rule)) }
  }

  private mutating func addPlace(_ details: ClaimDetails) {
    for section in details.sections { add("  " + section) }
    if let sentence = claim.sentenceText, let span = claim.sentenceSpan {
      func local(_ other: TextSpan) -> TextSpan {
        TextSpan(start: other.start - span.start, end: other.end - span.start)
      }
      let inside = details.indicatorSpans.filter { $0.start >= span.start && $0.end <= span.end }
      let marks =
        [(span: local(claim.quantity), mark: ClaimWords(claim).mark)]
        + inside.map { (span: local($0), mark: MarkedText.Mark.underlined) }
      let whole = TextSpan(start: 0, end: span.length)
      MarkedText(IndexedText(sentence), whole, marks: marks, style: style).lines.forEach { add(styled: $0) }
    } else if let table = details.table, let cell = claim.cell, table.rows.indices.contains(cell.row) {
      let unit = table.unit.map { "（单位：\($0)）" } ?? ""
      add("  table \(cell.table)" + (table.caption.map { " \($0)" } ?? "") + unit)
      let row = table.rows[cell.row].enumerated().map { $0 == cell.column ? "[\($1)]" : $1 }
      add("  " + row.joined(separator: " | "))
    }
  }

  private mutating func addValue() {
    let words = ClaimWords(claim)
    let unit = words.unit.isEmpty ? "" : " " + words.unit
    add("number", claim.numberText)
    let number = claim.value.map { Columns.grouped($0) + unit }
    add("value", number, .value)
    let ends = [claim.low, claim.high].map { $0.map(Columns.grouped) ?? "…" }
    add("range", claim.value == nil ? "\(ends[0]) to \(ends[1])\(unit)" : nil)
    if claim.boundLow != nil || claim.boundHigh != nil {
      let bounds = [claim.boundLow, claim.boundHigh].map { $0.map(Columns.grouped) ?? "…" }
      add("bounds", "\(bounds[0]) to \(bounds[1])")
    }
    add("precision", claim.resolution.map { "one unit of the last digit is \(Columns.grouped($0))" })
    add("qualifier", claim.qualifier, .qualifier)
    let code = [claim.dimension, claim.unitCode, claim.factor.map { "× \($0)" }].compactMap { $0 }
    add("unit", (claim.unit.isEmpty ? "none printed" : claim.unit) + " (\(code.joined(separator: ", ")))", .unit)
    add("kind", claim.kind, .kind)
  }

  private mutating func addMeaning() {
    add("indicator", claim.indicator, .indicator)
    add("role", claim.role, .role)
    add("direction", claim.direction, .direction)
    add("basis", [claim.basis, claim.basisPeriod].compactMap { $0 }.joined(separator: ", "), .basis, .basisPeriod)
    add("modality", claim.modality, .modality)
    add("scope", claim.scope, .scope)
    add("period", claim.period.map { $0 + (claim.periodOrigin.map { ", from the \($0)" } ?? "") }, .period)
  }

  private mutating func addVerdict() {
    guard let verdict = claim.verdict else { return }
    let day = verdict.givenAt.prefix(10)
    add("verdict", "\(verdict.judgement.words), by \(verdict.reviewer) on \(day)", verdict.note)
  }

  private mutating func addSource(_ details: ClaimDetails) {
    add("claim", claim.id)
    add("document", claim.document)
    add("place", "characters \(claim.quantity.start)–\(claim.quantity.end) of the text")
    add("xpath", claim.xpath)
    add("bytes", claim.bytes.map { "\($0.lowerBound)–\($0.upperBound) of the file" })
    add("address", claim.uri.map { WebAddress($0)?.link(to: details.fragment) ?? $0 })
  }

  private func words(for other: ArchivedClaim) -> String {
    let words = ClaimWords(other)
    let rejection = other.verdict?.judgement == .notAClaim ? " (judged no claim)" : ""
    return "\(words.indicator), \(words.quantity) (\(other.id))\(rejection)"
  }

  /// Adds a field with what it was before a reviewer corrected it.
  private mutating func add(_ name: String, _ words: String?, _ fields: Verdict.Field...) {
    let corrected = fields.filter { claim.extracted[$0] != nil }
    guard !corrected.isEmpty, let verdict = claim.verdict else {
      return add(name, words?.isEmpty == true ? nil : words, nil as String?)
    }
    let former = corrected.map { claim.extracted[$0].map { $0.isEmpty ? "none" : Columns.grouped($0) } ?? "" }
    add(
      name, words ?? "none",
      "corrected by \(verdict.reviewer) on \(verdict.givenAt.prefix(10)); extracted: \(former.joined(separator: ", "))")
  }

  private mutating func add(_ name: String, _ words: String?, _ remark: String?) {
    guard let words else { return }
    add("  " + Columns.padded(name, to: 20) + words + (remark.map { " (\($0))" } ?? ""))
  }

  private mutating func add(_ line: String) { add(styled: Columns.shown(line)) }

  /// Adds a line with colours, whose words are shown already.
  private mutating func add(styled line: String) { text += line + "\n" }
}

extension Verdict.Judgement {
  var words: String {
    switch self {
    case .right: "right"
    case .wrong: "wrong"
    case .notAClaim: "no claim"
    case .unsure: "unsure"
    }
  }
}
