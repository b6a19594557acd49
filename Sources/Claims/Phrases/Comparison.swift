import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads what a change is compared with, where that ends at `end`; where it begins.
  func comparison(_ phrase: inout Phrase, _ end: Int, _ start: Int) -> Int? {
    if let length = line.ends(Self.yearWords, at: end), end - length >= start {
      set(&phrase, .yoy, nil, .basisYear)
      return end - length
    }
    if let length = line.ends(Self.monthWords, at: end), end - length >= start {
      set(&phrase, .mom, nil, .basisMonth)
      return end - length
    }
    guard let marker = comparisonStart(endingAt: end, from: start) else { return nil }
    let compared = trimmed(marker.end, line.ends(Self.closing, at: end).map { end - $0 } ?? end)
    if line.holds(Self.planWords, in: compared.start, compared.end) {
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
    comparisonStart(endingAt: end, from: start) != nil || line.holds(Self.over, in: start, end)
  }

  /// 高于全市平均: compared with another.
  func holdsOver(_ start: Int, _ end: Int) -> Bool { line.holds(Self.over, in: start, end) }

  /// What a clause such as 与上年相比 says of the changes after it.
  func leadingBasis(_ span: TextSpan) -> (basis: Claim.Basis, period: String?)? {
    guard let closing = line.ends(Self.closing, at: span.end), span.end - closing > span.start else { return nil }
    var scratch = Phrase(
      subject: span, post: TextSpan(start: span.end, end: span.end), lead: TextSpan(start: span.start, end: span.start))
    guard comparison(&scratch, span.end, span.start) != nil, let basis = scratch.basis else { return nil }
    return (basis, scratch.basisPeriod)
  }

  /// The 比, 较 or 与 nearest before `end`: where it begins and ends.
  private func comparisonStart(endingAt end: Int, from start: Int) -> TextSpan? {
    var at = end - 1
    while at >= start, end - at <= 24 {
      if let length = line.holds(Self.markers, at: at), line.holds(Self.notMarkers, at: at) == nil,
        line.ends(Self.notMarkerEnds, at: at + 1) == nil, at + length < end
      {
        return TextSpan(start: at, end: at + length)
      }
      at -= 1
    }
    return nil
  }

  /// What time a comparison names.
  private func comparedTime(of span: TextSpan) -> (basis: Claim.Basis, iso: String?)? {
    if let length = line.holds(TimeWords.compared, at: span.start), span.start + length >= span.end - 3 {
      switch true {
      case line.holds(Self.lastMonth, at: span.start) != nil: return (.mom, nil)
      case line.holds(Self.lastYear, at: span.start) != nil: return (.yoy, nil)
      default: return (.since, nil)
      }
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

  /// 低于控制目标, 超预算: how far a value is from what was planned. Where that begins, and which way it goes.
  func overPlan(endingAt end: Int, from start: Int) -> (start: Int, direction: Claim.Direction)? {
    guard let plan = line.ends(Self.plans, at: end) else { return nil }
    var at = end - plan
    while at >= start, end - at <= 16 {
      if let length = line.holds(Self.above, at: at), at + length < end { return (at, .increase) }
      if let length = line.holds(Self.below, at: at), at + length < end { return (at, .decrease) }
      at -= 1
    }
    return nil
  }

  private static let plans = Keywords("预算 预算数 目标 控制目标 计划 计划数 任务 预期目标 年度目标 序时进度 目标任务 控制数")
  private static let above = Keywords("高于 超过 超出 超 高出 超额完成")
  private static let below = Keywords("低于 短于 少于 欠")
  private static let markers = Keywords("比 较 与 相比 对比 同 超 超过 低于 高于 比照")
  private static let notMarkers = Keywords(
    "比例 比重 比率 比较 比值 比赛 比武 较好 较大 较快 较低 较高 较为 与会 同比 同步 同时 同意 同级 同类 超额 超市 超低 超标 超限 超高 超长")
  private static let notMarkerEnds = Keywords("占比 同比 环比 对比 性价比 之比 配比 无比 相比 可比 参与 共同 合同 不同 协同 认同 赞同 相同 总比 百比 比较 计较")
  private static let closing = Keywords("相比 相比较 比较 的基础上 基础上 水平 时 的 末 末的")
  private static let over = Keywords("高于 低于 快于 慢于 多于 少于 优于 领先 领先于 落后 落后于 好于 大于 小于 高出 低出")
  private static let yearWords = Keywords("同比 比同期 较同期 比增 同增 比上年 较上年 比去年 较去年 同比实际 同期比 年同比 上年同期比")
  private static let monthWords = Keywords("环比 比上月 较上月 比上季度 较上季度 月环比 环比实际")
  private static let lastMonth = Keywords("上月 上季 上期")
  private static let lastYear = Keywords("上年 去年 同期 上一年 年初")
  private static let planWords = Keywords("预算 目标 计划 任务 预期 调整预算 规划")
  private static let ends = Keywords("末 期末 末期 收官")
}
