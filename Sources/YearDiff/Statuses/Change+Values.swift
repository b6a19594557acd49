import Records
import ReportModel

extension Change {
  /// The difference of two claims' values; nil where they have none, or are of different dimensions or currencies.
  init?(from old: ComparedClaim, to new: ComparedClaim) {
    guard let before = old.value, let after = new.value, old.dimension == new.dimension,
      !old.isOtherCurrency(than: new),
      let difference = after.subtracting(before)?.divided(by: new.factor),
      let absolute = difference.decimal(places: Change.places)
    else { return nil }
    self.init(absolute: absolute)
    guard before > .zero, after >= .zero else { return }
    relative = after.divided(by: before)?.subtracting(.one)?.decimal(places: Change.places)
    let growth = new.bounds.growth(from: old.bounds)
    low = Change.part(growth?.low)
    high = Change.part(growth?.high)
  }

  private static func part(_ percent: Rational?) -> ExactDecimal? {
    percent?.divided(by: .hundred)?.decimal(places: places)
  }

  private static let places = 6
}
