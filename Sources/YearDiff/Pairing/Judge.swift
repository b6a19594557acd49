import Records

/// Weighs whether two claims of two years are the same indicator. Weights are hundredths of log-odds, and add up.
///
/// The heart of it: the same name and figures that do not fit make a contradiction; another name and figures that fit make a
/// renamed indicator; another name and figures that do not fit make another indicator.
struct Judge {
  let old: ReportReading
  let new: ReportReading
  let likeness: Likeness
  let oldTraits: [ClaimTraits]
  let newTraits: [ClaimTraits]
  let oldFigures: [ClaimFigure]
  let newFigures: [ClaimFigure]
  /// What the changes stated beside the new report's levels say of the year before.
  let implied: [ImpliedLevel?]
  var numbers: NameNumbers
  private var sections: [SectionPair: Int] = [:]

  init(old: ReportReading, new: ReportReading, weights: LetterWeights) {
    self.old = old
    self.new = new
    likeness = Likeness(weights: weights)
    var numbers = NameNumbers()
    oldTraits = old.indices.map { ClaimTraits(old, $0, weights: weights, numbers: &numbers) }
    newTraits = new.indices.map { ClaimTraits(new, $0, weights: weights, numbers: &numbers) }
    self.numbers = numbers
    oldFigures = old.report.claims.map { ClaimFigure($0) }
    newFigures = new.report.claims.map { ClaimFigure($0) }
    implied = ImpliedLevel.all(of: new)
  }

  /// The hard conditions that a block does not hold already: the dimension, of levels and absolute changes.
  func isComparable(_ a: Int, _ b: Int) -> Bool {
    guard old.measures[a] == new.measures[b], old.isPlanned(a) == new.isPlanned(b), old.periods[a] == new.periods[b]
    else {
      return false
    }
    let kind = old.measures[a].kind
    if kind == .relative || kind == .points || kind == .rate { return true }
    let (one, other) = (old.family(a), new.family(b))
    if one == other { return true }
    let (x, y) = (oldFigures[a], newFigures[b])
    let isMissing = x.isUnitMissing || y.isUnitMissing
    let isWithout = x.dimension == "none" || y.dimension == "none"
    return isMissing && isWithout && one != "share" && other != "share"
  }

  mutating func judge(_ a: Int, _ b: Int) -> Judgement {
    var judgement = Judgement()
    weighNames(a, b, &judgement)
    weighModifiers(oldTraits[a], newTraits[b], a, b, &judgement)
    guard !judgement.isExcluded else { return judgement }
    weighUnits(a, b, &judgement)
    weighValues(a, b, &judgement)
    weighPlaces(a, b, &judgement)
    return judgement
  }

  private struct SectionPair: Hashable {
    var old: [Int]
    var new: [Int]
  }

  /// How alike the headings are, at best, in thousandths; nil where one stands under none.
  mutating func sectionLikeness(_ a: Int, _ b: Int) -> Int? {
    let pair = SectionPair(old: oldTraits[a].headings, new: newTraits[b].headings)
    guard !pair.old.isEmpty, !pair.new.isEmpty else { return nil }
    if let known = sections[pair] { return known }
    var best = 0
    for one in pair.old { for other in pair.new { best = max(best, numbers.compare(one, other, by: likeness).share) } }
    sections[pair] = best
    return best
  }
}

extension ComparedClaim {
  /// Whether two amounts are of different currencies.
  func isOtherCurrency(than other: ComparedClaim) -> Bool {
    dimension == "money" && record.unit.code != other.record.unit.code
  }
}
