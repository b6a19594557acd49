import Quantities
import ReportModel

/// What a unit is, whatever word it is printed with: ％ is %, and 人, 名 and 位 all count people.
struct UnitSense: Hashable {
  private let dimension: String
  private let code: String?
  private let factor: UnitFactor?
  /// Where nothing tells how it is converted, its name does.
  private let name: String?

  init(_ text: String, code: String?, dimension: String, factor: String?) {
    let factor = factor.flatMap { UnitFactor($0) }
    self.factor = factor
    self.dimension = dimension
    self.code = factor == nil ? nil : code
    name = factor == nil ? UnitSense.name(text) : nil
  }

  init(_ claim: ArchivedClaim) {
    self.init(claim.unit, code: claim.unitCode, dimension: claim.dimension, factor: claim.factor)
  }

  init(_ unit: QuantityUnit) {
    self.init(unit.text, code: unit.code, dimension: unit.dimension, factor: unit.factor?.description)
  }

  /// The name of a unit that others are not converted into.
  static func name(_ text: String) -> String { people.contains(text) ? "人" : text }

  private static let people: Set<String> = ["人", "名", "位"]
}
