import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads a share: 占财政支出的71.4%.
  func readShare(_ phrase: inout Phrase, _ quantity: Numeral) {
    guard quantity.isRatio, !phrase.isChange, let verb = shareVerb(in: phrase.subject) else { return }
    let end = phrase.subject.end
    // 占地 measures.
    if verb.end + 1 == end, line[verb.end] == "地" { return }
    var scope = TextSpan(start: verb.end, end: max(beforeRemark(phrase.subject), verb.end))
    if let noun = line.ends(Self.shareNouns, at: scope.end) { scope.end -= noun }
    if scope.length > 0, line[scope.end - 1] == "的" { scope.end -= 1 }
    if line.holds("到", at: scope.start) || line.holds("了", at: scope.start) { scope.start += 1 }
    phrase.link = .share
    phrase.rules.append(.share)
    phrase.scope = scope.length > 0 ? scope : state.lastShare
  }

  /// Where a stretch ends without a bracket that names it otherwise: 占总人口比重（城镇化率）.
  func beforeRemark(_ span: TextSpan) -> Int {
    guard span.length > 0, line.kind(span.end - 1) == .close else { return span.end }
    var at = span.end - 1
    while at > span.start, line.kind(at) != .open { at -= 1 }
    return at > span.start ? line.beforeBlanks(at) : span.end
  }

  /// The 占 that says a share.
  private func shareVerb(in subject: TextSpan) -> TextSpan? {
    line.lastPlace(of: Self.share, in: max(subject.start, subject.end - 40), subject.end) { verb in
      line.ends(Self.notShares, at: verb.end) == nil && line.holds(Self.notShareStarts, at: verb.start) == nil
    }
  }

  private static let share = Keywords("占")
  private static let notShares = Keywords("侵占 抢占 独占 强占 霸占 挤占 违占")
  private static let notShareStarts = Keywords("占地面积 占地约 占地达 占地近 占道 占用 占比 占补 占有率")
  private static let shareNouns = Keywords("的比重 的比例 比重 比例 的份额 份额 的总量")
}
