/// The rules that made a numeral what it is.
///
/// A bit each, so that keeping them costs nothing; `names` gives them with the rules of numbers, units and qualifiers first.
public struct RuleSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ rule: Rule) { rawValue = 1 << UInt64(rule.rawValue) }

  mutating func add(_ rule: Rule) { formUnion(RuleSet(rule)) }

  /// The rules' names.
  public var names: [String] { rules.map(\.name) }

  var rules: [Rule] { Rule.allCases.filter { contains(RuleSet($0)) } }
}

extension RuleSet {
  /// 翻番 and the like, which say a change without a verb.
  package var holdsDoubling: Bool { contains(RuleSet(.doubling)) }

  /// The names of all rules.
  public static var allNames: [String] { Rule.allCases.map(\.name) }

  /// What a rule says, by its name.
  public static func explanation(of name: String) -> String {
    Rule.allCases.first { $0.name == name }?.explanation ?? ""
  }
}
