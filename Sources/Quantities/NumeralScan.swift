import Lexicon
import ReportModel

/// One pass over a line, from numeral to numeral.
struct NumeralScan {
  let line: LineText
  let lexicon: LexiconIndex
  private let units: UnitReader
  private(set) var result = Recognition()
  /// Where the last numeral ended.
  private var floor = 0
  /// Where the title in 《》 opened that the scan is in.
  private var titleStart: Int?
  /// Where the quotation began that the scan is in.
  private var quoteStart: Int?
  /// Where the next part of a ratio must begin.
  private var ratioEnd = -1

  /// Rules that look at the number alone, before it can join another.
  private static let earlyRules: [any (ExclusionRule & Sendable).Type] = [
    DocumentNumberRule.self, TelephoneRule.self, HeadingNumberRule.self, LetterNameRule.self, OrdinalRule.self,
    SessionRule.self, NumberedNameRule.self, ServiceNumberRule.self, AnniversaryRule.self,
  ]
  /// Rules that look at the whole quantity.
  private static let lateRules: [any (ExclusionRule & Sendable).Type] = [
    TitleNameRule.self, DenominatorRule.self, AgeClassRule.self, PlanNameRule.self, ServiceHoursRule.self,
    RadiusRule.self,
    YearSpanRule.self, GradeRule.self, ThresholdRule.self, QuotedNameRule.self, GroupingRule.self,
    IndefiniteOneRule.self, BareMagnitudeRule.self, ChineseWithoutUnitRule.self, NounWithoutUnitRule.self,
    LoneNumberRule.self,
  ]

  init(line: LineText, lexicon: LexiconIndex) {
    self.line = line
    self.lexicon = lexicon
    units = UnitReader(line: line, lexicon: lexicon)
  }

  mutating func run() {
    let count = line.count
    // A dense communiqué has a numeral every twelve characters.
    result.numerals.reserveCapacity(count / 12)
    var at = 0
    while at < count {
      let kind = line.classes[at]
      guard kind.beginsNumeral || kind == .other && line[at] == "." else {
        if kind != .han { note(line[at], at) }
        at += 1
        continue
      }
      at = take(at)
      floor = at
    }
  }

  /// Keeps where titles and quotations begin and end.
  private mutating func note(_ scalar: UInt32, _ at: Int) {
    switch scalar {
    case "《": titleStart = at
    case "》": titleStart = nil
    default:
      guard QuotationMark.ends(scalar) else { return }
      // The straight mark opens and closes.
      let opens = QuotationMark.opens(scalar) && !(scalar == "\"" && quoteStart != nil)
      quoteStart = opens ? at + 1 : nil
    }
  }

  /// Reads what begins at `at`; the place to go on from.
  private mutating func take(_ at: Int) -> Int {
    switch line.classes[at] {
    case .wordNumber: return takeWord(at)
    case .other:
      // .5, where no number stands before the point.
      guard line.kind(at + 1) == .digit, line.kind(at - 1) != .digit, line.kind(at - 1) != .letter, line[at - 1] != "."
      else { return at + 1 }
    case .digit:
      if let end = WebAddressRule.end(line, at: at) { return takeAddress(at, end) }
    default:
      // 零下3度: a sign.
      if line.holds("零下", at: at), line.kind(at + 2) == .digit || line.kind(at + 2).isChineseNumeral {
        return takeNumber(at + 2)
      }
      if line[at] == "○", !line.kind(at + 1).isChineseNumeral { return at + 1 }
      if let end = takeExpression(at) { return end }
      if let plan = PlanPeriodReader.read(line, at: at) {
        append(plan.reading, Exclusion(.date, .planPeriod, date: plan.iso))
        return plan.reading.end
      }
    }
    if line[at - 1] != "第" || line.holds("季度", at: at + 1), let date = DateReader(line, at: at) {
      for number in date.numbers {
        append(number, Exclusion(.date, date.isClock ? .clockTime : .calendarDate, date: date.iso))
      }
      return date.numbers.last?.end ?? at + 1
    }
    return takeNumber(at)
  }

  /// The digits of an address, each run by itself.
  private mutating func takeAddress(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      var next = at
      while next < end, line.kind(next) == .digit { next += 1 }
      if next > at { append(NumeralReader(line: line, floor: at).plainDigits(at, to: next), Exclusion(.identifier, .webAddress)) }
      at = max(next, at + 1)
    }
    return end
  }

  // MARK: Expressions and words

  /// An expression of the lexicon that holds the numeral character at `at`, unless a longer number begins there.
  private mutating func takeExpression(_ at: Int) -> Int? {
    guard var leads = lexicon.leads[line[at]] else { return nil }
    var best: (start: Int, end: Int, value: Int)?
    while leads != 0 {
      let lead = leads.trailingZeroBitCount
      leads &= leads - 1
      let start = at - lead
      // 第一批 is an ordinal, whatever 一批 is.
      if lead == 0, line[at - 1] == "第" { continue }
      guard start >= floor, let match = lexicon.expressionTrie.longest(in: line.folded, from: start, to: line.count),
        start + match.length > at,
        match.length > best.map({ $0.end - $0.start }) ?? 0,
        lexicon.expressions[match.value].stands(before: line[start + match.length], after: line[start - 1])
      else { continue }
      best = (start, start + match.length, match.value)
    }
    guard let best else { return nil }
    // 一百 is no 一, 零点五 no 零点, 十分钟 no 十分: where the number or its unit goes on beyond the expression, it is read.
    let whole = NumeralReader(line: line, floor: floor).read(at: at)
    if whole.end > best.end, best.start == at || !whole.traits.contains(.positional) { return nil }
    if best.start == at, let unit = units.read(at: whole.end), unit.end > best.end, unit.entry?.borrowed != true {
      return nil
    }
    var end = at
    let reason = lexicon.expressions[best.value].reason
    var start = at
    while start < best.end {
      end = start
      while end < best.end, line.kind(end).isNumeral { end += 1 }
      if end > start {
        if reason == .word {
          result.words.append(
            NumeralWord(
              span: TextSpan(start: start, end: end), word: TextSpan(start: best.start, end: best.end),
              rules: RuleSet(.fixedExpression)))
        } else {
          var reading = NumeralReader(line: line, floor: start).plain(start)
          if reading.end > end { reading = Reading(start: start, end: end) }
          reading.end = end
          append(reading, Exclusion(reason, .fixedExpression))
        }
      }
      start = max(end, start + 1)
    }
    return best.end
  }

  /// 首位, 之首 and 翻番.
  private mutating func takeWord(_ at: Int) -> Int {
    var reading = Reading(start: at, end: at + 1)
    reading.value = .decimal(ExactDecimal(1))
    if line[at] == "首" {
      guard let end = RankRule.wordEnd(line, at: at) else { return at + 1 }
      reading.traits = [.chinese, .rankWord]
      reading.rules.add(.rankWord)
      var candidate = Candidate(line: line, reading: reading, floor: floor)
      if end > at + 1 { candidate.unit = units.read(at: at + 1) }
      append(candidate, kind: .rank)
      return end
    }
    if line[at] == "对" || line[at] == "對" { return takeHalfPrice(at) }
    guard line[at + 1] == "番" else { return at + 1 }
    reading.start = at + 1
    reading.end = at + 2
    reading.traits = [.chinese]
    reading.rules.add(.doubling)
    var candidate = Candidate(line: line, reading: reading, floor: floor)
    candidate.unit = units.read(at: at + 1)
    append(candidate, kind: .multiple)
    return at + 2
  }

  /// 对折 is five tenths of the price.
  private mutating func takeHalfPrice(_ at: Int) -> Int {
    guard line[at + 1] == "折", line[at + 2] != "叠" else { return at + 1 }
    var reading = Reading(start: at, end: at + 1)
    reading.value = .decimal(ExactDecimal(5))
    reading.traits = [.chinese]
    reading.rules.add(.halfPrice)
    var candidate = Candidate(line: line, reading: reading, floor: floor)
    candidate.unit = units.read(at: at + 1)
    append(candidate, kind: .multiple)
    return candidate.quantityEnd
  }

  // MARK: Numbers

  private mutating func takeNumber(_ at: Int) -> Int {
    let reading = NumeralReader(line: line, floor: floor).read(at: at)
    guard reading.end > at else { return at + 1 }
    var candidate = Candidate(line: line, reading: reading, floor: floor)
    candidate.titleStart = titleStart
    candidate.quoteStart = quoteStart
    readUnit(&candidate)
    if isRatio(candidate) {
      candidate.reading.traits.insert(.ratio)
      candidate.reading.rules.add(.ratio)
      candidate.unit = nil
      append(candidate, kind: .multiple)
      return candidate.end
    }
    if let exclusion = Self.exclusion(of: candidate, by: Self.earlyRules) { return exclude(candidate, exclusion) }
    RangeRule.join(&candidate, units: units)
    if candidate.reading.rules.contains(RuleSet(.range)) { readBetween(&candidate) }
    HalfAfterUnitRule.apply(&candidate)
    CompoundMoneyRule.join(&candidate, units: units)
    if candidate.unit == nil, candidate.reading.unit == .none {
      candidate.unit = SharedUnitRule.unit(for: candidate, units: units)
      if candidate.unit != nil { candidate.reading.rules.add(.sharedUnit) }
    }
    readQualifiers(&candidate)
    if candidate.unit == nil, let open = OpenUnitRule.match(line, candidate.reading, lexicon) {
      candidate.unit = open
      candidate.reading.rules.add(.openUnit)
    }
    if let kind = rankKind(&candidate) {
      append(candidate, kind: kind)
      return candidate.quantityEnd
    }
    if let exclusion = Self.exclusion(of: candidate, by: Self.lateRules) { return exclude(candidate, exclusion) }
    if let open = candidate.unit, open.isOpen {
      let span = TextSpan(start: open.start, end: open.end)
      result.findings.append(Finding(.unitUnknown, "\(text(of: span)) is taken for a measure word", span: span))
    }
    append(candidate, kind: Self.kind(of: candidate))
    return candidate.quantityEnd
  }

  private static func exclusion(of candidate: Candidate, by rules: [any ExclusionRule.Type]) -> Exclusion? {
    for rule in rules {
      if let exclusion = rule.exclusion(of: candidate) { return exclusion }
    }
    return nil
  }

  private func isRatio(_ candidate: Candidate) -> Bool {
    guard candidate.reading.isArabic, !candidate.reading.traits.contains(.dotted) else { return false }
    if candidate.start == ratioEnd { return true }
    let colon = line.afterBlanks(candidate.end)
    return line[colon] == ":" && colon - candidate.end <= 1 && line.kind(line.afterBlanks(colon + 1)) == .digit
      && line.afterBlanks(colon + 1) - colon <= 2 && (candidate.start == 0 || line[candidate.start - 1] != "/")
  }

  private mutating func readUnit(_ candidate: inout Candidate) {
    guard candidate.reading.unit == .none else { return }
    readBetween(&candidate)
    if candidate.unit != nil {
      candidate.reading.rules.add(.unit)
      if candidate.unit?.isComposite == true { candidate.reading.rules.add(.compositeUnit) }
    } else if let entry = lexicon.currencySigns[line[candidate.start - 1]] {
      candidate.unit = signOfMoney(before: candidate.start, entry)
      candidate.reading.rules.add(.currencySign)
    }
  }

  /// The sign that ends at `end`, with the letters of its country: US$.
  private func signOfMoney(before end: Int, _ entry: Int) -> UnitMatch {
    var start = end - 1
    while start > max(floor, end - 4), line.kind(start - 1) == .letter { start -= 1 }
    if start < end - 1, let whole = lexicon.unitTrie.longest(in: line.folded, from: start, to: end),
      start + whole.length == end, whole.value < lexicon.units.count
    {
      return UnitMatch(start: start, end: end, entry: lexicon.units[whole.value])
    }
    return UnitMatch(start: end - 1, end: end, entry: lexicon.units[entry])
  }

  /// The unit, with 余, 多 or 来 before it.
  private func readBetween(_ candidate: inout Candidate) {
    candidate.unit = units.read(at: candidate.end)
    // 一半村: half of the villages.
    if candidate.reading.traits.contains(.half), candidate.unit?.entry?.borrowed == true { candidate.unit = nil }
    guard candidate.unit == nil, candidate.reading.qualifier == .exact else { return }
    let at = line.afterBlanks(candidate.end)
    guard at - candidate.end <= 1, BetweenWord(line[at]) == .more else { return }
    let unit = units.read(at: at + 1)
    // 6600多农户: many have no unit; 来 is only then no verb.
    let isRound = (candidate.integer ?? 1) % 10 == 0
    guard
      unit != nil
        || isRound && line[at] != "来"
          && (line[at] == "余" || line.endsClause(at + 1) || candidate.reading.isArabic)
    else { return }
    candidate.unit = unit
    // 来 is a little more or less.
    let qualifier: Qualifier = line[at] == "来" ? .about : .over
    candidate.reading.qualifier = qualifier
    candidate.reading.rules.add(.qualifierBetween)
    candidate.after = (qualifier, max(at + 1, unit?.end ?? 0))
  }

  private func readQualifiers(_ candidate: inout Candidate) {
    if let before = QualifierWords.before(
      line, end: min(candidate.start, candidate.unit.map { $0.start } ?? candidate.start), floor: floor,
      isBare: !candidate.reading.traits.isDisjoint(with: [.bare, .half]))
    {
      candidate.before = before
      candidate.reading.rules.add(.qualifierBefore)
    }
    guard candidate.unit?.isShared != true else { return }
    if let after = QualifierWords.after(line, at: candidate.quantityEnd, unit: candidate.unit) {
      candidate.after = after
      candidate.reading.rules.add(.qualifierAfter)
    }
  }

  private func rankKind(_ candidate: inout Candidate) -> Numeral.Kind? {
    if line[candidate.previous - 1] == "第" {
      candidate.before = (.exact, candidate.previous - 1)
      candidate.after = nil
      if !(candidate.unitIs("名") || candidate.unitIs("位")) { candidate.unit = nil }
    } else if RankRule.isTop(candidate) {
      candidate.before = (.exact, candidate.start - 1)
    } else {
      return nil
    }
    candidate.reading.rules.add(.rank)
    return .rank
  }

  // MARK: Results

  private mutating func exclude(_ candidate: Candidate, _ exclusion: Exclusion) -> Int {
    // 千 of 千伏 belongs to no other numeral: the exclusion holds it too.
    let unitHoldsNumerals = candidate.unit.map { unit in
      !unit.isShared && (unit.start..<unit.end).contains { line.kind($0).isNumeral }
    }
    if exclusion.reason == .word, candidate.unit == nil,
      !line.endsClause(candidate.end) || candidate.reading.traits.contains(.bare)
    {
      result.words.append(
        NumeralWord(
          span: TextSpan(start: candidate.start, end: candidate.end),
          word: TextSpan(start: candidate.start, end: candidate.end),
          rules: candidate.reading.rules.union(RuleSet(exclusion.rule))))
      return candidate.end
    }
    var reading = candidate.reading
    if unitHoldsNumerals == true { reading.end = candidate.unitEnd }
    append(reading, exclusion, unit: candidate.unit)
    return reading.end
  }

  private mutating func append(_ reading: Reading, _ exclusion: Exclusion, unit: UnitMatch? = nil) {
    let span = TextSpan(start: reading.start, end: reading.end)
    let quantityUnit = unit.map { QuantityUnit($0, text: text(of: TextSpan(start: $0.start, end: $0.end))) } ?? .missing
    result.numerals.append(
      Numeral(
        span: span, quantitySpan: span, value: reading.value, low: reading.low, high: reading.high,
        place: reading.place, qualifier: reading.qualifier, unit: quantityUnit, kind: .count,
        use: .excluded(exclusion.reason), date: exclusion.date,
        rules: reading.rules.union(RuleSet(exclusion.rule))))
  }

  private mutating func append(_ candidate: Candidate, kind: Numeral.Kind) {
    let reading = candidate.reading
    let qualifier =
      reading.qualifier != .exact
      ? reading.qualifier
      : candidate.before.map { $0.qualifier == .exact ? candidate.after?.qualifier ?? .exact : $0.qualifier }
        ?? candidate.after?.qualifier ?? .exact
    let unit: QuantityUnit =
      switch reading.unit {
      case .percent: QuantityUnit(text: "%", code: "%", dimension: "percent", factor: nil)
      case .permille: QuantityUnit(text: "‰", code: "[ppth]", dimension: "permille", factor: nil)
      case .permyriad: QuantityUnit(text: "‱", code: nil, dimension: "permyriad", factor: nil)
      case .none:
        candidate.unit.map { QuantityUnit($0, text: unitText($0)) } ?? .missing
      }
    let isOpenAbove = candidate.before?.qualifier == .over && reading.qualifier != .over
    result.numerals.append(
      Numeral(
        span: TextSpan(start: reading.start, end: reading.end),
        quantitySpan: TextSpan(start: candidate.quantityStart, end: candidate.quantityEnd), value: reading.value,
        low: reading.low, high: reading.high,
        place: reading.place, isOpenAbove: isOpenAbove, isFraction: reading.traits.contains(.fraction),
        qualifier: qualifier, unit: unit, kind: kind, use: .quantity, date: nil, rules: reading.rules,
        flags: flags(of: candidate, isUnitMissing: unit.text.isEmpty && (kind == .count || kind == .amount))))
    let colon = line.afterBlanks(reading.end)
    ratioEnd = reading.traits.contains(.ratio) && line[colon] == ":" ? line.afterBlanks(colon + 1) : -1
  }

  private func flags(of candidate: Candidate, isUnitMissing: Bool) -> Numeral.Flags {
    var flags: Numeral.Flags = isUnitMissing ? .unitMissing : []
    // 97.5%700多户: nothing stands between two quantities.
    if let last = result.numerals.last, last.isQuantity, last.quantitySpan.end == candidate.quantityStart,
      !candidate.reading.traits.contains(.ratio), candidate.quantityStart > 0
    {
      flags.insert(.separatorMissing)
    }
    // 投入使用10完成改造: a verb begins the next clause.
    if isUnitMissing, line.holds(Self.clauseVerbs, at: candidate.quantityEnd) != nil { flags.insert(.separatorMissing) }
    return flags
  }

  private static let clauseVerbs = Keywords(
    "完成 新增 实现 建成 开展 组织 办理 办结 受理 改造 打造 打通 出台 建立 启动 引进 查处 拆除 整治 推进 举办 发放 新建 累计 其中")

  /// A unit's words without the blanks that damage put between them.
  private func unitText(_ unit: UnitMatch) -> String {
    text(of: TextSpan(start: unit.start, end: unit.textEnd))
  }

  private func text(of span: TextSpan) -> String {
    if span.length == 1, let scalar = Unicode.Scalar(line.scalars[span.start]) { return String(scalar) }
    var view = String.UnicodeScalarView()
    for at in span.start..<span.end where line.kind(at) != .blank {
      view.append(Unicode.Scalar(line.scalars[at]) ?? "\u{FFFD}")
    }
    return String(view)
  }

  private static let moneyNouns = Keywords("损失 收入 投资 投资额 总投资 金额 资金 税收 产值 总额 支出 余额 利润 收费 存款 贷款")

  static func kind(of candidate: Candidate) -> Numeral.Kind {
    if candidate.reading.unit != .none { return .percentage }
    guard let unit = candidate.unit else {
      if candidate.reading.traits.contains(.fraction) { return .multiple }
      // 直接经济损失392.05: the noun tells what the lost unit was of.
      return candidate.line.ends(moneyNouns, at: candidate.line.beforeBlanks(candidate.quantityStart)) != nil ? .amount : .count
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
}
