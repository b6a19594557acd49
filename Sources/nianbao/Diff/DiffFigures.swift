import Records
import ReportModel
import YearDiff

/// How a claim's name and number are put before a reader.
enum DiffFigures {
  /// What is measured; of a cell its headers, without the years that columns are called by: the table's name and the year are
  /// told by the quote.
  static func name(_ claim: ComparedClaim) -> String {
    guard let headers = claim.cell?.headers else { return claim.record.indicator }
    let words = headers.filter { !$0.isEmpty && !isYear($0) }
    guard !words.isEmpty else { return claim.record.indicator }
    let name = words.joined(separator: " / ")
    let part = ["其中：", "其中:"].first { name.hasPrefix($0) }
    return String(name.dropFirst(part?.count ?? 0))
  }

  private static func isYear(_ header: String) -> Bool {
    let digits = header.unicodeScalars.prefix { ("0"..."9").contains($0) }
    return digits.count == 4 && ["", "年", "年度"].contains(String(header.unicodeScalars.dropFirst(4)))
  }

  /// As it is printed, with the unit that a table's header has, and a change's sign: `18.74亿元`, `+7.8%`.
  static func printed(_ claim: ComparedClaim) -> String {
    let record = claim.record
    var text = record.quantity.text
    if claim.cell != nil, !record.unit.text.isEmpty, !text.contains(record.unit.text) {
      text = multiplied(record) ?? value(record)
    }
    guard record.role == "change", text.first != "-", text.first != "−" else { return text }
    switch record.direction {
    case "increase": return "+" + text
    case "decrease": return "−" + text
    default: return text
    }
  }

  /// A cell's number with the multiple and the unit of its header: `338125` under 万元 is `338125万元`.
  private static func multiplied(_ record: RecordedClaim) -> String? {
    let digits = record.number.text.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
    guard let printed = ExactDecimal(digits).flatMap({ Rational($0) }), printed != .zero,
      let value = record.value.flatMap({ Rational(record: $0) }), let multiple = value.divided(by: printed),
      let word = multiples.first(where: { Rational($0.number) == multiple })
    else { return nil }
    return record.quantity.text + word.text + record.unit.text
  }

  private static let multiples: [(number: Int128, text: String)] = [
    (1, ""), (100, "百"), (1_000, "千"), (10_000, "万"), (100_000_000, "亿"),
  ]

  private static func value(_ record: RecordedClaim) -> String {
    let number =
      record.value.map(Columns.grouped) ?? [record.low, record.high].map { $0 ?? "…" }.joined(separator: "–")
    return number + record.unit.text
  }

  /// What two values differ by, as it is shown.
  struct Amount {
    var text: String
    /// The number shown, without its sign.
    var size: Double

    /// - Parameter number: as it is shown, before it is rounded.
    init(_ text: String, _ number: ExactDecimal) {
      self.text = text
      size = Rational(number).map { abs($0.approximation) } ?? 0
    }
  }

  /// What two values differ by: in percent, of shares and rates in percentage points; nil where neither says much.
  static func amount(_ change: Change?, from old: ComparedClaim, to new: ComparedClaim) -> Amount? {
    guard let change else { return nil }
    switch new.record.kind {
    case "percentage", "percentagePoint":
      return difference(from: old, to: new).map { Amount(signed($0.description) + " pp", $0) }
    case "rank": return Amount(signed(change.absolute.description), change.absolute)
    default:
      if new.record.role == "change", old.record.direction != new.record.direction { return nil }
      return change.relative.map(amount)
    }
  }

  /// - Parameter share: new ÷ old − 1.
  static func amount(_ share: ExactDecimal) -> Amount {
    Amount(signed(percent(share)) + "%", share.scaled(byPowerOfTen: 2))
  }

  /// New ÷ old − 1 of two levels; nil where there is none.
  static func growth(from old: ComparedClaim, to new: ComparedClaim) -> ExactDecimal? {
    guard let first = old.value, let last = new.value, first > .zero, last >= .zero, old.dimension == new.dimension
    else { return nil }
    return last.divided(by: first)?.subtracting(.one)?.decimal(places: 6)
  }

  /// Whether both are counts of so few things that a percentage says little: from 1 to 3 is no news.
  static func isSmallCount(_ old: ComparedClaim, _ new: ComparedClaim) -> Bool {
    guard new.record.kind == "count", new.record.role == "level", let first = old.value, let last = new.value else {
      return false
    }
    return max(first.magnitude, last.magnitude) < Rational(20)
  }

  /// New less old, each with its direction: a decrease of 8.8% and then one of 11.5% are −2.7 points.
  private static func difference(from old: ComparedClaim, to new: ComparedClaim) -> ExactDecimal? {
    guard let first = signed(old), let last = signed(new) else { return nil }
    return last.subtracting(first)?.divided(by: new.factor)?.decimal(places: 4)
  }

  /// The value in base units, a decrease below 0.
  private static func signed(_ claim: ComparedClaim) -> Rational? {
    claim.record.role == "change" && claim.record.direction == "decrease" ? claim.value.map { -$0 } : claim.value
  }

  /// A share in percent, to a tenth; smaller ones to a hundredth.
  static func percent(_ share: ExactDecimal) -> String {
    let percent = share.scaled(byPowerOfTen: 2)
    guard let value = Rational(percent) else { return percent.description }
    let isSmall = value.magnitude < Rational(1, 10)!
    let isLarge = value.magnitude >= Rational(1_000)
    guard let rounded = value.decimal(places: isLarge ? 0 : isSmall ? 2 : 1) else { return percent.description }
    let text = Columns.grouped(rounded.description)
    return isLarge || isSmall || text.contains(".") ? text : text + ".0"
  }

  /// With a plus or a true minus before it.
  static func signed(_ number: String) -> String {
    if number.hasPrefix("-") { return "−" + number.dropFirst() }
    return number == "0" || number == "0.0" ? "±0" : "+" + number
  }

  /// What two levels give beside a stated change, to two places: `+8.85 to +8.87%`; nil for one that is no percentage, whose
  /// sum tells it.
  static func computed(_ bounds: Bounds, beside stated: ComparedClaim) -> String? {
    let unit: String
    switch stated.record.kind {
    case "percentage", "multiple": unit = "%"
    case "percentagePoint": unit = " pp"
    default: return nil
    }
    let ends = [bounds.low, bounds.high].map { end in
      end.flatMap { $0.decimal(places: 2) }.map { signed(Columns.grouped($0.description)) }
    }
    switch (ends[0], ends[1]) {
    case (let low?, let high?): return (low == high ? low : "\(low) to \(high)") + unit
    case (let low?, nil): return low + unit + " or more"
    case (nil, let high?): return high + unit + " or less"
    case (nil, nil): return nil
    }
  }

  /// What a target came to: beside a growth that was asked for the growth that the levels give, and the level.
  ///
  /// - Parameter reason: of the verdict.
  /// - Returns: whether the text has said what the reason says.
  static func outcome(
    _ outcome: ComparedClaim, beside target: ComparedClaim, reason: String?
  ) -> (text: String, holdsReason: Bool) {
    let words = "the levels give "
    guard target.record.role == "change", outcome.record.role == "level", let reason, reason.hasPrefix(words) else {
      return (printed(outcome), false)
    }
    let growth = signed(reason.dropFirst(words.count).filter { $0 != " " })
    return ("\(growth) by the levels (\(printed(outcome)))", true)
  }

  /// How far an outcome lies from its target, for ranking: from 0 to 2, against the larger value. Small counts weigh less.
  static func size(old: ComparedClaim, new: ComparedClaim) -> Double {
    guard let first = signed(old)?.approximation, let last = signed(new)?.approximation else { return 0 }
    let larger = max(abs(first), abs(last))
    guard larger > 0 else { return 0 }
    let size = abs(last - first) / larger
    let kind = new.record.kind
    if kind == "percentage" || kind == "percentagePoint" || kind == "rank" { return abs(last - first) / 100 }
    return kind == "count" ? size * larger / (larger + 20) : size
  }
}
