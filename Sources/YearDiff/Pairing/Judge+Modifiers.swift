extension Judge {
  /// What a member of a class weighs that only one name has: the incomes of all and of the countryside are never the same.
  static let onOneSide = ["government": -200, "residence": -340]
  /// The same of a target and an outcome: 新增就业 is asked for and 城镇新增就业 told.
  static let onOneSideOfTargets = ["government": -200]

  /// Words that decide which population, place, stage or part is meant.
  ///
  /// - Parameter classWeights: by class, of a member that only one name has; others weigh as most classes do.
  func weighModifiers(
    _ x: ClaimTraits, _ y: ClaimTraits, _ a: Int, _ b: Int, _ judgement: inout Judgement,
    classWeights: [String: Int] = Judge.onOneSide
  ) {
    weighStages(x, y, &judgement)
    weighClasses(x, y, &judgement, classWeights)
    for restriction in x.restrictions.symmetricDifference(y.restrictions).sorted(by: {
      $0.lexicographicallyPrecedes($1)
    }) {
      let isAround =
        x.restrictions.contains(restriction) ? new.isAround(restriction, b) : old.isAround(restriction, a)
      judgement.add(isAround ? -30 : -150, "\(restriction.text) on one side only")
    }
    if x.isNew != y.isNew, !(x.isNew ? y : x).isAction { judgement.add(-120, "new ones against all") }
    if x.isCumulative != y.isCumulative, old.isLevel(a) { judgement.add(-120, "over the years against in the year") }
    if x.isPerHead != y.isPerHead { judgement.add(-200, "for each against for all") }
  }

  private func weighStages(_ x: ClaimTraits, _ y: ClaimTraits, _ judgement: inout Judgement) {
    if (x.isBegun, x.isFinished) != (y.isBegun, y.isFinished), x.isBegun || x.isFinished, y.isBegun || y.isFinished {
      judgement.add(-150, "another stage of the work")
    }
    if (x.isWholeInvestment, x.isYearsInvestment) != (y.isWholeInvestment, y.isYearsInvestment),
      x.isWholeInvestment || x.isYearsInvestment, y.isWholeInvestment || y.isYearsInvestment
    {
      judgement.add(-300, "all of the investment against the year's")
    }
  }

  private func weighClasses(
    _ x: ClaimTraits, _ y: ClaimTraits, _ judgement: inout Judgement, _ weights: [String: Int]
  ) {
    for (place, entry) in ClassTable.shared.classes.enumerated() {
      let (one, other) = (x.members[place], y.members[place])
      if one == other { continue }
      if one != 0 && other != 0 {
        guard one & other != 0 else { return judgement.exclude("another \(entry.name)") }
        judgement.add(-150, "another \(entry.name) in part")
        continue
      }
      let said = one | other
      let around = one == 0 ? x.membersAround[place] : y.membersAround[place]
      if said & ~entry.all == 0 {
        judgement.add(-30, "\(entry.name) on one side only")
      } else if said & around != 0 {
        judgement.add(-20, "\(entry.name) only around the other")
      } else {
        judgement.add(weights[entry.name] ?? -120, "\(entry.name) on one side only")
      }
    }
  }
}
