import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads what a change is compared with, where that ends at `end`; where it begins.
  func comparison(_ phrase: inout Phrase, _ end: Int, _ start: Int) -> Int? {
    if let length = line.ends(ComparisonWords.withYear, at: end), end - length >= start {
      set(&phrase, .yoy, nil, .basisYear)
      return end - length
    }
    if let length = line.ends(ComparisonWords.withMonth, at: end), end - length >= start {
      set(&phrase, .mom, nil, .basisMonth)
      return end - length
    }
    guard let marker = comparisonMarker(endingAt: end, from: start) else { return nil }
    let compared = trimmed(marker.end, line.ends(ComparisonWords.closing, at: end).map { end - $0 } ?? end)
    if line.holds(PlanWords.compared, in: compared.start, compared.end) {
      set(&phrase, .plan, nil, .basisPlan)
      return marker.start
    }
    guard let time = comparedTime(of: compared) else { return nil }
    set(&phrase, time.basis, time.iso, time.basis == .yoy ? .basisYear : time.basis == .mom ? .basisMonth : .basisSince)
    return marker.start
  }

  private func set(_ phrase: inout Phrase, _ basis: Claim.Basis, _ period: String?, _ rule: ClaimRule) {
    guard phrase.basis == nil else { return }
    phrase.basis = basis
    phrase.basisPeriod = period
    phrase.rules.append(rule)
  }

  /// Whether a comparison ends at a place: 比上年, 同比.
  func endsComparison(_ end: Int, from start: Int) -> Bool {
    var scratch = Phrase(
      subject: TextSpan(start: start, end: end), post: TextSpan(start: end, end: end),
      lead: TextSpan(start: start, end: start))
    return comparison(&scratch, end, start) != nil || line.ends("比", at: end)
  }

  /// Whether 比 or 较 stands in a stretch, with something compared.
  func holdsComparison(_ start: Int, _ end: Int) -> Bool {
    comparisonMarker(endingAt: end, from: start) != nil || line.holds(ComparisonWords.over, in: start, end)
  }

  /// What a clause such as 与上年相比 says of the changes after it.
  func leadingBasis(_ span: TextSpan) -> (basis: Claim.Basis, period: String?)? {
    guard let closing = line.ends(ComparisonWords.closing, at: span.end), span.end - closing > span.start else {
      return nil
    }
    var scratch = Phrase(
      subject: span, post: TextSpan(start: span.end, end: span.end), lead: TextSpan(start: span.start, end: span.start))
    guard comparison(&scratch, span.end, span.start) != nil, let basis = scratch.basis else { return nil }
    return (basis, scratch.basisPeriod)
  }

  /// The 比, 较 or 与 nearest before `end`.
  private func comparisonMarker(endingAt end: Int, from start: Int) -> TextSpan? {
    line.lastPlace(of: ComparisonWords.markers, in: max(start, end - 24), end) { marker in
      marker.end < end && line.holds(ComparisonWords.notMarkers, at: marker.start) == nil
        && line.ends(ComparisonWords.notMarkerEnds, at: marker.start + 1) == nil
    }
  }

  /// What time a comparison names.
  private func comparedTime(of span: TextSpan) -> (basis: Claim.Basis, iso: String?)? {
    if let length = line.holds(TimeWords.compared, at: span.start), span.start + length >= span.end - 3 {
      if line.holds(Self.lastMonth, at: span.start) != nil { return (.mom, nil) }
      if line.holds(Self.lastYear, at: span.start) != nil { return (.yoy, nil) }
      return (.since, nil)
    }
    guard let date = date(at: span.start) ?? date(at: span.start + 1),
      afterDate(date.span.end, span.end) >= span.end - 3
    else { return nil }
    // 比“十二五”末: the plan's last year.
    if let slash = date.iso.firstIndex(of: "/"), line.holds(Self.ends, in: date.span.end - 1, span.end + 1) {
      return (.since, String(date.iso[date.iso.index(after: slash)...]))
    }
    return (.since, date.iso)
  }

  private static let lastMonth = Keywords("上月 上季 上期")
  private static let lastYear = Keywords("上年 去年 同期 上一年 年初")
  private static let ends = Keywords("末 期末 末期 收官")

  /// 低于控制目标, 超预算: how far a value is from what was planned. Where that begins, and which way it goes.
  func distanceFromPlan(endingAt end: Int, from start: Int) -> (start: Int, direction: Claim.Direction)? {
    guard let plan = line.ends(PlanWords.aims, at: end) else { return nil }
    func side(_ words: Keywords) -> Int? {
      line.lastPlace(of: words, in: max(start, end - 16), end) { $0.start <= end - plan && $0.end < end }?.start
    }
    let above = side(ComparisonWords.abovePlan)
    let below = side(ComparisonWords.belowPlan)
    guard let nearest = [above, below].compactMap({ $0 }).max() else { return nil }
    return (nearest, nearest == above ? .increase : .decrease)
  }
}
