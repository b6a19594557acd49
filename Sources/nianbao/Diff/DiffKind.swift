/// The parts of a diff, what matters to a reader first.
enum DiffKind: String, CaseIterable {
  case contradicted, restated, missed, unclear
  case changed, rates, plans, renamed, unitChanged, wentVague, ambiguous
  case dropped, silent, added
  case met, notMentioned
  case basisDiffers, unverifiable, consistent, former, same

  /// The name for programs is the raw value; this one is for people.
  var title: String {
    switch self {
    case .contradicted: "Stated growth that the figures contradict"
    case .restated: "Restated figures of the old year"
    case .missed: "Targets missed"
    case .changed: "Largest changes"
    case .rates: "Rates, shares and ranks"
    case .plans: "Plans set anew"
    case .renamed: "Renamed"
    case .unitChanged: "In another unit"
    case .wentVague: "Rougher than before"
    case .ambiguous: "Uncertain pairs"
    case .dropped: "Dropped"
    case .silent: "Still told of, without the number"
    case .added: "Added"
    case .unclear: "Targets whose outcome is unclear"
    case .met: "Targets met"
    case .notMentioned: "Targets not mentioned again"
    case .basisDiffers: "Growth on another basis than the figures"
    case .unverifiable: "Growth that cannot be checked"
    case .consistent: "Growth that the figures agree with"
    case .former: "Of the years before"
    case .same: "The same"
    }
  }

  /// A word or two beside a number.
  var noun: String {
    switch self {
    case .contradicted: "contradicted"
    case .changed: "changed"
    case .rates: "rates changed"
    case .plans: "plans changed"
    case .unitChanged: "in another unit"
    case .wentVague: "rougher"
    case .ambiguous: "uncertain"
    case .silent: "without the number"
    case .notMentioned: "not mentioned"
    case .basisDiffers: "on another basis"
    case .unverifiable: "not checkable"
    case .consistent: "agree"
    case .former: "of the years before"
    case .restated, .missed, .renamed, .dropped, .added, .unclear, .met, .same: rawValue
    }
  }

  /// Of a target or a stated growth, in a table of them.
  var verdict: String {
    switch self {
    case .consistent: "agrees"
    case .basisDiffers, .unverifiable, .notMentioned: noun
    default: rawValue
    }
  }

  /// What it is, for those who see it for the first time.
  var explanation: String {
    switch self {
    case .contradicted:
      "The new report states a change that no values behind the printed figures give, whatever the rounding."
    case .restated: "The new report prints another figure for the year of the old one than the old one did."
    case .missed: "What the old report set out to do, and the new one did not reach."
    case .changed:
      "The same indicator a report later, by percentage; counts below 20 after the others, without a percentage last."
    case .rates: "Changes of percentages in percentage points, of growth rates, of standings."
    case .plans: "What the new report plans or expects of a time to come, and what the old one did."
    case .renamed: "The same indicator under another name."
    case .unitChanged: "The same indicator in another unit, converted exactly."
    case .wentVague: "The number became a word, or was rounded to where it says little."
    case .ambiguous: "Another claim is nearly as likely to be the same indicator."
    case .dropped: "The new report does not tell of it any more."
    case .silent: "A sentence of the new report still tells of it, but without the number."
    case .added: "The old report did not tell of it."
    case .unclear: "The figures do not decide it: told several times, or contradicted, or due later."
    case .met: "What the old report set out to do and the new one reached."
    case .notMentioned: "Targets of the old report of which the new one says nothing."
    case .basisDiffers: "At constant prices, or for another scope: the printed figures need not agree."
    case .unverifiable: "A figure is missing, open, or of no year that can be compared."
    case .consistent: "Some values behind the printed figures give the stated change."
    case .former: "What both reports print of years before their own, as in a last year's column."
    case .same: "The same number in both reports."
    }
  }

  enum Group { case pairs, lone, targets, growth }

  var group: Group {
    switch self {
    case .contradicted, .basisDiffers, .unverifiable, .consistent: .growth
    case .missed, .unclear, .met, .notMentioned: .targets
    case .dropped, .silent, .added: .lone
    case .restated, .changed, .rates, .plans, .renamed, .unitChanged, .wentVague, .ambiguous, .former, .same: .pairs
    }
  }

  /// How many of it the text shows without `--all`; the others are counted.
  var foldedTo: Int {
    switch self {
    case .contradicted, .restated, .missed: 20
    case .changed: 10
    case .rates, .renamed, .unclear: 6
    case .plans, .unitChanged, .wentVague, .ambiguous, .dropped, .silent, .added: 5
    case .met, .notMentioned, .basisDiffers, .unverifiable, .consistent, .former, .same: 0
    }
  }
}
