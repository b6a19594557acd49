import Lexicon
import ReportModel

extension Numeral {
  /// A number that is no quantity.
  init(_ reading: Reading, _ exclusion: Exclusion, unit: UnitMatch?, _ line: LineText) {
    let span = TextSpan(start: reading.start, end: reading.end)
    self.init(
      span: span, quantitySpan: span, value: reading.value, low: reading.low, high: reading.high, place: reading.place,
      qualifier: reading.qualifier, unit: unit.map { QuantityUnit($0, text: $0.text(in: line)) } ?? .missing,
      use: .excluded(exclusion.reason), date: exclusion.date,
      rules: reading.rules.union(RuleSet(exclusion.rule)))
  }

  /// A quantity; `last` is the numeral before it.
  init(_ candidate: Candidate, kind: Kind, after last: Numeral?) {
    let reading = candidate.reading
    let unit: QuantityUnit =
      switch reading.unit {
      case .percent: QuantityUnit(text: "%", code: "%", dimension: "percent", factor: .decimal(ExactDecimal(1)))
      case .permille: QuantityUnit(text: "‰", code: "[ppth]", dimension: "permille", factor: .decimal(ExactDecimal(1)))
      case .permyriad: QuantityUnit(text: "‱", code: nil, dimension: "permyriad", factor: .decimal(ExactDecimal(1)))
      case .none: candidate.unit.map { QuantityUnit($0, text: $0.text(in: candidate.line)) } ?? .missing
      }
    self.init(
      span: TextSpan(start: reading.start, end: reading.end),
      quantitySpan: TextSpan(start: candidate.quantityStart, end: candidate.quantityEnd), value: reading.value,
      low: reading.low, high: reading.high, place: reading.place,
      isOpenAbove: candidate.before?.qualifier == .over && reading.qualifier != .over,
      isFraction: reading.traits.contains(.fraction), qualifier: candidate.qualifier, unit: unit,
      use: .quantity(kind), date: nil, rules: reading.rules)
    if unit.text.isEmpty, kind == .count || kind == .amount { flags.insert(.unitMissing) }
    // 86.2%430多户: nothing stands between two quantities. 加装电梯8完成改造: a verb begins the next clause.
    let touches = last.map { $0.isQuantity && $0.quantitySpan.end == quantitySpan.start } ?? false
    let runsOn = flags.contains(.unitMissing) && candidate.line.holds(Numeral.clauseVerbs, at: quantitySpan.end) != nil
    // 520批1460人次 are two sides of one thing.
    let isPair = last?.kind == .count && self.kind == .count && last?.unit.text.isEmpty == false && !unit.text.isEmpty
    if touches && !isPair && !reading.traits.contains(.ratio) || runsOn { flags.insert(.separatorMissing) }
  }

  private static let clauseVerbs = Keywords(
    "完成 新增 实现 建成 开展 组织 办理 办结 受理 改造 打造 打通 出台 建立 启动 引进 查处 拆除 整治 推进 举办 发放 新建 累计 其中")
}

extension Candidate {
  /// The number's own qualifier, else the one before it, else the one after.
  var qualifier: Qualifier {
    if reading.qualifier != .exact { return reading.qualifier }
    if let before, before.qualifier != .exact { return before.qualifier }
    return after?.qualifier ?? .exact
  }

  /// What the unit, or for a lost one the noun before the number, says it is.
  var kind: Numeral.Kind {
    if reading.unit != .none { return .percentage }
    guard let unit else {
      if reading.traits.contains(.fraction) { return .multiple }
      // 直接经济损失618.4.
      let end = line.beforeBlanks(quantityStart)
      if line.ends(Self.moneyNouns, at: end) != nil { return .amount }
      return line.ends(Self.scoreNouns, at: end) != nil ? .score : .count
    }
    switch unit.dimension {
    case .money: return .amount
    case .count: return unit.isComposite ? .measure : .count
    case .percent, .permille, .permyriad: return .percentage
    case .percentagePoint: return .percentagePoint
    case .ratio: return .multiple
    case .score: return .score
    case .rank: return .rank
    case .time: return unit.isComposite ? .measure : .duration
    default: return .measure
    }
  }

  private static let scoreNouns = Keywords("指数 指数为 指数达 指数达到 得分 得分为 评分 总分")
  private static let moneyNouns = Keywords("损失 收入 投资 投资额 总投资 金额 资金 税收 产值 总额 支出 余额 利润 收费 存款 贷款")
}

extension UnitMatch {
  /// The unit's words, without the blanks that damage put between them.
  func text(in line: LineText) -> String {
    if textEnd - start == 1, let scalar = Unicode.Scalar(line.scalars[start]) { return String(scalar) }
    var view = String.UnicodeScalarView()
    for at in start..<textEnd where line.kind(at) != .blank {
      view.append(Unicode.Scalar(line.scalars[at]) ?? "\u{FFFD}")
    }
    return String(view)
  }
}
