import Lexicon

/// Numbers that everyone dials: 12345热线, 110警情, 120急救. Without a unit they are names.
enum ServiceNumberRule: ExclusionRule {
  static func exclusion(of candidate: Candidate) -> Exclusion? {
    guard candidate.reading.isArabic, candidate.reading.traits == [.arabic], let number = candidate.integer else {
      return nil
    }
    let line = candidate.line
    let digits = candidate.end - candidate.start
    let isService: Bool
    switch digits {
    case 3: isService = [110, 114, 119, 120, 122].contains(number)
    case 5:
      isService =
        (12300...12399).contains(number) || (95000...96999).contains(number) || number / 100 == 121
        || (10000...10099).contains(number)
    default: return nil
    }
    guard isService, line.kind(candidate.end) != .digit else { return nil }
    if line.holds(services, at: candidate.next) != nil
      || line.holds(services, at: line.kind(candidate.end) == .close ? candidate.end + 1 : candidate.end) != nil
    {
      return Exclusion(.name, .serviceNumber)
    }
    // 110、119: they come together.
    if digits == 3, neighbours(candidate) { return Exclusion(.name, .serviceNumber) }
    // 120 alone may be a count, and so may a round number; other five digits of the series are none.
    return digits == 5 && number % 100 != 0 && candidate.unit == nil ? Exclusion(.name, .serviceNumber) : nil
  }

  /// Whether another of them is next in the list.
  private static func neighbours(_ candidate: Candidate) -> Bool {
    let line = candidate.line
    let isListed = line[candidate.end] == "、" || line[candidate.end] == "和"
    return line.ends(emergencies, at: candidate.start) != nil
      || isListed && line.holds(emergencies, at: candidate.end) != nil
  }

  private static let emergencies = Keywords("、110 、119 、120 、122 110、 119、 120、 122、 和119 和120 和122 119和 120和")
  private static let services = Keywords(
    "热线 市民 政务 政府 服务 平台 投诉 举报 警情 刑事 报警 接警 急救 指挥 联动 专线 电话 便民 医疗 消防 应急 接处警 消费 呼叫 法律 劳动 环保 工单 系统 价格 纳税 中心 社保 城管 救援"
  )
}
