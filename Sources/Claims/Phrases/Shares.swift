import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads a share: 占公共财政预算支出的80.6%.
  func readShare(_ phrase: inout Phrase, _ quantity: Numeral) {
    guard quantity.kind == .percentage || quantity.kind == .multiple || quantity.kind == .percentagePoint else {
      return
    }
    if phrase.isChange { return }
    let end = phrase.subject.end
    var at = end - 1
    while at >= phrase.subject.start, end - at <= 40 {
      if line[at] == "占", line.ends(Self.notShares, at: at + 1) == nil, line.holds(Self.notShareStarts, at: at) == nil {
        var scopeEnd = end
        if let noun = line.ends(Self.shareNouns, at: scopeEnd) { scopeEnd -= noun }
        if scopeEnd > at + 1, line[scopeEnd - 1] == "的" { scopeEnd -= 1 }
        var scopeStart = at + 1
        if line.holds("到", at: scopeStart) || line.holds("了", at: scopeStart) { scopeStart += 1 }
        if at + 1 < end, line[at + 1] == "地", at + 2 == end { return }
        phrase.link = .share
        phrase.rules.append(.share)
        if scopeEnd > scopeStart {
          phrase.scope = TextSpan(start: scopeStart, end: scopeEnd)
        } else {
          phrase.scope = state.lastShare
        }
        return
      }
      at -= 1
    }
  }

  private static let notShares = Keywords("侵占 抢占 独占 强占 霸占 挤占 违占")
  private static let notShareStarts = Keywords("占地面积 占地约 占地达 占地近 占道 占用 占比 占补 占有率")
  private static let shareNouns = Keywords("的比重 的比例 比重 比例 的份额 份额 的总量")
}
