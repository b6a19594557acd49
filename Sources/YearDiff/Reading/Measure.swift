import Records

/// What kind of number a claim is. Numbers of different kinds are never the same indicator.
struct Measure: Hashable {
  enum Kind: Hashable {
    case level, rank
    /// A change in percent, as a part or as a multiple.
    case relative
    /// A change in the level's unit.
    case absolute
    /// A change of a share, in percentage points.
    case points
    /// A change of a growth rate, in percentage points.
    case rate
  }

  enum Flavour: Hashable {
    case none
    /// A year, over several years.
    case average
    /// On the month or quarter before.
    case mom
    /// On the plan.
    case plan
    /// On a year that is named.
    case since
    /// At constant prices, where it is said.
    case real
    /// At current prices, where it is said.
    case current
  }

  var kind: Kind
  var flavour = Flavour.none

  /// - Parameters:
  ///   - before: what stands before the quantity in its clause.
  ///   - around: its clause, or its headers.
  init(_ claim: ComparedClaim, before: Letters, around: Letters) {
    switch claim.record.role {
    case "change": kind = .absolute
    case "rank": kind = .rank
    default: kind = .level
    }
    guard kind == .absolute else { return }
    switch claim.dimension {
    case "percentagePoint": kind = .points
    case "percent", "permille", "ratio": kind = .relative
    default: break
    }
    let words = ReportWords.shared
    if words.average.isFound(in: before) {
      flavour = .average
    } else if claim.record.basis == "mom" {
      flavour = .mom
    } else if claim.record.basis == "plan" {
      flavour = .plan
    } else if claim.record.basis == "since" {
      flavour = .since
    } else if words.real.isFound(in: before) {
      flavour = .real
    } else if words.current.isFound(in: around) {
      flavour = .current
    }
  }

  var isChange: Bool { kind != .level && kind != .rank }
}
