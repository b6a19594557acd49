import ReportModel

/// A statement of a clause: one quantity, or several that share its words.
struct Item {
  /// How a quantity stands to the one before it in the same item.
  enum Relation {
    /// 6条、9.4公里
    case coordinated
    /// 12.4:41.3:46.3
    case ratio
    /// 42个小区3100余户
    case nested
    /// 由6家增至14家
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
