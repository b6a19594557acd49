import Foundation

extension Judge {
  func weighUnits(_ a: Int, _ b: Int, _ judgement: inout Judgement) {
    guard old.isLevel(a) else { return }
    let (x, y) = (oldFigures[a], newFigures[b])
    if x.dimension == "count" && y.dimension == "count" {
      if x.unit == y.unit {
        judgement.add(50, "same unit")
      } else if ReportWords.shared.countedUnits.contains(where: { $0.contains(x.unit) && $0.contains(y.unit) }) {
        judgement.add(10, "kindred units")
      } else {
        judgement.add(-120, "another counted thing")
      }
    } else if x.isOtherCurrency(than: y) {
      judgement.add(-120, "another currency")
    } else {
      judgement.add(30, "same dimension")
    }
  }

  /// How likely the two values are, by what the later report says of the year before.
  func weighValues(_ a: Int, _ b: Int, _ judgement: inout Judgement) {
    let (x, y) = (oldFigures[a], newFigures[b])
    guard old.isLevel(a), let before = x.value, y.value != nil, !x.isOtherCurrency(than: y) else { return }
    if let implied = implied[b], weighImplied(implied, x, before, &judgement) { return }
    weighSizes(x, y, isShare: old.family(a) == "share", &judgement)
  }

  /// Whether there was something to be said.
  private func weighImplied(
    _ implied: ImpliedLevel, _ x: ClaimFigure, _ before: Rational, _ judgement: inout Judgement
  ) -> Bool {
    let (low, high) = (implied.low.approximation, implied.high.approximation)
    if implied.isOnOtherBasis {
      guard abs(x.size / ((low + high) / 2) - 1) < 0.125 else { return false }
      judgement.add(40, "near the level implied at constant prices")
      return true
    }
    guard implied.low > .zero else { return false }
    let (least, most) = (x.bounds.low ?? before, x.bounds.high ?? before)
    let width = (high - low + most.approximation - least.approximation) / high
    if least <= implied.high && implied.low <= most {
      judgement.add(
        width < 0.01 ? 300 : width < 0.04 ? 220 : width < 0.15 ? 120 : 40, "the level that the stated growth implies")
      return true
    }
    let gap = least > implied.high ? least.approximation / high - 1 : 1 - most.approximation / low
    if judgement.isSameName {
      judgement.add(gap < 0.1 ? -20 : gap < 0.6 ? -60 : -120, "not the level that the stated growth implies")
    } else {
      judgement.add(
        gap < 0.003 ? -30 : gap < 0.6 ? -250 : -350,
        "another name, and not the level that the stated growth implies")
    }
    return true
  }

  private func weighSizes(_ x: ClaimFigure, _ y: ClaimFigure, isShare: Bool, _ judgement: inout Judgement) {
    let (before, after) = (x.size, y.size)
    if isShare {
      let distance = abs(before - after)
      judgement.add(distance <= 5 ? 40 : distance <= 20 ? 0 : -80, "how far the rates lie apart")
    } else if before > 0 && after > 0 {
      let distance = abs(log(after / before))
      // Small numbers of things change by more.
      let slack = min(before, after) < 20 && x.dimension == "count" ? 0.6 : 0
      let weight =
        switch distance {
        case ..<0.3: 50
        case ..<0.7: 20
        case ..<(1.4 + slack): 0
        case ..<(2.5 + slack): -100
        case ..<4: -220
        default: -350
        }
      judgement.add(weight, "the size of the change")
    } else if (before > 0) != (after > 0) {
      judgement.add(-20, "zero against a number")
    }
  }

  mutating func weighPlaces(_ a: Int, _ b: Int, _ judgement: inout Judgement) {
    if let alike = sectionLikeness(a, b) {
      judgement.add(alike > 800 ? 60 : alike > 500 ? 30 : -30, "headings")
    }
    let (x, y) = (oldFigures[a], newFigures[b])
    if x.isCell != y.isCell { judgement.add(-50, "prose against a table") }
    if let one = x.sentence, let other = y.sentence {
      let shared = Surroundings.shared(old.surroundings.wording[one], new.surroundings.wording[other])
      judgement.add((160 * (shared - 250) + (shared < 250 ? -500 : 500)) / 1000, "the wording of the sentences")
    }
    if old.isLevel(a), old.place[a] != new.place[b], oldTraits[a].name == newTraits[b].name {
      judgement.add(-250, "another place in a row of equal names")
    }
    if old.measures[a].kind == .rank, old.plainScopes[a] != new.plainScopes[b] {
      judgement.add(-250, "among others")
    }
  }
}
