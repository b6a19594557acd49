import Archive
import Claims
import ReportModel

/// How a series and its values are put before a reader.
struct SeriesWords {
  let series: IndicatorSeries
  /// The power of ten that values are shown in units of: 8 for 亿元.
  private let power: Int
  /// With its 万 or 亿.
  let unit: String

  init(_ series: IndicatorSeries) {
    self.series = series
    let values = series.points.flatMap { [$0.value, $0.low, $0.high] }.compactMap { $0 }
    let largest = values.map { abs($0.drawn) }.max() ?? 0
    // 万 and 亿 stand before Chinese units only; a fraction is shown as it is.
    let isScaled =
      !series.isUnitAsked && series.unit.unicodeScalars.first.map { $0.value >= 0x4E00 } ?? false
      && values.allSatisfy { $0.decimal != nil }
      && !["成", "倍", "番", "分", "年", "个百分点"].contains(series.unit)
    power = !isScaled ? 0 : largest >= 1e8 ? 8 : largest >= 1e5 ? 4 : 0
    unit = (power == 8 ? "亿" : power == 4 ? "万" : "") + series.unit
  }

  /// Whose it is, and what it is: `示例县 (990123) · change yoy · %`.
  var facts: [String] {
    let body = series.body.map { body in body.name + (body.code.map { " (\($0))" } ?? "") }
    let basis = series.basis == .unstated ? nil : series.basis?.rawValue
    let role = [series.role == .level ? nil : series.role.rawValue, basis, series.basisPeriod].compactMap { $0 }
    return [
      body ?? "no region", role.isEmpty ? nil : role.joined(separator: " "), series.scope.map { "of \($0)" },
      unit.isEmpty ? nil : unit,
    ].compactMap { $0 }
  }

  /// The value with its sign: `≈ 1,200`, `3–5`.
  func number(_ point: IndicatorSeries.Point) -> String {
    let sign = SeriesWords.signs[point.claim.qualifier].map { $0.sign + " " } ?? ""
    if let value = point.value { return sign + number(value) }
    let ends = [point.low, point.high].map { $0.map(number) ?? "…" }
    return sign + ends.joined(separator: "–")
  }

  /// With an increase's sign in a series of changes.
  private func number(_ value: NumericValue) -> String {
    let text = Columns.grouped(shown(value))
    return series.role == .change && value.drawn > 0 ? "+" + text : text
  }

  /// As it is drawn, in the unit that is shown.
  func drawn(_ value: NumericValue) -> Double { NumericValue.decimalOrSelf(value, power: power).drawn }

  private func shown(_ value: NumericValue) -> String { NumericValue.decimalOrSelf(value, power: power).description }

  /// The report that says so: `work 2018 · 697702fe5560`.
  func source(_ point: IndicatorSeries.Point) -> String {
    SeriesWords.report(point.claim) + " · " + point.claim.document.prefix(12)
  }

  static func report(_ claim: ArchivedClaim) -> String {
    claim.reportType.shortName + (claim.reportYear.map { " \($0)" } ?? "")
  }

  /// What is to be known of a value, in single words.
  func flags(_ point: IndicatorSeries.Point) -> [String] {
    [
      point.claim.modality == "actual" ? nil : point.claim.modality, point.restates == nil ? nil : "restated",
      point.contradicts == nil ? nil : "differs", point.claim.extracted.isEmpty ? nil : "corrected",
      point.claim.flags.contains("cumulative") ? "cumulative" : nil,
      series.basis == .yoy && point.claim.basis == Claim.Basis.unstated.rawValue ? "basis unstated" : nil,
    ].compactMap { $0 }
  }

  /// The points that a later report, or the same report elsewhere, does not agree with.
  var disputed: Set<Int> { Set(series.points.flatMap { [$0.restates, $0.contradicts] }.compactMap { $0 }) }

  /// What there is to say of it at length.
  func remarks(_ point: IndicatorSeries.Point) -> [String] {
    var remarks: [String] = []
    if let index = point.restates {
      let other = series.points[index]
      remarks.append("before: \(number(other)) in \(source(other))")
    }
    if let index = point.contradicts {
      remarks.append("the same report says \(number(series.points[index])) elsewhere")
    }
    if let verdict = point.claim.verdict, !point.claim.extracted.isEmpty {
      let fields = Verdict.Field.allCases.compactMap { field in
        point.claim.extracted[field].map { "\(field.rawValue) \($0.isEmpty ? "none" : $0)" }
      }
      remarks.append("corrected by \(verdict.reviewer); extracted: \(fields.joined(separator: ", "))")
    }
    if point.isConverted { remarks.append("printed as \(point.claim.quantityText)") }
    return remarks
  }

  /// What the signs before values stand for.
  static let signs: [String: (sign: String, words: String)] = [
    "about": ("≈", "about (约, 左右)"), "nearly": ("<", "nearly, or less than (近, 不足)"),
    "under": ("<", "nearly, or less than (近, 不足)"), "over": (">", "more than (余, 超过)"),
    "atLeast": ("≥", "at least (以上)"), "atMost": ("≤", "at most (以内)"), "vague": ("~", "by its order only (数十)"),
  ]

  /// The signs that a series uses, each with what it stands for.
  var legend: [String] {
    let used = Set(series.points.map(\.claim.qualifier)).compactMap { SeriesWords.signs[$0] }
    return Set(used.map { "\($0.sign) \($0.words)" }).sorted()
  }
}

extension NumericValue {
  /// The number in units of a power of ten; a fraction as it is.
  fileprivate static func decimalOrSelf(_ value: NumericValue, power: Int) -> NumericValue {
    value.decimal.map { .decimal($0.scaled(byPowerOfTen: -power)) } ?? value
  }

  /// For drawing only.
  var drawn: Double {
    switch self {
    case .decimal(let value): Double(value.description) ?? 0
    case .fraction(let top, let bottom): Double(top) / Double(bottom)
    }
  }
}
