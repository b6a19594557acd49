import Lexicon
import ReportModel

/// One pass over a line, from numeral to numeral: finds where one begins, lets it be read, and keeps what it is.
struct NumeralScan {
  let line: LineText
  let role: NumeralRecognizer.Role
  private let quantities: QuantityReader
  private(set) var result = Recognition()
  /// Whether the most frequent quantities are taken without asking the rules; the tests ask them.
  var skipsRules = true
  /// Where the last numeral ended.
  private var floor = 0
  /// Where the title in 《》 opened that the scan is in.
  private var titleStart: Int?
  /// Where the quotation began that the scan is in.
  private var quoteStart: Int?
  /// Where the last run of letters, digits and marks ends that was found to be no address.
  private var runEnd = 0
  /// Where the next part of a ratio must begin.
  private var ratioEnd = -1

  /// Rules that look at the number alone, before it can join another.
  private static let earlyRules: [any ExclusionRule.Type] = [
    DocumentNumberRule.self, TelephoneRule.self, HeadingNumberRule.self, LetterNameRule.self, OrdinalRule.self,
    SessionRule.self, NumberedNameRule.self, ServiceNumberRule.self, AnniversaryRule.self,
  ]
  /// Rules that look at the whole quantity.
  private static let lateRules: [any ExclusionRule.Type] = [
    TitleNameRule.self, DenominatorRule.self, AgeClassRule.self, PlanNameRule.self, ServiceHoursRule.self,
    RadiusRule.self, YearSpanRule.self, GradeRule.self, ThresholdRule.self, QuotedNameRule.self, GroupingRule.self,
    IndefiniteOneRule.self, BareMagnitudeRule.self, ChineseWithoutUnitRule.self, NounWithoutUnitRule.self,
    LoneNumberRule.self,
  ]

  init(line: LineText, role: NumeralRecognizer.Role, lexicon: LexiconIndex) {
    self.line = line
    self.role = role
    quantities = QuantityReader(line: line, lexicon: lexicon)
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
    case .wordNumber:
      guard let (candidate, kind) = WordNumber.read(line, at: at, units: quantities.units) else { return at + 1 }
      append(candidate, kind: kind)
      return candidate.quantityEnd
    case .other:
      // .5, where no number stands before the point.
      guard line.kind(at + 1) == .digit, line.kind(at - 1) != .digit, line.kind(at - 1) != .letter, line[at - 1] != "."
      else { return at + 1 }
    case .digit:
      if at >= runEnd, let run = WebAddressRule.run(line, at: at) {
        if run.isAddress { return takeAddress(at, run.end) }
        runEnd = run.end
      }
    default:
      // 零下3度: a sign.
      if line.holds("零下", at: at), NumeralReader(line: line, floor: floor).begins(at + 2) { return takeNumber(at + 2) }
      // ○ is a digit beside others only.
      if line[at] == "○", !line.kind(at + 1).isChineseNumeral { return at + 1 }
    }
    if let found = FixedExpressionRule.find(line, at: at, floor: floor, quantities.units) {
      return take(found, from: at)
    }
    if let plan = PlanPeriodReader.read(line, at: at) {
      append(plan.reading, Exclusion(.date, .planPeriod, date: plan.iso))
      return plan.reading.end
    }
    // 第N is no date but a quarter.
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
      if next > at {
        let reading = NumeralReader(line: line, floor: at).plainDigits(at, to: next)
        append(reading, Exclusion(.identifier, .webAddress))
      }
      at = max(next, at + 1)
    }
    return end
  }

  /// The numeral characters of an expression, each run by itself.
  private mutating func take(_ found: FixedExpressionRule.Found, from start: Int) -> Int {
    var at = start
    while at < found.end {
      var end = at
      while end < found.end, line.kind(end).isNumeral { end += 1 }
      if end > at, found.reason == .word {
        result.words.append(
          NumeralWord(
            span: TextSpan(start: at, end: end), word: TextSpan(start: found.start, end: found.end),
            rules: RuleSet(.fixedExpression)))
      } else if end > at {
        var reading = NumeralReader(line: line, floor: at).plain(at)
        if reading.end > end { reading = Reading(start: at, end: end) }
        reading.end = end
        append(reading, Exclusion(found.reason, .fixedExpression))
      }
      at = max(end, at + 1)
    }
    return found.end
  }

  private mutating func takeNumber(_ at: Int) -> Int {
    let reading = NumeralReader(line: line, floor: floor).read(at: at)
    guard reading.end > at else { return at + 1 }
    var candidate = Candidate(line: line, reading: reading, floor: floor)
    if reading.value == nil, reading.low == nil { return exclude(candidate, Exclusion(.identifier, .telephone)) }
    candidate.titleStart = titleStart
    candidate.quoteStart = quoteStart
    quantities.readUnit(&candidate)
    if skipsRules, PlainQuantity.isCertain(candidate) {
      quantities.readQualifierBefore(&candidate)
      append(candidate, kind: candidate.kind)
      return candidate.quantityEnd
    }
    if RatioRule.isPart(candidate, expectedAt: ratioEnd, units: quantities.units) {
      candidate.reading.traits.insert(.ratio)
      candidate.reading.rules.add(.ratio)
      candidate.unit = nil
      append(candidate, kind: .multiple)
      ratioEnd = RatioRule.nextPart(candidate)
      return candidate.end
    }
    if let exclusion = exclusion(of: candidate, by: Self.earlyRules) { return exclude(candidate, exclusion) }
    quantities.complete(&candidate)
    if RankRule.take(&candidate) {
      append(candidate, kind: .rank)
      return candidate.quantityEnd
    }
    if let exclusion = exclusion(of: candidate, by: Self.lateRules) { return exclude(candidate, exclusion) }
    append(candidate, kind: candidate.kind)
    return candidate.quantityEnd
  }

  private func exclusion(of candidate: Candidate, by rules: [any ExclusionRule.Type]) -> Exclusion? {
    if role == .figure { return nil }
    for rule in rules {
      guard let exclusion = rule.exclusion(of: candidate) else { continue }
      if role == .cell, rule == HeadingNumberRule.self || rule == LoneNumberRule.self { continue }
      return exclusion
    }
    return nil
  }

  // MARK: Results

  private mutating func exclude(_ candidate: Candidate, _ exclusion: Exclusion) -> Int {
    // An article or a magnitude before a noun is part of a word, not a number by itself.
    if exclusion.reason == .word, candidate.unit == nil,
      !line.endsClause(candidate.end) || candidate.reading.traits.contains(.bare)
    {
      let span = TextSpan(start: candidate.start, end: candidate.end)
      result.words.append(
        NumeralWord(span: span, word: span, rules: candidate.reading.rules.union(RuleSet(exclusion.rule))))
      return candidate.end
    }
    var reading = candidate.reading
    // 千 of 千伏 belongs to no other numeral: the exclusion holds it too.
    if let unit = candidate.unit, !unit.isShared, (unit.start..<unit.end).contains(where: { line.kind($0).isNumeral }) {
      reading.end = candidate.unitEnd
    }
    append(reading, exclusion, unit: candidate.unit)
    return reading.end
  }

  private mutating func append(_ reading: Reading, _ exclusion: Exclusion, unit: UnitMatch? = nil) {
    result.numerals.append(Numeral(reading, exclusion, unit: unit, line))
  }

  private mutating func append(_ candidate: Candidate, kind: Numeral.Kind) {
    let numeral = Numeral(candidate, kind: kind, after: result.numerals.last)
    if candidate.unit?.isOpen == true {
      let span = candidate.unit.map { TextSpan(start: $0.start, end: $0.end) }
      result.findings.append(
        Finding(.unitUnknown, "\(numeral.unit.text) is taken for a measure word", span: span))
    }
    result.numerals.append(numeral)
  }
}
