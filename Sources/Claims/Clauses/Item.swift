import ReportModel

/// A statement of a clause: one quantity, or several that share its words.
struct Item {
  /// How a quantity stands to the one before it in the same item.
  enum Relation {
    /// 8条、12.3公里
    case coordinated
    /// 17.6:29.0:53.4
    case ratio
    /// 85条道路6000余个停车位
    case nested
    /// 由5家增至12家
    case fromTo
  }

  var start: Int
  var end: Int
  /// As indices of the paragraph's quantities.
  var quantities: [Int]
  /// One for each quantity but the first.
  var relations: [Relation] = []
  /// No mark parts it from the item before.
  var lostSeparator = false
  /// Where 由 or 从 of a step from one value to another stands.
  var pivot: Int?
}
