import Quantities
import ReportModel

/// What a value's labels make of it.
struct CellReading {
  var role: Claim.Role = .level
  var direction: Claim.Direction?
  var basis: Claim.Basis?
  var basisPeriod: String?
  var modality: Claim.Modality = .actual
  var scope: String?
  var flags: ClaimFlags = []
  var rules: [TableRule] = []

  /// - Parameters:
  ///   - words: those of the columns, the rows and the bands, innermost first, with the cell's own before them.
  ///   - planning: the modality of the first label that says one.
  init(
    _ numeral: Numeral, words: [HeaderWords], planning: Claim.Modality?, times: [TablePeriods.Times], period: Period?
  ) {
    if numeral.kind == .rank || words.contains(where: { $0.isRank }) {
      role = .rank
      rules.append(.rankHeader)
    } else if let change = words.first(where: { $0.isChange }), numeral.unit.text != "‰" {
      // 增长率（‰） is the population's growth, a rate of the year itself.
      role = .change
      rules.append(.changeHeader)
      direction = CellReading.direction(of: numeral, isDecrease: change.isDecrease)
      basis = words.lazy.compactMap(\.basis).first { $0 != .unstated } ?? change.basis
      readCompared(times, period)
    }
    switch planning {
    case .planned: rules.append(.plannedHeader)
    case .estimated: rules.append(.estimatedHeader)
    case .actual, nil: break
    }
    modality = planning ?? .actual
    scope = words.lazy.compactMap(\.scope).first
    if words.contains(where: { $0.isCumulative }) { flags.insert(.cumulative) }
  }

  /// 2018年比2015年增长: the second year is what is compared with.
  private mutating func readCompared(_ times: [TablePeriods.Times], _ period: Period?) {
    guard let compared = times.lazy.compactMap(\.compared).first else { return }
    basisPeriod = compared
    let year = period.flatMap { Int($0.value.prefix(4)) }
    basis = year != nil && Int(compared) == year.map { $0 - 1 } ? .yoy : .since
  }

  /// A number below zero falls, whatever its header is called; its value keeps the sign that is printed.
  private static func direction(of numeral: Numeral, isDecrease: Bool) -> Claim.Direction? {
    guard let value = numeral.value ?? numeral.low else { return nil }
    let sign =
      switch value {
      case .decimal(let number): number.significand.signum()
      case .fraction(let numerator, _): Int128(numerator.signum())
      }
    if sign == 0 { return .flat }
    return sign < 0 || isDecrease ? .decrease : .increase
  }
}
