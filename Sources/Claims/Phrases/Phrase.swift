import ReportModel

/// What stands around a quantity in its clause, taken apart.
struct Phrase {
  /// How the words before the quantity are tied to it.
  enum Link {
    /// Nothing stands between: 新增学位300个.
    case none
    /// 达到, 为.
    case link
    /// 增长, 下降.
    case change(Claim.Direction)
    /// 提高到.
    case arrival
    /// 比全国高.
    case peer
    case share
    case standing

    /// Whether a word ties the subject to the number.
    var isTied: Bool { if case .none = self { false } else { true } }
  }

  /// The words before the quantity without what leads in and what ties.
  var subject: TextSpan
  /// Words between the quantities of the phrase.
  var middle: [TextSpan] = []
  /// The words after the quantity.
  var post: TextSpan
  var link = Link.none
  /// 分别 stands before the quantity.
  var isDistributed = false
  var basis: Claim.Basis?
  var basisPeriod: String?
  /// What a share is of, or among which a standing is.
  var scope: TextSpan?
  /// 其中 leads the clause in.
  var opensPart = false
  /// Where the leading time words and dates are.
  var lead: TextSpan
  var rules: [ClaimRule] = []

  var isChange: Bool { if case .change = link { true } else { false } }
}
