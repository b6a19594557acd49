/// How alike two names are.
struct NameLikeness: Hashable {
  /// In thousandths.
  var share: Int
  /// What the other name does not have.
  var restOfOld: Letters
  var restOfNew: Letters
  var endsAlike: Bool

  static let same = NameLikeness(share: 1000, restOfOld: [], restOfNew: [], endsAlike: true)

  var isSame: Bool { share >= 999 }

  var turned: NameLikeness {
    NameLikeness(share: share, restOfOld: restOfNew, restOfNew: restOfOld, endsAlike: endsAlike)
  }
}
