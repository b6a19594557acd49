import Quantities
import ReportModel

extension ParagraphReader {
  /// Reads what leads in.
  func lead(_ start: Int, _ end: Int) -> Lead {
    var lead = Lead(end: start)
    var at = start
    while at < end {
      at = line.afterBlanks(at)
      guard at < end, let next = leadWord(at, end, &lead) else { break }
      at = next
    }
    lead.end = min(at, end)
    return lead
  }

  /// Reads the word at a place as one that leads in; where it ends, nil where it is none. The first that fits counts.
  private func leadWord(_ at: Int, _ end: Int, _ lead: inout Lead) -> Int? {
    leadingMark(at) ?? leadingDate(at, end, &lead) ?? leadingTime(at, end, &lead) ?? wholeMarker(at, &lead)
      ?? bareTime(at, &lead) ?? connective(at, end, &lead) ?? particle(at, end, &lead) ?? markerEnd(at, end)
  }

  private func leadingMark(_ at: Int) -> Int? {
    switch line[at] {
    case ":", "，", ",", "、", "—", "·", "●", "■", "※", "*", "-", ".": at + 1
    default: nil
    }
  }

  /// 2018年, 截至2018年底
  private func leadingDate(_ at: Int, _ end: Int, _ lead: inout Lead) -> Int? {
    guard let date = date(at: at) ?? date(at: afterPreposition(at, end)) else { return nil }
    lead.dates.append(date)
    return afterDate(date.span.end, end)
  }

  /// 到年末
  private func leadingTime(_ at: Int, _ end: Int, _ lead: inout Lead) -> Int? {
    let start = afterPreposition(at, end)
    guard start > at, let length = line.holds(TimeWords.all, at: start) else { return nil }
    lead.times.append(TextSpan(start: start, end: start + length))
    return afterDate(start + length, end)
  }

  /// Passes a word such as 截至 before a time.
  private func afterPreposition(_ at: Int, _ end: Int) -> Int {
    guard let length = line.holds(TimeWords.beforeDate, at: at), at + length < end else { return at }
    return line.afterBlanks(at + length)
  }

  /// 其中
  private func wholeMarker(_ at: Int, _ lead: inout Lead) -> Int? {
    guard let length = line.holds(LeadWords.wholeMarkers, at: at) else { return nil }
    lead.opensPart = true
    lead.partEnd = at + length
    return at + length
  }

  /// 全年
  private func bareTime(_ at: Int, _ lead: inout Lead) -> Int? {
    guard let length = line.holds(TimeWords.all, at: at), line.holds(Self.notTimes, at: at) == nil else { return nil }
    lead.times.append(TextSpan(start: at, end: at + length))
    return at + length
  }

  /// 同时, 力争
  private func connective(_ at: Int, _ end: Int, _ lead: inout Lead) -> Int? {
    guard let length = line.holds(LeadWords.connectives, at: at), at + length < end,
      line.holds(LeadWords.plannedNouns, at: at).map({ $0 <= length }) ?? true,
      !line.holds("争取", at: at) || length > 2 || isGoal(at + length)
    else { return nil }
    if line.holds(LeadWords.intentions, at: at) != nil { lead.saysPlan = true }
    return at + length
  }

  /// 也, 拟
  private func particle(_ at: Int, _ end: Int, _ lead: inout Lead) -> Int? {
    guard let length = line.holds(LeadWords.particles, at: at), at + length < end,
      line.holds(LeadWords.notParticles, at: at) == nil
    else { return nil }
    if line[at] == "拟" { lead.saysPlan = true }
    return at + length
  }

  /// Whether a verb of reaching follows: 争取达到, not 争取资金.
  private func isGoal(_ at: Int) -> Bool { line.holds(Self.reaching, at: at) != nil }

  private static let reaching = Keywords("实现 达到 完成 增长 突破 建成 提高 提升 进入 超过 再 用 早日 年内 全年 到 在")

  /// 第一，and （一）at a clause's head.
  private func markerEnd(_ at: Int, _ end: Int) -> Int? {
    guard line[at] == "(" else { return nil }
    var place = at + 1
    while place < end, place - at < 4, line.kind(place).numbersLists { place += 1 }
    return place > at + 1 && line[place] == ")" ? place + 1 : nil
  }

  private static let notTimes = Keywords(
    "上年结余 上年结转 上年终 上年净结余 年度考核 年度任务 年度计划 年度目标 年度预算 当前位置 目前国内 一年级 当年搬迁 五年规划 五年行动 累计 年均降雨 年均浓度 年均气温 期末考试 汛期安全 未来产业 未来科学 未来城 未来社区 期间费用"
  )
}
