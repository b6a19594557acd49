/// One thing that a report says twice, or that follows from other things it says, and whether it does.
public struct AuditCheck: Sendable {
  public enum Rule: String, Sendable, CaseIterable {
    /// A cell of a table's total column is the sum of its row.
    case rowTotal
    /// A cell of a table's total row is the sum of its column.
    case columnTotal
    /// Rows under a row, or after 其中, make it up.
    case partRows
    /// A table prints the formula: 第一项加第二项之和，等于第三项加第四项之和.
    case formula
    /// The same quantity stands in two places.
    case retold
    /// What a sentence lists as parts makes up the whole.
    case parts
    /// Shares of one whole are 100 together.
    case shares
    /// A share or a rate is part ÷ whole.
    case shareOfWhole
    /// A change fits the levels that are printed with it.
    case growth
  }

  public enum Verdict: String, Sendable, CaseIterable {
    case holds, fails
    /// The two sides differ, and it cannot be told that they should not.
    case unverifiable
  }

  public var rule: Rule
  public var verdict: Verdict
  /// One side, in the report's claims: the total, the whole, the stated share or change; of a formula its right side.
  public var stated: [Int]
  /// The other side: what the stated one is computed from, or the other telling.
  public var computed: [Int]
  /// The sum in words, both sides in it.
  public var sum: String
  /// The unit of the gap, as it is printed.
  public var unit: String
  /// How far the printed values of both sides lie apart, in that unit: computed less stated; 0 where they are equal.
  public var difference: Rational
  /// The same in hundred-thousandths of the stated side's size, for ranking.
  var weight: Int
  /// Why it cannot be told; or what is to be known about it.
  public var reason: String?
}
